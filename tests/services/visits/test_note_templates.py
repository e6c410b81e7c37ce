"""Outlines for case notes: shipped ones, everybody's, one's own."""

import pytest

from services.code_lists import CodeLists
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, NotFound, Problem
from services.visits.note_templates import NewTemplate, NoteTemplateService


@pytest.mark.parametrize("language", ["zh", "en"])
def test_shipped_ones_are_complete_and_cannot_be_edited(desk: Desk, language: str) -> None:
    found = NoteTemplateService(desk).list(language)
    assert len(found) == 6
    for template in found:
        assert template.name
        assert template.body.strip()
        assert CodeLists().has("mode", template.mode)
        assert (template.id, template.may_edit) == (None, False)


def test_own_ones_are_seen_by_their_owner_and_the_rooms_by_all(desk: Desk, colleague: Desk) -> None:
    lead, other = NoteTemplateService(desk), NoteTemplateService(colleague)
    rooms = lead.add(NewTemplate(" 我室 记录 ", "一、\n二、", "phone", is_for_all=True))
    own = other.add(NewTemplate("我的", "要点："))
    assert rooms.name == "我室 记录"
    assert [(t.name, t.may_edit) for t in other.list()[:2]] == [
        ("我室 记录", False),
        ("我的", True),
    ]
    assert [t.name for t in lead.list() if t.id] == ["我室 记录"]
    assert own.id is not None
    assert rooms.id is not None
    changed = other.edit(own.id, NewTemplate("我的", "新的要点："))
    assert changed.body == "新的要点："
    for act in (
        lambda: other.add(NewTemplate("给大家", "x", is_for_all=True)),
        lambda: other.edit(rooms.id or 0, NewTemplate("x", "x")),
        lambda: lead.retire(own.id or 0),
    ):
        with pytest.raises(NotAllowed):
            act()
    other.retire(own.id)
    assert [t.name for t in other.list() if t.id] == ["我室 记录"]
    with pytest.raises(NotFound):
        other.retire(own.id)


def test_what_is_wrong_stands_by_its_field(desk: Desk) -> None:
    with pytest.raises(InvalidInput) as caught:
        NoteTemplateService(desk).add(NewTemplate("字" * 41, "  ", "smoke"))
    assert caught.value.problems == {
        "name": Problem.TOO_LONG,
        "body": Problem.REQUIRED,
        "mode": Problem.UNKNOWN_CODE,
    }
