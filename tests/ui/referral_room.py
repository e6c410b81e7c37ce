"""What the tests of the referral pages share: a register with clients and institutions."""

from datetime import date
from types import SimpleNamespace

from PySide6.QtWidgets import QApplication, QWidget

from models.client import Client
from models.vocabulary import ClientKind, ClientState, ReferralConsent, Sex, Urgency
from services.consents.service import ConsentService
from services.desk import Desk
from services.institutions import InstitutionEdit, InstitutionService
from services.referrals import NewReferral, ReferralSummary
from services.referrals.advice import AdviceService
from services.referrals.medical_slips import MedicalSlipService
from services.referrals.return_slips import ReturnSlipService
from services.referrals.school_letters import SchoolLetterService
from tests.ui.kit import ScriptedDialogs, make_workplace
from tests.ui.visits_room import services_of
from ui.navigation import Place

ADULT, CHILD = 1, 2
ADULT_NAME, CHILD_NAME = "周玉梅", "李梓涵"


class ReferralRoom:
    """A workplace on ``desk`` with an adult, a child of 13 and a hospital."""

    def __init__(self, desk: Desk, answers: tuple[object, ...] = ()) -> None:
        self.register: SimpleNamespace = services_of(desk)
        self.register.institutions = InstitutionService(desk)
        self.register.consents = ConsentService(desk)
        self.register.advice = AdviceService(desk)
        self.register.medical_slips = MedicalSlipService(desk)
        self.register.school_letters = SchoolLetterService(desk)
        self.register.return_slips = ReturnSlipService(desk)
        self.referrals = self.register.referrals
        self.dialogs = ScriptedDialogs(answers)
        self.workplace = make_workplace(self.register, self.dialogs, desk.clock)
        self.went: list[tuple[Place, object]] = []
        self.workplace.navigate.went.connect(self._note)
        _add_clients(desk)
        hospital = InstitutionEdit("县人民医院", "general_hospital", "心理科", phone="0752-6660000")
        self.hospital = self.register.institutions.add(hospital)

    def refer(self, client_id: int = ADULT, day: date | None = None) -> ReferralSummary:
        """A referral to the hospital."""
        issued: ReferralSummary = self.referrals.issue(
            NewReferral(
                client_id=client_id,
                institution_id=self.hospital.id,
                reasons=("medical_assessment",),
                risk="medium",
                urgency=Urgency.ROUTINE,
                consent=ReferralConsent.GUARDIAN,
                consent_day=date(2026, 11, 1),
                observations="夜里睡不着。",
                day=day,
            )
        )
        return issued

    def code(self, referral: ReferralSummary) -> str:
        code: str = self.referrals.get(referral.id).check_code
        return code

    def _note(self, place: Place, subject: object) -> None:
        self.went.append((place, subject))


def shown_words(widget: QWidget) -> str:
    """All words that can be seen in ``widget``, one after the other."""
    parts = [child for child in widget.findChildren(QWidget) if child.isVisible()]
    return "\n".join(str(part.property("text") or "") for part in parts)


def open_windows(kind: type[QWidget]) -> list[QWidget]:
    """Visible windows of this kind."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def _add_clients(desk: Desk) -> None:
    people = (
        (ADULT, ADULT_NAME, "zhouyumei", "zym", date(1980, 5, 1)),
        (CHILD, CHILD_NAME, "lizihan", "lzh", date(2013, 3, 1)),
    )
    with desk.write() as session:
        for number, name, pinyin, initials, birth_date in people:
            session.add(
                Client(
                    id=number,
                    file_no=f"S-2026-{number:03d}",
                    kind=ClientKind.NAMED,
                    state=ClientState.ACTIVE,
                    name=name,
                    pinyin=pinyin,
                    initials=initials,
                    sex=Sex.FEMALE,
                    birth_date=birth_date,
                    created_by=1,
                    created_at=desk.clock.now(),
                )
            )
