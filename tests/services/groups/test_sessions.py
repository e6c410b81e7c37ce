"""A session: attendance, a visit in each file, one note for all."""

import time
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from models.audit import AuditEntry
from models.client import Client
from models.group import GroupAttendance, GroupNote, GroupSession
from models.summary import ClosedMonth
from models.visit import Visit, VisitAmendment
from models.vocabulary import Attendance, ConsentPurpose, DraftKind, Role
from services.desk import Desk
from services.errors import Conflict, FileRestricted, InvalidInput, NotAllowed, Problem
from services.groups.records import Barred, Mark, SessionWords
from services.groups.sessions import GroupSessionService
from services.visits import CaseNoteService, DraftService, NewVisit, VisitFilter, VisitService
from tests.services.consents.people import add_word
from tests.services.groups.conftest import Room, make_room, new_session
from tests.services.visits.rows import TODAY


def _count(desk: Desk, table: type) -> int:
    with desk.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_everybody_present_has_a_visit_and_nobody_else(room: Room, desk: Desk) -> None:
    absent = room.members[2]
    details = room.sessions.finalise(new_session(room, absent))
    assert (details.summary.number, details.summary.present, details.summary.expected) == (1, 2, 3)
    assert details.summary.minutes == 60
    visits = VisitService(desk)
    rows = visits.list_page(VisitFilter()).rows
    assert {(r.client_id, r.mode, r.topics, r.minutes, r.risk) for r in rows} == {
        (member, "group", ("sleep",), 60, "none") for member in room.members[:2]
    }
    assert visits.totals(VisitFilter(month="2026-11")).visits == 2
    with desk.read() as session:
        audited = session.scalars(select(AuditEntry.action)).all()
    assert audited.count("visit_finalised") == 2
    assert audited[-1] == "group_session_finalised"


def test_the_next_one_begins_with_how_it_was_last_time(room: Room) -> None:
    assert room.sessions.start(room.group_id).number == 1
    room.sessions.finalise(new_session(room, room.members[1]))
    start = room.sessions.start(room.group_id)
    assert (start.number, start.place, start.start_minute, start.minutes) == (2, "活动室", 570, 60)
    assert {m.client_id: m.state for m in start.last}[room.members[1]] is Attendance.ABSENT


def test_one_sealed_note_that_each_file_points_to_without_names(
    room: Room, desk: Desk, colleague: Desk
) -> None:
    details = room.sessions.finalise(new_session(room, note=" 气氛好 "))
    room.sessions.add_note(details.summary.id, "补一句")
    assert _count(desk, GroupNote) == 2
    for line in details.attendees:
        assert line.visit_id is not None
        assert CaseNoteService(desk).of_visit(line.visit_id) == ()
        found = room.sessions.of_visit(line.visit_id)
        assert found is not None
        assert [n.text for n in found.notes] == ["气氛好", "补一句"]
        assert "林小满" not in repr(found)
    theirs = GroupSessionService(colleague).of_visit(details.attendees[0].visit_id or 0)
    assert theirs is not None
    assert [n.text for n in theirs.notes] == [None, None]
    single = VisitService(desk).finalise(
        NewVisit(TODAY, "phone", ("sleep",), "none", client_id=room.members[0])
    )
    assert room.sessions.of_visit(single.id) is None


def test_thirty_members_are_saved_fast(desk: Desk) -> None:
    room = make_room(desk, tuple(f"组员{number}" for number in range(30)))
    begun = time.perf_counter()
    details = room.sessions.finalise(new_session(room))
    assert time.perf_counter() - begun < 2
    assert details.summary.present == 30
    assert len({line.visit_id for line in details.attendees}) == 30


