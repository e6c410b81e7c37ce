"""Advice that was refused: on record, signed or not, and never counted as a referral."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.vocabulary import ClientState, ConsentPurpose, DraftKind, Role, Signer
from services.desk import Desk
from services.errors import (
    Conflict,
    FileRestricted,
    InvalidInput,
    NotAllowed,
    NotFound,
    Problem,
)
from services.referrals import ReferralService
from services.referrals.advice import AdviceId, AdviceService, NewAdvice
from services.visits import DraftService
from tests.fakes import FixedClock
from tests.services.consents.people import add_word
from tests.services.referrals.issued import CHILD, TODAY, add_client


@pytest.fixture
def advice(desk: Desk) -> AdviceService:
    return AdviceService(desk)


@pytest.fixture
def new(desk: Desk) -> NewAdvice:
    return NewAdvice(
        client_id=add_client(desk),
        destination="general_hospital",
        reasons=("medical_assessment",),
        advice=" 建议到县人民医院心理科看一看。 ",
        refused_by=Signer.CLIENT,
        refusal="怕别人知道",
    )


def test_advice_is_kept_as_it_was_given(advice: AdviceService, new: NewAdvice) -> None:
    kept = advice.record(new)
    assert (kept.client_name, kept.day, kept.given_by) == ("周玉梅", TODAY, "何晓岚")
    assert kept.advice == "建议到县人民医院心理科看一看。"
    assert (kept.refused_by, kept.refusal, kept.guardian_told) == (
        Signer.CLIENT,
        "怕别人知道",
        False,
    )
    assert advice.place_paper(kept.id, " 2 号柜 ").paper_place == "2 号柜"
    assert advice.get(kept.id).paper_place == "2 号柜"


def test_it_is_no_referral(desk: Desk, advice: AdviceService, new: NewAdvice) -> None:
    advice.record(new)
    referrals = ReferralService(desk)
    assert referrals.counts().total == 0
    assert referrals.loop(date(2026, 1, 1), date(2026, 12, 31)).total.issued == 0


def test_a_guardian_who_refuses_has_been_told(advice: AdviceService, new: NewAdvice) -> None:
    assert advice.record(replace(new, refused_by=Signer.GUARDIAN)).guardian_told


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"advice": " "}, {"advice": Problem.REQUIRED}),
        ({"advice": "长" * 2001}, {"advice": Problem.TOO_LONG}),
        ({"refusal": "长" * 2001}, {"refusal": Problem.TOO_LONG}),
        ({"destination": ""}, {"destination": Problem.REQUIRED}),
        ({"destination": "moon"}, {"destination": Problem.UNKNOWN_CODE}),
        ({"reasons": ()}, {"reasons": Problem.REQUIRED}),
        ({"reasons": ("boredom",)}, {"reasons": Problem.UNKNOWN_CODE}),
        ({"refused_by": Signer.RELATIVE}, {"refused_by": Problem.UNKNOWN_CODE}),
        ({"day": date(2026, 11, 23)}, {"day": Problem.IN_FUTURE}),
    ],
)
def test_what_is_wrong_is_named(
    advice: AdviceService,
    new: NewAdvice,
    changes: dict[str, object],
    problems: dict[str, Problem],
) -> None:
    with pytest.raises(InvalidInput) as caught:
        advice.record(replace(new, **changes))  # type: ignore[arg-type]
    assert caught.value.problems == problems


def test_a_withdrawn_consent_does_not_stop_the_duty_to_advise(
    desk: Desk, advice: AdviceService, new: NewAdvice
) -> None:
    add_word(desk, new.client_id, ConsentPurpose.REFERRAL, TODAY, is_given=False)
    assert advice.record(new).id


def test_only_what_was_recorded_today_is_taken_back(
    advice: AdviceService, new: NewAdvice, clock: FixedClock
) -> None:
    first, second = advice.record(new), advice.record(new)
    assert first.is_of_today
    advice.take_back(first.id)
    with pytest.raises(NotFound):
        advice.get(first.id)
    clock.move(days=1)
    assert not advice.get(second.id).is_of_today
    with pytest.raises(Conflict, match="advice_not_today"):
        advice.take_back(second.id)


def test_who_may_not_see_the_file_may_not_see_the_advice(
    desk: Desk, advice: AdviceService, new: NewAdvice
) -> None:
    theirs = replace(new, client_id=add_client(desk, "李某", is_restricted=True))
    kept = advice.record(theirs)
    counsellor = AdviceService(replace(desk, actor=replace(desk.actor, role=Role.COUNSELLOR)))
    with pytest.raises(FileRestricted):
        counsellor.get(kept.id)
    with pytest.raises(FileRestricted):
        counsellor.record(theirs)
    assistant = AdviceService(replace(desk, actor=replace(desk.actor, role=Role.ASSISTANT)))
    with pytest.raises(NotAllowed):
        assistant.get(kept.id)


def test_files_that_are_gone_take_nothing(
    desk: Desk, advice: AdviceService, new: NewAdvice
) -> None:
    merged = add_client(desk, "马志伟", state=ClientState.MERGED)
    with pytest.raises(Conflict, match="merged"):
        advice.record(replace(new, client_id=merged))
    for missing in ({"client_id": 99}, {"visit_id": 99}):
        with pytest.raises(NotFound):
            advice.record(replace(new, **missing))  # type: ignore[arg-type]
    with pytest.raises(NotFound):
        advice.form(AdviceId(99))


def test_the_note_says_who_is_a_minor_and_the_draft_is_gone(
    desk: Desk, advice: AdviceService, new: NewAdvice
) -> None:
    drafts = DraftService(desk)
    kept = drafts.save(DraftKind.ADVICE, {"advice": "去看看"})
    child = add_client(desk, "李梓涵", birth_date=CHILD, guardian_name="李强")
    given = advice.record(replace(new, client_id=child, draft_id=kept.id))
    assert drafts.list() == ()
    form = advice.form(given.id)
    assert (form.is_minor, form.guardian_name, form.destination) == (True, "李强", "综合医院心理科")
    with desk.read() as session:
        assert "advice_recorded" in session.scalars(select(AuditEntry.action)).all()
