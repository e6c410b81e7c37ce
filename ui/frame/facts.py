"""What the frame around the pages shows: room, badges, last backup, month to report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication, QObject
from typing_extensions import override

from models.vocabulary import Area
from services.clock import Clock
from services.reminders import ReminderKind
from ui.main_window import MainWindow
from ui.navigation import Place
from ui.shared.day_field import day_words
from ui.shared.local_time import local_day, time_words
from ui.shared.theme import Tone
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.register import Register
    from services.summary.month_list import MonthList

AREAS = frozenset(
    {Area.ROOM, Area.CLIENTS, Area.VISITS, Area.REFERRALS, Area.IMPORTS, Area.SUMMARIES}
    | {Area.BACKUPS, Area.DRAFTS, Area.APPOINTMENTS, Area.DUTIES, Area.NOTES, Area.PLANS}
    | {Area.RIGHTS, Area.RISK, Area.CRISES, Area.REPORTS, Area.ASSESSMENTS}
)
OLD_BACKUP_DAYS = 7
_BADGES = {
    ReminderKind.SELF_ANSWERS: Place.ASSESSMENTS,
    ReminderKind.PLAN_REVIEW: Place.PLANS,
    ReminderKind.RIGHTS_REQUEST: Place.RECORDS,
    ReminderKind.SUPERVISION: Place.SUPERVISION,
}


@dataclass(frozen=True, slots=True)
class Facts:
    """Read in one job."""

    room_name: str
    waiting: int
    late_receipts: int
    reminders: Mapping[ReminderKind, int]
    backup_at: datetime | None
    month: str
    month_due: date
    is_month_late: bool


def read_facts(register: "Register") -> Facts:
    """All of it from the services."""
    months = register.summaries.months()
    late = late_month(months)
    newest = register.backups.newest()
    waiting = register.today.waiting()
    return Facts(
        room_name=register.room.get().profile.name,
        waiting=waiting.total,
        late_receipts=waiting.late_receipts,
        reminders={one.kind: one.count for one in register.today.reminders(_BADGES)},
        backup_at=newest.note.made_at if newest and newest.note else None,
        month=late or months.next_month,
        month_due=months.due,
        is_month_late=bool(late),
    )


def late_month(months: "MonthList") -> str:
    """The earliest month that is late, be it closed already but not taken along; or nothing."""
    return min((entry.month for entry in months.entries if entry.is_late), default="")


class LiveFacts(QObject):
    """Keeps a window's frame up to date: at the start and after every change in one of ``areas``.

    A subclass says with ``read``, which runs on the worker, and ``show`` what the frame tells.
    """

    areas: ClassVar[frozenset[Area]]

    def __init__(self, window: MainWindow, workplace: Workplace) -> None:
        super().__init__(window)
        self._window, self._workplace = window, workplace
        workplace.changes.announced.connect(self._note_changes)
        self.reload()

    def read(self, register: "Register") -> object:
        """Everything, from the services."""
        raise NotImplementedError

    def show(self, facts: Any) -> None:
        """Put what was read on the frame."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read everything again."""
        register = self._workplace.register
        job = self._workplace.jobs.start(lambda progress: self.read(register))
        job.succeeded.connect(self._shown)

    def _shown(self, facts: object) -> None:
        self.show(facts)

    def _note_changes(self, areas: frozenset[Area]) -> None:
        if areas & self.areas:
            self.reload()


class FrameFacts(LiveFacts):
    """Those of a room."""

    areas = AREAS

    @override
    def read(self, register: "Register") -> Facts:
        return read_facts(register)

    @override
    def show(self, facts: Facts) -> None:
        window = self._window
        window.set_room(facts.room_name)
        window.navigation.set_badge(Place.TODAY, facts.waiting)
        window.navigation.set_badge(Place.REFERRALS, facts.late_receipts)
        for kind, place in _BADGES.items():
            window.navigation.set_badge(place, facts.reminders.get(kind, 0))
        window.status.show_backup(*backup_words(facts.backup_at, self._workplace.clock))
        window.status.show_month(self._month_words(facts))

    def _month_words(self, facts: Facts) -> str:
        month = int(facts.month[5:])
        if facts.is_month_late:
            return self.tr("Report of month {month}: late").format(month=month)
        return self.tr("Report of month {month}: due by {due_month}-{due_day}").format(
            month=month, due_month=facts.month_due.month, due_day=facts.month_due.day
        )


def backup_words(made_at: datetime | None, clock: Clock) -> tuple[str, Tone]:
    """When the last backup was made, and whether that is long ago."""
    translate = QCoreApplication.translate
    if made_at is None:
        return translate("FrameFacts", "No backup yet; one is made when you lock"), Tone.WARN
    made_on, today = local_day(made_at), clock.today()
    day = day_words(made_on, today) if (today - made_on).days < 2 else ""
    words = translate("FrameFacts", "Backup: {day} {time}, checked").format(
        day=day or made_on.isoformat(), time=time_words(made_at)
    )
    is_old = (today - made_on).days >= OLD_BACKUP_DAYS
    return words, Tone.WARN if is_old else Tone.ACCENT
