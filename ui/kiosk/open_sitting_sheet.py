"""A sitting at the screen is not over: go on with it, or end it."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from models.vocabulary import Area
from services.self_assessments.records import Sitting
from ui.calendar.words import restricted_word
from ui.jobs import Job
from ui.navigation import Place
from ui.shared.local_time import local_day, time_words
from ui.shared.sheet import Sheet
from ui.shared.theme import Theme
from ui.shared.widgets import NameLabel, plain_button, primary_button, text_label
from ui.workplace import Workplace


class OpenSittingSheet(Sheet):
    """Closing it leaves the sitting as it is; it is offered again."""

    def __init__(self, parent: QWidget, workplace: Workplace, sitting: Sitting) -> None:
        super().__init__(parent, self.tr("A self-assessment is not finished"), "")
        self._workplace, self._sitting = workplace, sitting
        self.column.addWidget(self._who())
        self.column.addWidget(text_label(self._facts(), "muted"))
        self.column.addWidget(
            text_label(self.tr("Ended, what was answered so far waits to be accepted by you."))
        )
        self.later = plain_button(self.tr("Later"))
        self.end = plain_button(self.tr("End it"))
        self.go_on = primary_button(self.tr("Go on at the screen"), None, "monitor")
        self.later.clicked.connect(self.reject)
        self.end.clicked.connect(self._end)
        self.go_on.clicked.connect(self._resume)
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        row.addWidget(self.end)
        row.addStretch(1)
        row.addWidget(self.later)
        row.addWidget(self.go_on)
        self.column.addSpacing(Theme.current().px(8))
        self.column.addLayout(row)
        self.go_on.setDefault(True)
        self.go_on.setFocus()

    def _who(self) -> QWidget:
        sitting = self._sitting
        if sitting.is_class:
            return text_label(f"{sitting.title} · {sitting.class_name}", "strong")
        return NameLabel(self._workplace.curtain, sitting.client_name or restricted_word())

    def _facts(self) -> str:
        sitting, today = self._sitting, self._workplace.clock.today()
        begun = time_words(sitting.started_at)
        day = local_day(sitting.started_at)
        when = begun if day == today else f"{day.isoformat()} {begun}"
        words = self.tr("{scales}; begun {when} by {who}; %n answer(s)", "", sitting.answered)
        scales = "、".join(sitting.shorts)
        return words.format(scales=scales, when=when, who=sitting.started_by)

    def _resume(self) -> None:
        service, sitting_id = self._workplace.register.self_assessments, self._sitting.id
        self._start(lambda: service.resume(sitting_id)).succeeded.connect(self._give)

    def _give(self, sitting: Sitting) -> None:
        self.accept()
        self._workplace.navigate.give_screen(sitting)

    def _end(self) -> None:
        service, sitting_id = self._workplace.register.self_assessments, self._sitting.id
        self._start(lambda: service.end_sitting(sitting_id)).succeeded.connect(self._ended)

    def _ended(self, waiting: int) -> None:
        self.accept()
        self._workplace.changes.announce({Area.ASSESSMENTS})
        if waiting and not isinstance(self.parent(), QDialog):
            self._workplace.navigate.go(Place.ASSESSMENTS)

    def _start(self, work: Callable[[], object]) -> Job:
        return self._workplace.jobs.start(lambda progress: work())
