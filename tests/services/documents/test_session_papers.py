"""The session record, the group record and the sign-in sheet: filled and blank."""

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from services.code_lists import CodeLists
from services.desk import Desk
from services.documents import attendance_sheet, catalogue, group_record, session_record
from services.groups.printed import GroupPrintService
from services.groups.records import SessionWords
from services.visits import VisitService
from services.visits.case_notes import CaseNoteService
from services.visits.printed import VisitPrintService
from tests.services.documents.papers import pages_of, text_of
from tests.services.groups.conftest import (
    Room,
    client_id,
    colleague,
    desk,
    engine,
    make_room,
    new_session,
    room,
)
from tests.services.visits.rows import new_visit

__all__ = ["client_id", "colleague", "desk", "engine", "room"]


def test_a_session_record_without_the_note_says_that_there_is_one(
    desk: Desk, client_id: int
) -> None:
    VisitService(desk).finalise(new_visit(client_id=client_id))
    visit = VisitService(desk).finalise(new_visit(client_id=client_id, note="她说害怕"))
    facts = VisitPrintService(desk).record(visit.id)
    paper = session_record.filled(facts, CodeLists())
    words = text_of(paper.pdf)
    assert len(pages_of(paper.pdf)) == 1
    for expected in ("周玉梅", "第2次", "09:30–10:20", "睡眠", "单独封存"):
        assert expected in words
    assert "她说害怕" not in words


def test_the_note_is_printed_only_by_its_author_and_that_is_on_record(
    desk: Desk, colleague: Desk, client_id: int
) -> None:
    visit = VisitService(desk).finalise(new_visit(client_id=client_id, note="她说害怕"))
    CaseNoteService(desk).add(visit.id, "又补一句")
    mine = session_record.filled(
        VisitPrintService(desk).record(visit.id, with_note=True), CodeLists()
    )
    assert "她说害怕" in text_of(mine.pdf)
    assert "又补一句" in text_of(mine.pdf)
    theirs = VisitPrintService(colleague).record(visit.id, with_note=True)
    assert (theirs.note, theirs.has_note) == ("", True)
    with desk.read() as session:
        actions = session.scalars(select(AuditEntry.action)).all()
    assert actions.count("case_note_printed") == 2


def test_a_long_note_flows_over_pages(desk: Desk, client_id: int) -> None:
    visit = VisitService(desk).finalise(new_visit(client_id=client_id, note="一行又一行。\n" * 120))
    facts = VisitPrintService(desk).record(visit.id, with_note=True)
    assert len(pages_of(session_record.filled(facts, CodeLists()).pdf)) > 1


def test_the_group_record_names_nobody(room: Room, desk: Desk) -> None:
    words = SessionWords("练习呼吸", "围坐", "放松", "人多")
    details = room.sessions.finalise(new_session(room, room.members[0], words=words, note="密"))
    text = text_of(group_record.filled(GroupPrintService(desk).record(details.summary.id)).pdf)
    for expected in ("考前减压小组", "练习呼吸", "围坐", "活动室", "学会放松"):
        assert expected in text
    for hidden in ("周玉梅", "林小满", "何大勇", "密"):
        assert hidden not in text.replace("保密", "")


def test_the_sign_in_sheet_has_a_line_for_everybody_and_goes_on(desk: Desk) -> None:
    room = make_room(desk, tuple(f"组员{number}" for number in range(30)))
    facts = GroupPrintService(desk).sign_in(room.group_id)
    assert (facts.number, len(facts.names)) == (1, 30)
    paper = attendance_sheet.filled(facts)
    assert "组员29" in text_of(paper.pdf)
    assert len(pages_of(paper.pdf)) == 2


@pytest.mark.parametrize("key", ["session_record", "group_record", "attendance_sheet"])
def test_blank_ones_fit_one_page(key: str) -> None:
    paper = catalogue.blank(key, "石桥村社会心理服务室")
    assert len(pages_of(paper.pdf)) == 1
    assert "石桥村社会心理服务室" in text_of(paper.pdf)
