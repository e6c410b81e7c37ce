"""What only its author can read."""

from dataclasses import replace

import pytest

from models.vocabulary import DraftKind, Role
from services.actor import Actor, StaffId
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, NotFound, Problem
from services.visits import CaseNoteService, DraftService, VisitService
from tests.fakes import FixedClock, PlainNotes
from tests.services.visits.rows import new_visit


def test_author_reads_and_adds_while_a_colleague_sees_that_there_is_a_note(
    desk: Desk, colleague: Desk, clock: FixedClock
) -> None:
    saved = VisitService(desk).finalise(new_visit(note="她说……"))
    clock.move(days=1)
    CaseNoteService(desk).add(saved.id, " 第二天补充 ")
    CaseNoteService(colleague).add(saved.id, "同事的话")

    mine = CaseNoteService(desk).of_visit(saved.id)
    theirs = CaseNoteService(colleague).of_visit(saved.id)
    assert [note.text for note in mine] == ["她说……", "第二天补充", None]
    assert [note.text for note in theirs] == [None, None, "同事的话"]
    assert [note.author_name for note in theirs] == ["何晓岚", "何晓岚", "陆明远"]


def test_note_sealed_to_lost_keys_shows_as_closed(desk: Desk) -> None:
    saved = VisitService(desk).finalise(new_visit(note="她说……"))
    after_reset = replace(desk, notes=PlainNotes("new key"))
    (note,) = CaseNoteService(after_reset).of_visit(saved.id)
    assert note.text is None


def test_a_counsellor_who_became_an_assistant_reads_no_note(desk: Desk) -> None:
    saved = VisitService(desk).finalise(new_visit(note="她说……"))
    assistant = replace(desk, actor=replace(desk.actor, role=Role.ASSISTANT))
    (note,) = CaseNoteService(assistant).of_visit(saved.id)
    assert (note.author_id, note.text) == (desk.actor.staff_id, None)


def test_notes_are_refused_when_empty_or_too_long_or_not_allowed(desk: Desk) -> None:
    saved = VisitService(desk).finalise(new_visit())
    notes = CaseNoteService(desk)
    for text, problem in (("  ", Problem.REQUIRED), ("字" * 20_001, Problem.TOO_LONG)):
        with pytest.raises(InvalidInput) as caught:
            notes.add(saved.id, text)
        assert caught.value.problems == {"note": problem}
    with pytest.raises(NotFound):
        notes.add(saved.id + 1, "补充")
    assistant = replace(desk, actor=Actor(StaffId(1), "助手", Role.ASSISTANT))
    with pytest.raises(NotAllowed):
        CaseNoteService(assistant).add(saved.id, "补充")
    assert notes.of_visit(saved.id) == ()


def test_a_draft_holds_a_note_only_of_somebody_who_may_write_one(desk: Desk) -> None:
    assistant = replace(desk, actor=Actor(StaffId(1), "助手", Role.ASSISTANT))
    drafts = DraftService(assistant)
    with pytest.raises(NotAllowed):
        drafts.save(DraftKind.VISIT, {"done": "谈话"}, note="她说……")
    assert drafts.list() == ()
    kept = drafts.save(DraftKind.VISIT, {"done": "谈话"})
    with pytest.raises(NotAllowed):
        drafts.save(DraftKind.VISIT, {"done": ""}, note="她说……", draft_id=kept.id)
    assert drafts.load(kept.id).fields == {"done": "谈话"}


def test_a_draft_grows_with_what_is_typed(desk: Desk, client_id: int, clock: FixedClock) -> None:
    drafts = DraftService(desk)
    first = drafts.save(DraftKind.VISIT, {"done": "倾"}, note="她")
    clock.move(seconds=5)
    second = drafts.save(
        DraftKind.VISIT, {"done": "倾听"}, note="她说", client_id=client_id, draft_id=first.id
    )
    content = drafts.load(first.id)
    assert (content.fields, content.note) == ({"done": "倾听"}, "她说")
    assert (second.id, second.client_name) == (first.id, "周玉梅")
    assert second.saved_at > second.started_at == first.started_at
    assert drafts.list() == (second,)


def test_drafts_are_their_authors_own(desk: Desk, colleague: Desk) -> None:
    mine = DraftService(desk).save(DraftKind.VISIT, {"done": "倾"}, note="她")
    others = DraftService(colleague)
    assert others.list() == ()
    with pytest.raises(NotFound):
        others.load(mine.id)
    others.discard(mine.id)
    kept = others.save(DraftKind.VISIT, {"done": "x"}, draft_id=mine.id)
    assert kept.id != mine.id
    assert DraftService(desk).load(mine.id).note == "她"


def test_discarded_draft_is_gone_but_typing_on_keeps_it(desk: Desk) -> None:
    drafts = DraftService(desk)
    draft = drafts.save(DraftKind.VISIT, {"done": "倾"})
    drafts.discard(draft.id)
    assert drafts.list() == ()
    drafts.save(DraftKind.VISIT, {"done": "倾听"}, draft_id=draft.id)
    assert len(drafts.list()) == 1


def test_half_a_change_knows_its_visit(desk: Desk) -> None:
    drafts = DraftService(desk)
    drafts.save(DraftKind.VISIT_CHANGE, {"visit_id": 7})
    drafts.save(DraftKind.VISIT, {})
    assert {draft.kind: draft.visit_id for draft in drafts.list()} == {
        DraftKind.VISIT_CHANGE: 7,
        DraftKind.VISIT: None,
    }