def test_all_or_nothing(room: Room, desk: Desk) -> None:
    add_word(desk, room.members[1], ConsentPurpose.SERVICE_ADULT, TODAY, is_given=False)
    with pytest.raises(Conflict, match="consent_withdrawn"):
        room.sessions.finalise(new_session(room, note="气氛好"))
    for table in (Visit, GroupSession, GroupAttendance, GroupNote):
        assert _count(desk, table) == 0
    start = room.sessions.start(room.group_id)
    assert {m.client_id: m.barred for m in start.members}[room.members[1]] is Barred.CONSENT
    assert room.sessions.finalise(new_session(room, room.members[1])).summary.present == 2


def test_a_restricted_file_is_shut_in_the_group_too(
    room: Room, desk: Desk, colleague: Desk
) -> None:
    with desk.write() as session:
        session.get_one(Client, room.members[0]).is_restricted = True
        session.get_one(Client, room.members[0]).responsible_id = 1
    theirs = GroupSessionService(colleague)
    member = {m.client_id: m for m in theirs.start(room.group_id).members}[room.members[0]]
    assert (member.name, member.file_no, member.barred) == ("", "", Barred.RESTRICTED)
    with pytest.raises(FileRestricted):
        theirs.finalise(new_session(room))
    assert theirs.finalise(new_session(room, room.members[0])).summary.present == 2


def test_bad_input_by_field(room: Room, desk: Desk) -> None:
    short = new_session(room)
    cases = (
        (replace(short, day=TODAY + timedelta(1)), {"day": Problem.IN_FUTURE}),
        (replace(short, end_minute=570), {"end": Problem.OUT_OF_RANGE}),
        (replace(short, marks=()), {"marks": Problem.REQUIRED}),
        (replace(short, marks=short.marks[:2]), {"marks": Problem.MISMATCH}),
        (replace(short, marks=(*short.marks, short.marks[0])), {"marks": Problem.MISMATCH}),
        (
            replace(short, marks=(*short.marks[:2], Mark(room.members[2], Attendance.EXCUSED))),
            {"reason": Problem.REQUIRED},
        ),
        (replace(short, words=SessionWords(course="字" * 20_001)), {"course": Problem.TOO_LONG}),
    )
    for new, problems in cases:
        with pytest.raises(InvalidInput) as caught:
            room.sessions.finalise(new)
        assert caught.value.problems == problems
    assert _count(desk, GroupSession) == 0


def test_amending_moves_the_visits_and_keeps_what_is_the_members_own(
    room: Room, desk: Desk
) -> None:
    details = room.sessions.finalise(new_session(room, room.members[2]))
    own = details.attendees[0].visit_id or 0
    visits = VisitService(desk)
    line = visits.get(own).summary
    risen = NewVisit(
        TODAY, "group", ("family",), "medium", line.client_id, start_minute=570, minutes=60
    )
    visits.amend(own, risen, "会后单独谈")
    yesterday = TODAY - timedelta(1)
    marks = (
        Mark(room.members[0], Attendance.PRESENT),
        Mark(room.members[1], Attendance.EXCUSED, "生病"),
        Mark(room.members[2], Attendance.PRESENT),
    )
    changed = new_session(room, day=yesterday, marks=marks)
    amended = room.sessions.amend(details.summary.id, changed, "记错一天", details.version)
    assert (amended.summary.day, amended.version) == (yesterday, 2)
    assert [(c.by, c.reason) for c in amended.changes] == [("何晓岚", "记错一天")]
    found = {line.client_id: line for line in amended.attendees}
    assert (found[room.members[1]].visit_id, found[room.members[1]].reason) == (None, "生病")
    assert {row.day for row in visits.list_page(VisitFilter()).rows} == {yesterday}
    assert {row.client_id for row in visits.list_page(VisitFilter()).rows} == {
        room.members[0],
        room.members[2],
    }
    assert line.client_id == room.members[0]
    assert visits.get(own).summary.risk == "medium"
    assert _count(desk, VisitAmendment) == 2
    with pytest.raises(Conflict, match="changed_meanwhile"):
        room.sessions.amend(details.summary.id, changed, "再改", 1)
    with pytest.raises(Conflict, match="nothing_changed"):
        room.sessions.amend(details.summary.id, changed, "再改", 2)
    with pytest.raises(InvalidInput) as caught:
        room.sessions.amend(details.summary.id, changed, " ", 2)
    assert caught.value.problems == {"reason": Problem.REQUIRED}


