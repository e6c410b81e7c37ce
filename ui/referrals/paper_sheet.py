"""What a paper of a referral says beside it: kept, and looked at if that is wanted."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.errors import InvalidInput
from services.referrals.records import ReferralSummary
from ui.navigation import Place
from ui.shared.record_form import RecordForm
from ui.shared.sheet import Sheet
from ui.shared.sheet_draft import SheetDraft, SheetName, sheet_key
from ui.shared.widgets import plain_button, primary_button
from ui.workplace import Workplace


class PaperSheet(Sheet):
    """Signals ``kept`` (what ``typed`` gives) and ``print_wanted`` (the same: it is kept first).
    A subclass gives ``typed`` and calls ``add_verbs`` last. What is typed and not kept yet stands
    in the sheet again when it opens the next time."""

    kept = Signal(object)
    print_wanted = Signal(object)

    def __init__(
        self, parent: QWidget | None, workplace: Workplace, title: str, referral: ReferralSummary
    ) -> None:
        super().__init__(parent, title, "")
        self._workplace, self._referral = workplace, referral
        self._form = RecordForm()
        self._draft: SheetDraft | None = None

    def typed(self) -> Any:
        """As typed. Raises InvalidInput for what only the form knows."""
        raise NotImplementedError

    def show_error(self, error: BaseException) -> bool:
        """Say it beside the field; False if it is not about one."""
        if self._draft is not None:
            self._draft.touch()
        return self._form.show_error(error)

    def done_with(self) -> None:
        """What was typed is on record."""
        if self._draft is not None:
            self._draft.discard()
        self.accept()

    def keep_open_work(self) -> None:
        """Save what is half typed: the register is about to be locked."""
        if self._draft is not None:
            self._draft.keep()

    @override
    def reject(self) -> None:
        self.keep_open_work()
        super().reject()

    def add_verbs(self, name: SheetName, close: str, keep: str, show: str) -> None:
        """The form, and the buttons with these words below it."""
        referral = self._referral
        key = sheet_key(name, Place.REFERRAL, referral.id)
        self._draft = SheetDraft(self, self._workplace, key, self._form, referral.client_id)
        self.column.addWidget(self._draft.banner)
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
        if self._draft is not None:
            self._draft.hold()
        (self.print_wanted if is_printed else self.kept).emit(typed)
