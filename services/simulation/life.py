"""What happens in an invented room in one month: all that a summary counts, and its corrections."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from models.vocabulary import (
    AgeBand,
    AppointmentState,
    AssessmentMode,
    Attendance,
    ReferralConsent,
    ReferralState,
    Sex,
    Urgency,
)
from services.activities.records import NewActivity
from services.ages import is_minor
from services.appointments.records import NewAppointment
from services.assessments.records import Correction, NewAssessment
from services.clients.records import ClientFields, ClientId, PopulationPeriod
from services.code_lists import CodeLists
from services.crises.records import NewCrisis
from services.demo.telling_clock import TellingClock
from services.errors import Conflict, InvalidInput
from services.groups.records import Mark, NewGroup, NewSession
from services.institutions import InstitutionEdit
from services.months import first_day, shifted
from services.plans.records import NewPlan
from services.populations import NO_POPULATION
from services.referrals.records import NewReferral, Receipt
from services.register import Register
from services.reports.records import NewReport
from services.visits.records import NewVisit, VisitId

_AFTER_MIDNIGHT, _MORNING = 5, 9 * 60
_SCALES = {"phq9": 9, "gad7": 7}
_MOST = 3  # the highest answer of both
_FORGOTTEN = "登记时写错了"


@dataclass
class Known:
    """What a restore takes back to an earlier day, because the register does."""

    clients: list[ClientId] = field(default_factory=list)
    minors: list[ClientId] = field(default_factory=list)
    visits: list[tuple[VisitId, NewVisit]] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)  # of referrals without a receipt
    assessments: list[int] = field(default_factory=list)
    follow_ups: list[tuple[int, int]] = field(default_factory=list)  # with their versions
    plans: list[tuple[int, ClientId]] = field(default_factory=list)
    group: int = 0
    members: list[ClientId] = field(default_factory=list)

    def copy(self) -> "Known":
        """As it stands now."""
        lists = {
            name: list(value)
            for name in self.__dataclass_fields__
            if isinstance(value := getattr(self, name), list)
        }
        return Known(**lists, group=self.group)


class Life:
    """Tells months; ``size`` is how many visits an ordinary one has."""

    def __init__(self, clock: TellingClock, chance: random.Random, size: int) -> None:
        self._clock, self._chance, self._size = clock, chance, size
        self._codes = CodeLists()
        self._institution = 0
        self.known = Known()

    def open_directory(self, register: Register) -> None:
        """One institution, before there is anything to restore."""
        edit = InstitutionEdit(name="演示县人民医院", destination="general_hospital")
        self._institution = register.institutions.add(edit).id

    def tell(self, register: Register, month: str) -> None:
        """One month, in the order of its days."""
        deeds: Sequence[tuple[Callable[[Register, date], None], float]] = (
            (self._visit, self._size),
            (self._refer, self._size / 6),
            (self._book_receipt, self._size / 8),
            (self._fill_in, self._size / 3),
            (self._correct_form, self._size / 20),
            (self._agree_follow_up, self._size / 5),
            (self._see_to_follow_up, self._size / 6),
            (self._record_crisis, self._size / 15),
            (self._report, self._size / 40),
            (self._plan, self._size / 10),
            (self._meet, self._size / 10),
            (self._lecture, 1),
            (self._amend, self._size / 15),
        )
        following = first_day(shifted(month, 1))
        days = following - first_day(month)
        told = [
            (first_day(month) + timedelta(days=self._chance.randrange(days.days)), number, deed)
            for number, (deed, often) in enumerate(deeds)
            for _ in range(self._times(often))
        ]
        for day, _, deed in sorted(told, key=lambda one: one[:2]):
            self._clock.tell(day, _MORNING)
            deed(register, day)
        self._clock.tell(following, _AFTER_MIDNIGHT)

    def enter_late(self, register: Register, month: str, number: int) -> None:
        """``number`` visits of a month that is over, entered now."""
        for _ in range(number):
            day = first_day(month) + timedelta(days=self._chance.randrange(28))
            self._visit(register, day)

    def _times(self, mean: float) -> int:
        """Whole times with this mean, seldom far from it."""
        return int(self._chance.triangular(0, 2 * mean, mean) + self._chance.random())

    def _code(self, name: str) -> str:
        """The first codes of a list are the common ones."""
        codes = [entry.code for entry in self._codes.get(name).entries]
        weights = [1 / (1 + place) for place in range(len(codes))]
        return self._chance.choices(codes, weights)[0]

    def _client(self, register: Register) -> ClientId:
        clients = self.known.clients
        if clients and self._chance.random() < 0.6:
            return self._chance.choice(clients)
        population = self._code("population")
        belongs = () if population == NO_POPULATION else (PopulationPeriod(population),)
        age = self._chance.choice((6, 12, 16, 25, 40, 50, 70))
        fields = ClientFields(
            name=f"来访者{len(clients) + 1}",
            sex=self._chance.choice((Sex.MALE, Sex.FEMALE)),
            age=age,
            populations=belongs,
        )
        clients.append(register.clients.add(fields).id)
        if is_minor(age):
            self.known.minors.append(clients[-1])
        return clients[-1]

    def _visit(self, register: Register, day: date) -> None:
        is_anonymous = self._chance.random() < 0.15
        client = None if is_anonymous else self._client(register)
        plan = [number for number, whose in self.known.plans if whose == client]
        new = NewVisit(
            day=day,
            mode=self._code("mode") if self._chance.random() < 0.8 else "phone",
            topics=(self._code("topic"),),
            risk=self._code("risk"),
            client_id=client,
            sex=Sex.FEMALE if is_anonymous else None,
            age_band=self._chance.choice(list(AgeBand)) if is_anonymous else None,
            plan_id=plan[0] if plan and self._chance.random() < 0.8 else None,
            is_day_confirmed=True,  # after a restore there is a gap of months
        )
        made = register.visits.finalise(new)
        if self._chance.random() < 0.05:
            attempt(lambda: register.visits.undo(made.id))
        else:
            self.known.visits.append((made.id, new))

    def _amend(self, register: Register, day: date) -> None:
        """A visit of some earlier month, too: it moves to another row, or to another month."""
        if not self.known.visits:
            return
        place = self._chance.randrange(len(self.known.visits))
        number, old = self.known.visits[place]
        moved = old.day - timedelta(days=30 * (self._chance.random() < 0.2))
        changed = replace(old, day=moved, topics=(self._code("topic"),), plan_id=None)
        if attempt(lambda: register.visits.amend(number, changed, _FORGOTTEN)):
            self.known.visits[place] = (number, changed)

    def _refer(self, register: Register, day: date) -> None:
        client = self._client(register)
        by_guardian = client in self.known.minors
        new = NewReferral(
            client_id=client,
            institution_id=self._institution,
            reasons=(self._code("referral_reason"),),
            risk="none",
            urgency=self._chance.choice(list(Urgency)),
            consent=ReferralConsent.GUARDIAN if by_guardian else ReferralConsent.CLIENT,
            consent_day=day,
        )
        issued = register.referrals.issue(new)
        self.known.codes.append(register.referrals.get(issued.id).check_code)

    def _book_receipt(self, register: Register, day: date) -> None:
        if self.known.codes:
            code = self.known.codes.pop(0)
            outcome = self._chance.choice((ReferralState.ARRIVED, ReferralState.RETURNED))
            attempt(lambda: register.referrals.book_receipt(code, Receipt(outcome, day)))

    def _fill_in(self, register: Register, day: date) -> None:
        scale = self._chance.choice(list(_SCALES))
        client = self._client(register)
        new = NewAssessment(client, scale, day, AssessmentMode.PAPER, "self", self._answers(scale))
        self.known.assessments.append(register.assessments.add(new))

    def _correct_form(self, register: Register, day: date) -> None:
        if self.known.assessments:
            number = self.known.assessments.pop()
            answers = self._answers(register.assessments.get(number).summary.scale)
            attempt(lambda: register.assessments.correct(number, Correction(answers), _FORGOTTEN))

    def _answers(self, scale: str) -> dict[str, object]:
        level = self._chance.random()
        return {
            str(item + 1): min(_MOST, int(level * 4 * self._chance.random()))
            for item in range(_SCALES[scale])
        }

    def _agree_follow_up(self, register: Register, day: date) -> None:
        until = day + timedelta(days=self._chance.randrange(3, 40))
        client = self._client(register)
        new = NewAppointment(until, client_id=client, mode="phone", purpose="随访")
        try:
            booked = register.appointments.book(new)
        except InvalidInput:  # somebody is to be called on that day already
            return
        self.known.follow_ups += [(row.id, row.version) for row in booked]

    def _see_to_follow_up(self, register: Register, day: date) -> None:
        if self.known.follow_ups:
            number, version = self.known.follow_ups.pop(0)
            state = self._chance.choice((AppointmentState.ATTENDED, AppointmentState.NO_SHOW))
            attempt(lambda: register.appointments.mark(number, state, version))

    def _record_crisis(self, register: Register, day: date) -> None:
        register.crises.record(
            NewCrisis(day, (self._code("crisis_kind"),), "high", client_id=self._client(register))
        )

    def _report(self, register: Register, day: date) -> None:
        register.reports.record(NewReport((self._code("report_situation"),)))

    def _plan(self, register: Register, day: date) -> None:
        client = self._client(register)
        if client not in {whose for _, whose in self.known.plans}:
            made = register.plans.make(
                NewPlan(client, ("睡好觉",), 6, day, population="left_behind_elder")
            )
            self.known.plans.append((made.summary.id, client))

    def _meet(self, register: Register, day: date) -> None:
        if not self.known.group:
            made = register.groups.add(NewGroup("老友小组", "mood", day))
            self.known.group = made.summary.id
        if len(self.known.members) < 3 + self._size // 4:
            client = self._client(register)
            if client not in self.known.members:
                register.groups.add_member(self.known.group, client, day)
                self.known.members.append(client)
        marks = tuple(Mark(client, Attendance.PRESENT) for client in self.known.members)
        met = NewSession(self.known.group, day, marks, minutes=60, is_day_confirmed=True)
        attempt(lambda: register.group_sessions.finalise(met))

    def _lecture(self, register: Register, day: date) -> None:
        register.activities.make(
            NewActivity(
                kind="lecture", title="睡眠讲座", day=day, is_done=True, place="村活动室",
                present=self._chance.randrange(5, 60),
            )
        )  # fmt: skip


def attempt(deed: Callable[[], object]) -> bool:
    """Do what the register may refuse; whether it was done."""
    try:
        deed()
    except Conflict:
        return False
    return True
