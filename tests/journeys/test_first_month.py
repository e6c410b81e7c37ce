"""A room's first month: bring in the ledger, log a visit, refer, carry the month to the county."""

import json
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from models.vocabulary import ReferralConsent, ReferralState, Sex, Urgency
from services.clients import ClientFields
from services.demo.building import DemoCounty, demo_county
from services.institutions import InstitutionEdit
from services.ledger_import import AlreadyImported
from services.progress import Progress
from services.referrals import NewReferral, Receipt
from services.register import Register, open_register
from services.visits import NewVisit, VisitFilter
from tests.fakes import FixedClock, SeededRandomness
from tests.systems import IS_WINDOWS
from tests.vaults import LEAD, NEW, NEXT_PASSWORD, make_vault

LEDGER = Path("tests/data/ledgers/ledger-simple.xlsx")
KEY = json.loads(LEDGER.with_suffix(".expected.json").read_text(encoding="utf-8"))


@pytest.fixture
def clock() -> FixedClock:
    """The room opens on 2 November 2026."""
    return FixedClock(datetime(2026, 11, 2, 1, 0, tzinfo=UTC))


@pytest.fixture
def register(tmp_path: Path, clock: FixedClock) -> Iterator[Register]:
    opened, sheet = make_vault(tmp_path / "vault", clock).create(NEW)
    opened.confirm_recovery(sheet.groups)
    yield open_register(opened)
    opened.lock()


@pytest.fixture
def county() -> DemoCounty:
    return demo_county(SeededRandomness(5))


def bring_in(register: Register) -> int:
    imports = register.imports
    ledger = imports.open(LEDGER)
    return imports.confirm(imports.dry_run(ledger, ledger.guessed())).visits


def test_ledger_comes_in_once_and_goes_as_a_whole(register: Register) -> None:
    assert bring_in(register) == KEY["visits"]
    with pytest.raises(AlreadyImported):
        bring_in(register)
    (entry,) = register.imports.history()
    register.imports.undo(entry.id)
    assert register.visits.totals(VisitFilter()).visits == 0
    assert not register.clients.list_page().rows
    assert bring_in(register) == KEY["visits"]


def test_visit_referral_and_receipt(register: Register, clock: FixedClock) -> None:
    client = register.clients.add(ClientFields(name="尉迟𬭎", sex=Sex.MALE, age=41))
    assert [hit.id for hit in register.clients.search("ych")] == [client.id]
    visit = register.visits.finalise(
        NewVisit(
            day=clock.today(), mode="face_to_face", topics=("work", "sleep"), risk="low",
            client_id=client.id, start_minute=570, end_minute=620, note="只给自己看的话",
        )
    )  # fmt: skip
    assert register.notes.of_visit(visit.id)[0].text == "只给自己看的话"
    hospital = register.institutions.add(InstitutionEdit("县人民医院", "general_hospital"))
    referral = register.referrals.issue(
        NewReferral(
            client_id=client.id, institution_id=hospital.id, reasons=("medical_assessment",),
            risk="low", urgency=Urgency.ROUTINE, consent=ReferralConsent.CLIENT,
            consent_day=clock.today(),
        )
    )  # fmt: skip
    clock.move(days=20)
    assert [late.number for late in register.today.load().late_receipts] == [referral.number]
    code = register.referrals.get(referral.id).check_code
    receipt = Receipt(ReferralState.ARRIVED, day=date(2026, 11, 10))
    booked = register.referrals.book_receipt(code.lower(), receipt)
    assert booked.state is ReferralState.ARRIVED
    assert not register.today.load().late_receipts


def test_month_reaches_the_county(
    register: Register, clock: FixedClock, county: DemoCounty, tmp_path: Path
) -> None:
    register.outbox.pin_county(county.keys)
    for number in range(7):
        client = register.clients.add(ClientFields(name=f"来访者{number}", age=30 + number))
        register.visits.finalise(
            NewVisit(
                day=clock.today(), mode="phone", topics=("sleep",), risk="none",
                client_id=client.id,
            )
        )  # fmt: skip
    clock.move(days=31)
    preview = register.summaries.preview("2026-11")
    assert preview.truth[0].month == 7
    published = register.summaries.close("2026-11", preview.published.digest)
    total = published.populations[0].step
    assert total % 3 == 0
    assert abs(total - 7) <= 2
    stick = tmp_path / "stick"
    stick.mkdir()
    written = register.outbox.write("2026-11", stick, Progress())
    if not IS_WINDOWS:  # Debian's program
        identity = tmp_path / "county.txt"
        identity.write_text(county.identity, encoding="ascii")
        opened = subprocess.run(
            ["age", "-d", "-i", str(identity), str(written.package)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert "来访者" not in opened.stdout
    first = written.package.read_bytes()
    other = tmp_path / "other-stick"
    other.mkdir()
    again = register.outbox.write("2026-11", other, Progress())
    assert again.package.read_bytes() == first


def test_colleague_and_forgotten_password(tmp_path: Path, clock: FixedClock) -> None:
    vault = make_vault(tmp_path / "vault", clock)
    opened, sheet = vault.create(NEW)
    opened.confirm_recovery(sheet.groups)
    opened.lock()
    found = vault.recover(sheet.groups)
    staff = open_register(found).staff
    staff.set_password(found.actor.staff_id, NEXT_PASSWORD)
    found.lock()
    again = vault.unlock(1, NEXT_PASSWORD)
    assert again.actor.name == LEAD
    again.lock()
