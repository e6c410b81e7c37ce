"""A small form in a sheet before the page: from what is typed to a record, or back without loss."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from services.errors import InvalidInput
from services.visits.drafts import SheetKey
from ui.shared.dialog_size import fit_height
from ui.shared.record_form import RecordForm
from ui.shared.sheet import Sheet
from ui.shared.sheet_draft import SheetDraft
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme
from ui.shared.widgets import danger_button, plain_button, primary_button
from ui.workplace import Workplace


class RecordSheet(Sheet):
    """``open()`` it. Signal ``saved`` (what the service gave). A subclass gives ``saving`` and
    calls ``lay_out`` last; for more than a handful of fields make a `RecordFormPage`. One that
    calls ``keep_draft`` before loses nothing when the register locks."""

    saved = Signal(object)

    def __init__(
        self, parent: QWidget | None, workplace: Workplace, title: str, form: RecordForm
    ) -> None:
        super().__init__(parent, title, "")
        self.workplace, self.form = workplace, form
        self._is_touched = self._is_finishing = False
        self._draft: SheetDraft | None = None
        self.setFixedWidth(Theme.current().px(600))

    def saving(self) -> Callable[[], Any]:
        """Read the form now (may raise InvalidInput); return what the worker does with it."""
        raise NotImplementedError

    def keep_draft(self, key: SheetKey, client_id: int | None) -> None:
        """Keep what is typed from now on as a draft, and go on with what was kept before."""
        self._draft = SheetDraft(self, self.workplace, key, self.form, client_id)
        self.column.addWidget(self._draft.banner)

    def keep_open_work(self) -> None:
        """Save what is half typed: the register is about to be locked."""
        if self._draft is not None:
            self._draft.keep()

    def lay_out(self, finish: str, *parts: QWidget, is_safe: bool = True) -> None:
        """The parts and the form from top to bottom, then the way back and the verb."""
        px = Theme.current().px
        for part in parts or (self.form,):
            self.column.addWidget(part)
        go = (primary_button if is_safe else danger_button)(finish, Keys.FINISH)
        back = plain_button(QCoreApplication.translate("Dialogs", "Cancel"))
        go.clicked.connect(self.finish)
        back.clicked.connect(self.reject)
        for button in (go, back):
            button.setAutoDefault(False)  # Enter goes on to the next field
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(go)
        self.column.addSpacing(px(8))
        self.column.addLayout(row)
        self.form.changed.connect(self._touch)
        self.form.focus_first()

    def finish(self) -> None:
        """Save what was typed."""
        if self._is_finishing:
            return
        try:
            save = self.saving()
        except InvalidInput as error:
            self.form.show_error(error)
            return
        self._is_finishing = True
        if self._draft is not None:
            self._draft.hold()
        job = self.workplace.jobs.start(lambda progress: save(), self._show_error)
        job.succeeded.connect(self._end)

    @override
    def reject(self) -> None:
        """Esc: nothing typed is thrown away without a word."""
        translate = QCoreApplication.translate
        is_begun = self._is_touched or (self._draft is not None and self._draft.has_work())
        if is_begun and not self.workplace.dialogs.ask(
            translate("RecordSheet", "Leave what was typed here?"),
            translate("RecordSheet", "It has not been saved."),
            translate("RecordSheet", "Leave it"),
            translate("RecordSheet", "Go on"),
        ):
            return
        self._drop_draft()
        super().reject()

    @override
    def event(self, event: QEvent) -> bool:
        """Fields come and go."""
        is_handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            fit_height(self)
        return is_handled

    def _touch(self) -> None:
        self._is_touched = True

    def _end(self, result: Any) -> None:
        self._is_finishing = self._is_touched = False
        self._drop_draft()
        self.accept()
        self.saved.emit(result)

    def _drop_draft(self) -> None:
        if self._draft is not None:
            self._draft.discard()

    def _show_error(self, error: BaseException) -> None:
        self._is_finishing = False
        if self._draft is not None:
            self._draft.touch()
        if not self.form.show_error(error):
            self.workplace.dialogs.show_error(error)
