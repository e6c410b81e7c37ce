"""Whoever tries the program finds something on every page."""

from datetime import date
from pathlib import Path

from services.demo.building import build
from services.progress import Progress
from services.register import Register


def test_the_room_has_a_group_and_a_note_that_waits_for_the_lead(tmp_path: Path) -> None:
    demo = build(tmp_path / "vault", tmp_path / "stick", Progress())
    try:
        register = demo.register
        (group,) = register.groups.list_all()
        assert (group.sessions, group.members) == (2, 6)
        (waiting,) = register.note_sharing.waiting()
        assert "河边" in (register.note_sharing.read(waiting.id).text or "")
        assert register.vault.actor.name == "何晓岚"
        asked_for = [duty for duty in register.duties.open_ones() if duty.marked]
        assert [duty.client_name for duty in asked_for] == ["李梓涵"]
        due = {one.client_name: one.state for one in register.assessments.due()}
        assert due == {"何德福": "overdue", "陈建国": "now", "单小燕": "early"}
        (course, *_) = register.assessments.trends(_id_of(register, "陈建国"), ("phq9",))
        assert [point.value for point in course.points] == [16, 14, 8]
        today = register.vault.desk.clock.today()
        is_in_august = today.month == 8
        assert _months_without_outreach(register, today) == ([] if is_in_august else ["08"])
        assert [count.persons for count in register.rosters.counts(today)] == [2, 2, 3, 1]
        waiting_for = {one.kind.value: one.count for one in register.today.reminders()}
        assert waiting_for["qualification_ends"] == waiting_for["rectification_due"] == 1
    finally:
        demo.register.vault.lock()


def _id_of(register: Register, name: str) -> int:
    return next(one.id for one in register.clients.search(name) if one.name == name)


def _months_without_outreach(register: Register, today: date) -> list[str]:
    """Of the eleven whole months before the present one."""
    years = [register.activities.year(year) for year in (today.year - 1, today.year)]
    over = [one for year in years for one in year.months if one.is_over]
    return [one.month[-2:] for one in over[-11:] if one.is_nil]
