"""Amending a visit that is on record: the same form, and a reason that stays with it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from services.errors import Conflict, InvalidInput, Problem
from services.visits.records import NewVisit, VisitDetails, VisitSummary
from ui.shared.form import Field, Form, line_field
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, Card, plain_button, primary_button
from ui.visits.form import VisitForm
from ui.visits.words import Labels
from ui.workplace import Workplace


class AmendPanel(Card):
    """Signals: ``changed`` when something was typed, ``amended`` (VisitSummary) when the new
    version is on record, ``left`` when it shall stay as it was.
    """

    changed = Signal()
    amended = Signal(object)
    left = Signal()

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self._workplace = workplace
        self._visit_id = 0
        self._has_begun = False
        self._form = VisitForm(workplace, labels, is_amending=True)
        self._reason = line_field(self.tr("e.g. the day was wrong"))
        self._why = Form()
        self._why.add(Field("reason", self.tr("Why it is amended"), self._reason))
        self._notice = Banner()
        self._notice.hide()
        self._save = primary_button(self.tr("Keep the new version"), Keys.FINISH)
        self._leave = plain_button(self.tr("Leave as it was"))
        self._lay_out()
        self._save.clicked.connect(self._amend)
        self._leave.clicked.connect(self._give_up)
        self._form.changed.connect(self.changed)
        self._reason.textEdited.connect(self.changed)

    def begin(self, visit: VisitDetails) -> None:
        """Begin with the visit as it stands, or go on with what was typed for it."""
        if not self._has_begun:
            self._form.fill(visit)
            self._reason.clear()
        self._open(visit.summary.id)

    def typed(self) -> dict[str, Any] | None:
        """What was typed, for the draft; None if nothing was begun."""
        if not self._has_begun:
            return None
        return {**self._form.typed(), "reason": self._reason.text()}

    def restore(self, visit_id: int, typed: Mapping[str, Any]) -> None:
        """Go on with a draft."""
        self._form.restore(typed, "")
        self._reason.setText(str(typed.get("reason", "")))
        self._open(visit_id)

    def forget(self) -> None:
        """Another visit, or this one is done."""
        self._has_begun = False

    def _open(self, visit_id: int) -> None:
        self._visit_id, self._has_begun = visit_id, True
        self._why.clear_problems()
        self._notice.hide()
        self._form.day.setFocus()

    def _give_up(self) -> None:
        self.forget()
        self.left.emit()

    def _amend(self) -> None:
        try:
            changes = self._form.visit()
        except InvalidInput as error:
            self._form.show_error(error)
            return
        if not self._reason.text().strip():
            self._form.form.clear_problems()
            self._why.set_problems({"reason": Problem.REQUIRED})
            return
        self._send(changes, self._reason.text())

    def _send(self, changes: NewVisit, reason: str) -> None:
        visits, visit_id = self._workplace.register.visits, self._visit_id
        job = self._workplace.jobs.start(
            lambda progress: visits.amend(visit_id, changes, reason), self._show_error
        )
        job.succeeded.connect(self._tell)

    def _tell(self, visit: VisitSummary) -> None:
        self.forget()
        self.amended.emit(visit)

    def _show_error(self, error: BaseException) -> None:
        if self._why.show_error(error) or self._form.show_error(error):
            return
        if isinstance(error, Conflict) and error.code == "nothing_changed":
            self._notice.say(self.tr("Nothing is different from before."), Tone.INFO)
        else:
            self._workplace.dialogs.show_error(error)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(Theme.current().px(10))
        foot.addWidget(self._save)
        foot.addWidget(self._leave)
        foot.addStretch(1)
        for part in (self._notice, self._form, self._why):
            self.body.addWidget(part)
        self.body.addLayout(foot)
