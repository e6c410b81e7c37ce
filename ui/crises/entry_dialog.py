"""Add to a crisis what happened next, close it, or open it again."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import CaseState
from services.crises.records import CrisisSummary, NewEntry
from services.errors import InvalidInput
from ui.navigation import Place
from ui.risk.told_rows import ToldForm, ToldRows
from ui.shared.choices import Choice
from ui.shared.dialog_size import open_at
from ui.shared.form import Field, NoteField
from ui.shared.record_form import RecordForm
from ui.shared.sheet_draft import SheetDraft, SheetName, sheet_key
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button, primary_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace

_GROUND = "danger"


class EntryDialog(QDialog):
    """Signal ``saved`` (what the service answered)."""

    saved = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        workplace: Workplace,
        crisis_id: int,
        save: Callable[[NewEntry], Any],
    ) -> None:
        super().__init__(parent)
        self._workplace, self._save = workplace, save
        labels = Labels(workplace)
        self._text = NoteField(4)
        self._told = ToldRows(labels, workplace.clock.now)
        self._said = NoteField(2, self.tr("Only what they need to know to help"))
        self._ground = Choice(labels.options("disclosure_ground"), _GROUND)
        self._form = ToldForm(self._told)
        self._add_fields()
        key = sheet_key(SheetName.CRISIS_ENTRY, Place.CRISIS, crisis_id)
        self._draft = SheetDraft(self, workplace, key, self._form)
        self._go = primary_button(self.tr("Add"), Keys.FINISH)
        self._lay_out()
        self._go.clicked.connect(self._finish)

    @override
    def reject(self) -> None:
        """Esc and closing lose nothing unasked."""
        if any((self._text.text(), self._said.text(), *self._told.lines())):
            title = self.tr("Close without keeping what you typed?")
            if not self._workplace.dialogs.ask(title, "", self.tr("Close")):
                return
        self._draft.discard()
        super().reject()

    def keep_open_work(self) -> None:
        """Save what is half typed: the register is about to be locked."""
        self._draft.keep()

    def _finish(self) -> None:
        try:
            entry = NewEntry(
                self._text.text(), self._told.told(), self._ground.value(), self._said.text()
            )
        except InvalidInput as error:
            self._form.show_error(error)
            return
        save = self._save
        job = self._workplace.jobs.start(lambda progress: save(entry), self._show_error)
        job.succeeded.connect(self._end)

    def _end(self, answer: object) -> None:
        self._draft.discard()
        self.saved.emit(answer)
        self.accept()

    def _show_error(self, error: BaseException) -> None:
        if not self._form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _add_fields(self) -> None:
        add = self._form.add
        add(Field("text", self.tr("What happened"), self._text))
        self._form.add_told(self.tr("Who was told, if anybody"))
        add(
            Field("said", self.tr("What was said"), self._said, stretch=3),
            Field("ground", self.tr("Ground of telling it"), self._ground, stretch=2),
        )

    def _lay_out(self) -> None:
        px = Theme.current().px
        self.setWindowTitle(self.tr("What happened next"))
        open_at(self, 760, 480)
        close = plain_button(self.tr("Cancel"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._go)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(14))
        column.addWidget(text_label(self.tr("What happened next"), "title"))
        column.addWidget(self._draft.banner)
        column.addWidget(self._form)
        column.addStretch(1)
        column.addLayout(foot)


class ClosingCard(QWidget):
    """The lead writes how it ended. Signal ``wanted`` (text)."""

    wanted = Signal(str)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._text = NoteField(2)
        self._form = RecordForm()
        self._draft = SheetDraft(self, workplace, None, self._form)
        self._shown: tuple[int, CaseState] | None = None
        self._go = plain_button("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(8))
        column.addWidget(self._draft.banner)
        column.addWidget(self._form)
        foot = QHBoxLayout()
        foot.addWidget(self._go)
        foot.addStretch(1)
        column.addLayout(foot)
        self._form.add(Field("closing", self.tr("How it ended"), self._text))
        self._go.clicked.connect(self._ask)

    def show_crisis(self, crisis: CrisisSummary) -> None:
        """Closing, or opening again. What is typed stays while the same is shown again."""
        shown, is_open = (crisis.id, crisis.state), crisis.state is CaseState.OPEN
        if shown == self._shown:
            return
        self._shown = shown
        part = crisis.state.value
        key = sheet_key(SheetName.CRISIS_CLOSING, Place.CRISIS, crisis.id, part)
        self._draft.follow(key, crisis.client_id)
        self._form.clear()
        self._go.setText(self.tr("Close the crisis") if is_open else self.tr("Open it again"))

    def show_error(self, error: BaseException) -> bool:
        """Say it beside the text; False if it is not about it."""
        if isinstance(error, InvalidInput) and "reason" in error.problems:
            self._form.form.set_problems({"closing": error.problems["reason"]})
            return True
        return self._form.show_error(error)

    def keep_open_work(self) -> None:
        """Save what is half typed: the register is about to be locked, or the page left."""
        self._draft.keep()

    def done_with(self) -> None:
        """It is on record."""
        self._draft.discard()

    def leave(self) -> None:
        """Another record is shown, or a form."""
        self._draft.follow(None)
        self._shown = None

    def _ask(self) -> None:
        self.wanted.emit(self._text.text())
