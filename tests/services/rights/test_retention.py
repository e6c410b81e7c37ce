"""The schedule, and which files have been kept long enough."""

from datetime import date, datetime

import pytest
from sqlalchemy import update

from models.client import Client
from models.client_file import Closing
from models.consent import Consent, ConsentText
from models.vocabulary import ConsentPurpose, RequestKind, Role
from services.assessments.service import AssessmentService
from services.consents.records import NewConsentText
from services.consents.service import ConsentService
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, Problem
from services.rights.kept import years_after
from services.rights.requests import RequestService
from services.rights.retention import RetentionService
from services.rights.schedule import RecordClass
from tests.services.assessments.conftest import phq9
from tests.services.rights.conftest import signed_in
from tests.services.rights.filling import fill_row
from tests.services.rights.test_requests import asked
from tests.services.visits.conftest import add_client


@pytest.fixture
def retention(desk: Desk) -> RetentionService:
    return RetentionService(desk)


def old_client(desk: Desk, name: str, last_day: date, born: date | None = None) -> int:
    """A file of long ago with one visit on ``last_day``."""
    client_id = add_client(desk, name, born=born)
    with desk.write() as session:
        opened = datetime.fromisoformat("2005-01-01T08:00+08:00")
        session.execute(update(Client).where(Client.id == client_id).values(created_at=opened))
        fill_row(session, "visit", client_id=client_id, day=last_day)
    return client_id


def over(retention: RetentionService) -> dict[int | None, date]:
    """Whose time is over, and since when."""
    return {row.client_id: row.kept_until for row in retention.over_time().rows}


def test_file_is_kept_ten_years_after_the_last_contact(
    desk: Desk, retention: RetentionService
) -> None:
    gone = old_client(desk, "周玉梅", date(2016, 11, 22))
    old_client(desk, "韩松", date(2016, 11, 23))
    assert over(retention) == {gone: date(2026, 11, 22)}


def test_filling_in_a_scale_is_a_contact(desk: Desk, retention: RetentionService) -> None:
    client_id = old_client(desk, "周玉梅", date(2015, 1, 5))
    AssessmentService(desk).add(phq9(client_id, 0, day=date(2016, 11, 22)))
    assert over(retention) == {client_id: date(2026, 11, 22)}


def test_file_of_a_minor_is_kept_until_ten_years_after_eighteen(
    desk: Desk, retention: RetentionService
) -> None:
    gone = old_client(desk, "阿衡", date(2008, 3, 1), born=date(1998, 11, 22))
    old_client(desk, "小满", date(2008, 3, 1), born=date(1998, 11, 23))
    assert over(retention) == {gone: date(2026, 11, 22)}


def test_file_of_a_minor_whose_birthday_nobody_knows_is_kept_longest(
    desk: Desk, retention: RetentionService
) -> None:
    client_id = add_client(desk, "小满", born=None)
    with desk.write() as session:
        opened = datetime.fromisoformat("1990-01-01T08:00+08:00")
        session.execute(update(Client).values(created_at=opened))
        fill_row(session, "visit", client_id=client_id, day=date(1998, 11, 22), age_band="14-17")
    assert over(retention) == {client_id: date(2026, 11, 22)}


def test_log_of_disclosures_keeps_the_file(desk: Desk, retention: RetentionService) -> None:
    client_id = old_client(desk, "周玉梅", date(2016, 1, 1))
    with desk.write() as session:
        fill_row(session, "disclosure", client_id=client_id, day=date(2024, 5, 1))
    assert over(retention) == {}


def test_student_file_without_counselling_ends_with_graduation(
    desk: Desk, retention: RetentionService
) -> None:
    gone, counselled = add_client(desk, "甲"), add_client(desk, "乙")
    graduated = date(2026, 11, 20)
    with desk.write() as session:
        for client_id in (gone, counselled):
            session.add(
                Closing(client_id=client_id, day=graduated, reason="graduated", closed_by=1)
            )
        fill_row(session, "visit", client_id=counselled, day=date(2026, 3, 1))
    assert over(retention) == {gone: graduated}


def test_open_crisis_holds_a_file(desk: Desk, retention: RetentionService) -> None:
    client_id = old_client(desk, "周玉梅", date(2010, 1, 1))
    with desk.write() as session:
        fill_row(session, "crisis", client_id=client_id, day=date(2010, 1, 1), state="open")
        fill_row(session, "duty", client_id=client_id)
    (row,) = retention.over_time().rows
    assert row.held_by == ("crisis", "duty")


def test_open_duty_or_crisis_holds_a_call_without_a_file(
    desk: Desk, retention: RetentionService
) -> None:
    with desk.write() as session:
        for _ in range(3):
            visit = fill_row(session, "visit", client_id=None, day=date(2020, 1, 1))
            fill_row(session, "visit_text", visit_id=visit)
        fill_row(session, "duty", client_id=None, source="visit", source_id=visit)
        fill_row(session, "crisis", client_id=None, visit_id=visit - 1, state="open")
    held = {row.visit_id: row.held_by for row in retention.over_time().rows}
    assert held == {visit - 2: (), visit - 1: ("crisis",), visit: ("duty",)}


def test_what_was_asked_for_comes_first(desk: Desk, retention: RetentionService) -> None:
    old = old_client(desk, "韩松", date(2010, 1, 1))
    today = add_client(desk, "周玉梅")
    RequestService(desk).add(asked(today, kind=RequestKind.DELETION))
    assert [row.client_id for row in retention.over_time().rows] == [today, old]


