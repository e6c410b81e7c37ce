"""Signatures and refusals: who may sign, which version, and what is asked for again."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.audit import AuditEntry
from models.client import Client
from models.consent import Consent
from models.vocabulary import ClientState, ConsentPurpose, Role, Signer
from services.consents import rules, standing
from services.consents.recording import ASK_AGAIN_MONTHS, months_later
from services.consents.records import (
    ConsentId,
    ConsentOverview,
    ConsentState,
    DueReason,
    NewConsent,
    NewConsentText,
    Standing,
)
from services.consents.service import ConsentService
from services.desk import Desk
from services.errors import Conflict, FileRestricted, InvalidInput, NotAllowed, NotFound, Problem
from services.preferences import PreferenceService
from tests.builders import make_desk, make_register
from tests.fakes import FixedClock
from tests.services.consents.people import add_client

TODAY = date(2026, 11, 22)
ADULT, GUARDIAN = ConsentPurpose.SERVICE_ADULT, ConsentPurpose.SERVICE_GUARDIAN
ASSENT, SENSITIVE = ConsentPurpose.ASSENT, ConsentPurpose.SENSITIVE


def signed(client_id: int, purpose: ConsentPurpose = ADULT, **changes: object) -> NewConsent:
    """A signature of today."""
    is_guardian = purpose is GUARDIAN
    new = NewConsent(
        client_id,
        purpose,
        is_given=True,
        signed_day=TODAY,
        signer=Signer.GUARDIAN if is_guardian else Signer.CLIENT,
        signer_name="李德旺" if is_guardian else "",
        signer_relation="爷爷" if is_guardian else "",
        paper_place="一号柜",
    )
    return replace(new, **changes)  # type: ignore[arg-type]


def standing_of(overview: ConsentOverview, purpose: ConsentPurpose) -> Standing:
    (found,) = (one for one in overview.standings if one.purpose is purpose)
    return found


def problems(desk: Desk, new: NewConsent) -> dict[str, Problem]:
    with pytest.raises(InvalidInput) as raised:
        ConsentService(desk).record(new)
    return raised.value.problems


def test_a_signature_is_on_the_file_with_its_version_and_its_place(desk: Desk) -> None:
    client_id = add_client(desk)
    before = ConsentService(desk).overview(client_id)
    assert [one.state for one in before.standings] == [ConsentState.MISSING] * 2

    found = ConsentService(desk).record(signed(client_id))
    one = standing_of(found, ADULT)
    assert one.state is ConsentState.SIGNED
    assert one.word is not None
    assert (one.word.version, one.word.paper_place) == (1, "一号柜")
    assert one.word.ask_again_on == date(2027, 11, 22)
    assert found.places == ("一号柜",)
    assert standing_of(found, SENSITIVE).state is ConsentState.MISSING
    with desk.read() as session:
        actions = set(session.scalars(select(AuditEntry.action)))
    assert {"client_viewed", "consent_signed"} <= actions


@pytest.mark.parametrize(
    ("birth", "wanted"),
    [
        (date(2016, 5, 1), {GUARDIAN, SENSITIVE}),
        (date(2012, 11, 23), {GUARDIAN, SENSITIVE}),
        (date(2012, 11, 22), {GUARDIAN, ASSENT, SENSITIVE}),
        (date(2008, 11, 23), {GUARDIAN, ASSENT, SENSITIVE}),
        (date(2008, 11, 22), {ADULT, SENSITIVE}),
        (None, {ADULT, SENSITIVE}),
    ],
)
def test_the_age_says_what_is_asked_for(
    desk: Desk, birth: date | None, wanted: set[ConsentPurpose]
) -> None:
    overview = ConsentService(desk).overview(add_client(desk, birth=birth))
    assert {one.purpose for one in overview.standings} == wanted


def test_under_fourteen_only_the_guardian_signs_for_sensitive_data(desk: Desk) -> None:
    child, youth = (
        add_client(desk, "小明", date(2016, 5, 1)),
        add_client(desk, "大明", date(2011, 5, 1)),
    )
    assert problems(desk, signed(child, SENSITIVE)) == {"signer": Problem.MISMATCH}
    ConsentService(desk).record(signed(youth, SENSITIVE))
    assert rules.signers(SENSITIVE, 10) == (Signer.GUARDIAN,)
    assert rules.signers(SENSITIVE, 15) == (Signer.GUARDIAN, Signer.CLIENT)
    assert rules.signers(SENSITIVE, 40) == (Signer.CLIENT, Signer.GUARDIAN)


@pytest.mark.parametrize(
    ("birth", "purpose", "is_possible"),
    [
        (date(2011, 5, 1), ADULT, False),
        (date(2010, 5, 1), ADULT, True),  # 16, living on own work: Civil Code art. 18
        (date(1990, 5, 1), ASSENT, False),
        (date(1990, 5, 1), GUARDIAN, True),  # an adult without capacity: Civil Code art. 21
    ],
)
def test_a_text_for_another_age_is_refused(
    desk: Desk, birth: date, purpose: ConsentPurpose, is_possible: bool
) -> None:
    new = signed(add_client(desk, birth=birth), purpose)
    if is_possible:
        ConsentService(desk).record(new)
    else:
        assert problems(desk, new) == {"purpose": Problem.MISMATCH}


def test_whoever_signed_as_an_adult_at_sixteen_gives_no_assent(desk: Desk) -> None:
    client_id = add_client(desk, birth=date(2010, 5, 1))
    found = ConsentService(desk).record(signed(client_id))
    assert [one.purpose for one in found.standings] == [ADULT, SENSITIVE]


def test_bad_input_is_named_by_field(desk: Desk) -> None:
    client_id = add_client(desk, birth=date(2016, 5, 1))
    nameless = signed(client_id, GUARDIAN, signer_name=" ", signer_relation="", paper_place="")
    assert problems(desk, nameless) == dict.fromkeys(
        ("signer_name", "signer_relation", "paper_place"), Problem.REQUIRED
    )
    tomorrow = signed(client_id, GUARDIAN, signed_day=date(2026, 11, 23))
    assert problems(desk, tomorrow) == {"signed_day": Problem.IN_FUTURE}
    too_old = signed(client_id, GUARDIAN, signed_day=date(2026, 8, 31))
    assert problems(desk, too_old) == {"signed_day": Problem.OUT_OF_RANGE}
    long = signed(client_id, GUARDIAN, paper_place="柜" * 201)
    assert problems(desk, long) == {"paper_place": Problem.TOO_LONG}


def test_a_refusal_needs_no_paper_and_blocks(desk: Desk) -> None:
    client_id = add_client(desk)
    found = ConsentService(desk).record(signed(client_id, is_given=False, paper_place=""))
    one = standing_of(found, ADULT)
    assert (one.state, found.is_blocked) == (ConsentState.REFUSED, True)
    assert one.word is not None
    assert one.word.ask_again_on is None


def test_months_run_out_and_zero_months_never_do(desk: Desk, clock: FixedClock) -> None:
    first, second = add_client(desk), add_client(desk, "王小明")
    consents = ConsentService(desk)
    consents.record(signed(first))
    PreferenceService(desk).set(ASK_AGAIN_MONTHS, 0)
    consents.record(signed(second))
    clock.move(days=364)
    assert standing_of(consents.overview(first), ADULT).state is ConsentState.SIGNED
    clock.move(days=1)
    one = standing_of(consents.overview(first), ADULT)
    assert (one.state, one.due) == (ConsentState.DUE, DueReason.TIME)
    assert standing_of(consents.overview(second), ADULT).state is ConsentState.SIGNED
    with desk.read() as session:
        due = standing.due_among(session, (first, second), clock.today())
    assert due == {first}


def test_a_month_without_that_day_ends_earlier() -> None:
    assert months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_later(date(2026, 12, 15), 12) == date(2027, 12, 15)


def test_who_comes_of_age_is_asked_for_their_own_text(desk: Desk, clock: FixedClock) -> None:
    client_id = add_client(desk, birth=date(2008, 12, 1))
    consents = ConsentService(desk)
    consents.record(signed(client_id, GUARDIAN))
    consents.record(signed(client_id, ASSENT))
    clock.move(days=9)
    one = standing_of(consents.overview(client_id), ADULT)
    assert (one.state, one.due) == (ConsentState.DUE, DueReason.OF_AGE)
    found = consents.record(signed(client_id, ADULT, signed_day=clock.today()))
    assert [one.purpose for one in found.standings] == [ADULT, SENSITIVE]
    assert standing_of(found, ADULT).state is ConsentState.SIGNED


def test_an_adult_under_guardianship_is_not_asked_again_for_their_age(desk: Desk) -> None:
    client_id = add_client(desk, birth=date(1990, 5, 1))
    found = ConsentService(desk).record(signed(client_id, GUARDIAN))
    assert standing_of(found, GUARDIAN).state is ConsentState.SIGNED


def test_what_was_recorded_by_mistake_today_is_taken_back(desk: Desk, clock: FixedClock) -> None:
    client_id = add_client(desk)
    consents = ConsentService(desk)
    (mistake,) = consents.record(signed(client_id)).words
    consents.undo(mistake.id)
    assert not consents.overview(client_id).words
    (word,) = consents.record(signed(client_id)).words
    clock.move(days=1)
    assert not consents.overview(client_id).words[0].is_of_today
    with pytest.raises(Conflict, match="not_today"):
        consents.undo(word.id)
    with pytest.raises(NotFound):
        consents.undo(ConsentId(99))


def test_merged_missing_and_restricted_files(desk: Desk, clock: FixedClock, tmp_path: Path) -> None:
    client_id = add_client(desk)
    with pytest.raises(NotFound):
        ConsentService(desk).record(signed(999))
    with desk.write() as session:
        session.get_one(Client, client_id).state = ClientState.MERGED
    with pytest.raises(Conflict, match="merged"):
        ConsentService(desk).record(signed(client_id))

    other = tmp_path / "other"
    other.mkdir()
    engine = make_register(other, clock)
    colleague = make_desk(engine, clock, Role.COUNSELLOR)
    hidden = add_client(colleague)
    with colleague.write() as session:
        session.get_one(Client, hidden).is_restricted = True
    with pytest.raises(FileRestricted):
        ConsentService(colleague).overview(hidden)
    engine.dispose()


def test_an_assistant_reads_but_does_not_record(tmp_path: Path, clock: FixedClock) -> None:
    engine = make_register(tmp_path, clock)
    desk = make_desk(engine, clock, Role.ASSISTANT)
    client_id = add_client(desk)
    assert ConsentService(desk).overview(client_id).client_name == "周玉梅"
    with pytest.raises(NotAllowed):
        ConsentService(desk).record(signed(client_id))
    engine.dispose()


def test_a_new_text_is_asked_for_again_and_the_old_signature_stays(
    desk: Desk, clock: FixedClock
) -> None:
    client_id = add_client(desk)
    consents = ConsentService(desk)
    consents.record(signed(client_id))
    consents.write_text(NewConsentText(ADULT, 1, "同意书", "第一段\n\n 第二段 ", False))
    assert standing_of(consents.overview(client_id), ADULT).state is ConsentState.SIGNED
    third = consents.write_text(
        NewConsentText(ADULT, 2, "同意书", "第三段", True, date(2026, 11, 24))
    )
    assert (third.version, third.is_in_force) == (3, False)
    assert standing_of(consents.overview(client_id), ADULT).state is ConsentState.SIGNED
    clock.move(days=2)
    one = standing_of(consents.overview(client_id), ADULT)
    assert (one.state, one.due) == (ConsentState.DUE, DueReason.NEW_TEXT)

    adult = [text for text in consents.texts() if text.purpose is ADULT]
    assert [(t.version, t.words, t.is_in_force) for t in adult] == [
        (3, 0, True),
        (2, 0, False),
        (1, 1, False),
    ]
    assert adult[1].body == "第一段\n第二段"
    assert "不诊断" in adult[2].body
    late = signed(client_id, signed_day=date(2026, 11, 23), text_id=adult[1].id)
    assert consents.record(late).words[0].version == 2


def test_texts_are_the_leads_and_nobody_overwrites_a_colleagues(
    desk: Desk, clock: FixedClock, tmp_path: Path
) -> None:
    consents = ConsentService(desk)
    new = NewConsentText(SENSITIVE, 1, "单独同意书", "新的话", False)
    consents.write_text(new)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        consents.write_text(new)
    with pytest.raises(Conflict, match="nothing_changed"):
        consents.write_text(replace(new, based_on=2))
    with pytest.raises(InvalidInput) as raised:
        consents.write_text(replace(new, title="", body=" \n", valid_from=date(2026, 11, 1)))
    assert raised.value.problems == {
        "title": Problem.REQUIRED,
        "body": Problem.REQUIRED,
        "valid_from": Problem.OUT_OF_RANGE,
    }
    other = tmp_path / "other"
    other.mkdir()
    engine = make_register(other, clock)
    with pytest.raises(NotAllowed):
        ConsentService(make_desk(engine, clock, Role.COUNSELLOR)).write_text(new)
    engine.dispose()


def test_all_five_texts_ship_once(desk: Desk) -> None:
    consents = ConsentService(desk)
    first, again = consents.texts(), consents.texts()
    assert first == again
    assert [text.purpose for text in first] == list(ConsentPurpose)
    assert not any("【保存年限】" in text.body for text in first)
    with desk.read() as session:
        assert session.scalar(select(func.count()).select_from(Consent)) == 0