def test_correcting_the_words_makes_no_new_version_of_a_visit(room: Room, desk: Desk) -> None:
    details = room.sessions.finalise(new_session(room))
    words = SessionWords(aim="练习腹式呼吸", outcome="多数人会了")
    changed = new_session(room, words=words)
    amended = room.sessions.amend(details.summary.id, changed, "补效果", 1)
    assert amended.words == words
    assert {row.version for row in VisitService(desk).list_page(VisitFilter()).rows} == {1}


def test_a_visit_with_a_note_of_its_own_is_not_taken_away(room: Room, desk: Desk) -> None:
    details = room.sessions.finalise(new_session(room))
    line = next(a for a in details.attendees if a.client_id == room.members[0])
    CaseNoteService(desk).add(line.visit_id or 0, "单独谈了一会儿")
    with pytest.raises(Conflict, match="has_note"):
        room.sessions.amend(details.summary.id, new_session(room, room.members[0]), "没来", 1)
    assert room.sessions.get(details.summary.id).summary.present == 3


def test_day_and_mode_of_a_members_visit_are_the_sessions(room: Room, desk: Desk) -> None:
    details = room.sessions.finalise(new_session(room))
    visit = VisitService(desk).get(details.attendees[0].visit_id or 0).summary
    for day, mode in ((TODAY - timedelta(1), "group"), (TODAY, "phone")):
        changes = NewVisit(day, mode, visit.topics, visit.risk, visit.client_id)
        with pytest.raises(Conflict, match="group_session"):
            VisitService(desk).amend(visit.id, changes, "改")


def test_undo_brings_the_form_and_the_note_back(room: Room, desk: Desk) -> None:
    details = room.sessions.finalise(new_session(room, note="气氛好"), {"place": "活动室"})
    draft_id = room.sessions.undo(details.summary.id)
    for table in (Visit, GroupSession, GroupAttendance, GroupNote):
        assert _count(desk, table) == 0
    draft = DraftService(desk).load(draft_id)
    assert draft.summary.kind is DraftKind.GROUP_SESSION
    assert (draft.fields, draft.note) == ({"place": "活动室"}, "气氛好")
    with pytest.raises(Conflict, match="not_undoable"):
        room.sessions.undo(details.summary.id)
    again = room.sessions.finalise(new_session(room, draft_id=draft_id))
    assert again.summary.number == 1
    assert DraftService(desk).list() == ()


def test_undo_is_refused_once_others_rely_on_it(room: Room, desk: Desk) -> None:
    details = room.sessions.finalise(new_session(room), {})
    with desk.write() as session:
        now = desk.clock.now()
        session.add(ClosedMonth(month="2026-11", closed_by=1, closed_at=now))
    with pytest.raises(Conflict, match="month_closed"):
        room.sessions.undo(details.summary.id)
    assert _count(desk, Visit) == 3


def test_an_assistant_has_no_groups_and_a_colleague_amends_only_their_own(
    room: Room, desk: Desk, colleague: Desk
) -> None:
    details = room.sessions.finalise(new_session(room))
    theirs = GroupSessionService(colleague)
    assert not theirs.get(details.summary.id).is_amendable
    with pytest.raises(NotAllowed):
        theirs.amend(details.summary.id, new_session(room, room.members[0]), "没来", 1)
    assistant = replace(desk, actor=replace(desk.actor, role=Role.ASSISTANT))
    with pytest.raises(NotAllowed):
        GroupSessionService(assistant).start(room.group_id)
