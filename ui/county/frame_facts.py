"""What the frame of an office's window shows: its name, what waits, the backup, the due days."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from typing_extensions import override

from models.vocabulary import Area
from ui.frame.facts import LiveFacts, backup_words
from ui.navigation import Place

if TYPE_CHECKING:
    from services.register import Register

AREAS = frozenset({Area.ROOM, Area.BACKUPS, Area.INCOMING, Area.UNITS, Area.PACKS})


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """Read in one job."""

    name: str
    quarantined: int
    asking: int
    backup_at: datetime | None
    due_day: int
    closing_day: int


def read_facts(register: "Register") -> OfficeFacts:
    """All of it from the services."""
    newest = register.backups.newest()
    days = register.completeness.days()
    return OfficeFacts(
        name=register.room.get().profile.name,
        quarantined=len(register.inbox.quarantined()),
        asking=sum(room.state == "asked" for room in register.room_registry.all()),
        backup_at=newest.note.made_at if newest and newest.note else None,
        due_day=days.due_day,
        closing_day=days.closing_day,
    )


class OfficeFrameFacts(LiveFacts):
    """Those of an office."""

    areas = AREAS

    @override
    def read(self, register: "Register") -> OfficeFacts:
        return read_facts(register)

    @override
    def show(self, facts: OfficeFacts) -> None:
        window = self._window
        window.set_room(facts.name)
        window.navigation.set_badge(Place.INBOX, facts.quarantined)
        window.navigation.set_badge(Place.ROOM_REGISTRY, facts.asking)
        window.status.show_backup(*backup_words(facts.backup_at, self._workplace.clock))
        window.status.show_month(
            self.tr("Due on day {due} of the next month, closed on day {closing}").format(
                due=facts.due_day, closing=facts.closing_day
            )
        )
