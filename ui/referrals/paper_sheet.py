"""What a paper of a referral says beside it: kept, and looked at if that is wanted."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.errors import InvalidInput
from ui.shared.form import Form
from ui.shared.sheet import Sheet
from ui.shared.widgets import plain_button, primary_button


class PaperSheet(Sheet):
    """Signals ``kept`` (what ``typed`` gives) and ``print_wanted`` (the same: it is kept first).
    A subclass gives ``typed`` and calls ``add_verbs`` last."""

    kept = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent, title, "")
        self._form = Form()

    def typed(self) -> Any:
        """As typed. Raises InvalidInput for what only the form knows."""
        raise NotImplementedError

    def show_error(self, error: BaseException) -> bool:
        """Say it beside the field; False if it is not about one."""
        return self._form.show_error(error)

    def add_verbs(self, close: str, keep: str, show: str) -> None:
        """The form, and the buttons with these words below it."""
        self.column.addWidget(self._form)
        buttons = (
            plain_button(close),
            plain_button(keep),
            primary_button(show, None, "printer"),
        )
        for button, slot in zip(buttons, (self.reject, self._keep, self._print), strict=True):
            button.clicked.connect(slot)
        self._add_buttons(*buttons)

    def _keep(self) -> None:
        self._tell(is_printed=False)

    def _print(self) -> None:
        self._tell(is_printed=True)

    def _tell(self, *, is_printed: bool) -> None:
        try:
            typed = self.typed()
        except InvalidInput as error:
            self._form.show_error(error)
            return
        (self.print_wanted if is_printed else self.kept).emit(typed)
