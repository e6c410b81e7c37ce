"""Whoever tries the program finds something on every page."""

from pathlib import Path

from services.demo.building import build
from services.progress import Progress


def test_the_room_has_a_group_and_a_note_that_waits_for_the_lead(tmp_path: Path) -> None:
    demo = build(tmp_path / "vault", tmp_path / "stick", Progress())
    try:
        register = demo.register
        (group,) = register.groups.list_all()
        assert (group.sessions, group.members) == (2, 6)
        (waiting,) = register.note_sharing.waiting()
        assert "河边" in (register.note_sharing.read(waiting.id).text or "")
        assert register.vault.actor.name == "何晓岚"
    finally:
        demo.register.vault.lock()