def test_withdrawn_consent_ends_the_time_unless_it_was_given_again(
    desk: Desk, retention: RetentionService
) -> None:
    client_id = add_client(desk, "周玉梅")
    now = desk.clock.now()
    with desk.write() as session:
        session.add(
            ConsentText(
                id=1,
                purpose="service_adult",
                version=1,
                title="同意书",
                body="正文",
                valid_from=date(2026, 1, 1),
                written_at=now,
            )
        )
        session.flush()
        session.add(signature(desk, client_id, withdrawn_day=date(2026, 11, 1)))
    assert [row.is_withdrawn for row in retention.over_time().rows] == [True]
    with desk.write() as session:
        session.add(signature(desk, client_id))
    assert retention.over_time().rows == ()


def signature(desk: Desk, client_id: int, withdrawn_day: date | None = None) -> Consent:
    """The consent to the counselling."""
    return Consent(
        client_id=client_id,
        text_id=1,
        purpose="service_adult",
        is_given=True,
        signed_day=date(2026, 10, 1),
        signer="client",
        withdrawn_day=withdrawn_day,
        recorded_by=1,
        recorded_at=desk.clock.now(),
    )


def test_room_decides_within_the_law(desk: Desk, retention: RetentionService) -> None:
    old_client(desk, "周玉梅", date(2020, 1, 1))
    retention.set_rule(RecordClass.FILE, 5, "县里规定五年")
    assert len(over(retention)) == 1
    rules = {rule.record_class: rule for rule in retention.rules()}
    assert (rules[RecordClass.FILE].years, rules[RecordClass.FILE].reason) == (5, "县里规定五年")
    assert rules[RecordClass.FILE].is_own
    retention.reset_rule(RecordClass.FILE)
    assert over(retention) == {}
    with pytest.raises(InvalidInput) as caught:
        retention.set_rule(RecordClass.HOTLINE, 2, " ")
    assert caught.value.problems == {
        "years": Problem.OUT_OF_RANGE,
        "reason": Problem.REQUIRED,
    }


def test_what_is_signed_says_how_long_the_room_keeps_it(
    desk: Desk, retention: RetentionService
) -> None:
    """It went on to print the years that held when the text was first made."""
    consents = ConsentService(desk)
    first = {text.purpose: text for text in consents.texts()}
    adult, sensitive = ConsentPurpose.SERVICE_ADULT, ConsentPurpose.SENSITIVE
    own = NewConsentText(sensitive, 1, "单独同意书", "本室自己的话", must_ask_again=False)
    consents.write_text(own)
    retention.set_rule(RecordClass.FILE, 15, "区里规定十五年")
    in_force = {text.purpose: text for text in consents.texts() if text.is_in_force}
    assert "15" in in_force[adult].body
    assert (in_force[adult].version, in_force[adult].must_ask_again) == (2, False)
    assert in_force[adult].has_english
    assert in_force[sensitive].body == "本室自己的话"
    (before,) = (t for t in consents.texts() if (t.purpose, t.version) == (adult, 1))
    assert before.body == first[adult].body
    retention.reset_rule(RecordClass.FILE)
    again = {text.purpose: text for text in consents.texts() if text.is_in_force}
    assert again[adult].body == first[adult].body


@pytest.mark.parametrize(
    ("body", "is_wrong"),
    [
        ("记录保存 10 年，到期销毁。", True),
        ("记录保存十年，到期销毁。", True),
        ("记录保存 15 年（未成年人到成年后 10 年）。", False),
        ("记录保存十五年。", False),
        ("每 2 年重新签一次。\n记录按本室的规定保存。", False),
        ("2026 年起保存在本室。", False),
        ("It is kept for 10 years.", True),
    ],
)
def test_own_words_that_tell_of_other_years_are_marked(
    desk: Desk, retention: RetentionService, body: str, is_wrong: bool
) -> None:
    """They do not follow the schedule as the program's own do."""
    consents = ConsentService(desk)
    adult = ConsentPurpose.SERVICE_ADULT
    consents.texts()
    consents.write_text(NewConsentText(adult, 1, "同意书", body, must_ask_again=False))
    retention.set_rule(RecordClass.FILE, 15, "区里规定十五年")
    retention.set_rule(RecordClass.MINOR_FILE, 12, "区里规定")
    found = {(text.purpose, text.version): text.names_other_years for text in consents.texts()}
    assert found.pop((adult, 2)) is is_wrong
    assert not any(found.values())


def test_schedule_is_the_leads_to_change_and_everybodys_to_read(desk: Desk) -> None:
    assistant = RetentionService(signed_in(desk, 1, "小田", Role.ASSISTANT))
    assert len(assistant.rules()) == len(RecordClass)
    assert all(rule.title and rule.reason for rule in assistant.rules("en"))
    with pytest.raises(NotAllowed):
        assistant.set_rule(RecordClass.FILE, 5, "想改")
    with pytest.raises(NotAllowed):
        assistant.over_time()


def test_years_after_a_leap_day() -> None:
    assert years_after(date(2016, 2, 29), 10) == date(2026, 3, 1)
    assert years_after(date(2016, 2, 29), 12) == date(2028, 2, 29)
