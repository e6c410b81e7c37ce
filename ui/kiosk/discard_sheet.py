"""Why answers are not put on record."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.shared.form import Field, NoteField
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.workplace import Workplace


class DiscardSheet(RecordSheet):
    """One line, gone with the sheet: nothing that is worth a draft. Signal ``saved``."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, answer_id: int, *, is_critical: bool
    ) -> None:
        self._reasons = _ReasonForm()
        super().__init__(parent, workplace, self.tr("Do not put on record"), self._reasons)
        self._answer_id = answer_id
        self.add_point(
            self.tr("The answers are kept with your reason until the file is destroyed.")
        )
        if is_critical:
            self.add_point(self.tr("What was marked stays among what must be done."))
        self.lay_out(self.tr("Do not put on record"), is_safe=False)

    @override
    def saving(self) -> Callable[[], Any]:
        service = self.workplace.register.self_assessments
        answer_id, reason = self._answer_id, self._reasons.reason()
        return lambda: service.discard(answer_id, reason)


class _ReasonForm(RecordForm):
    def __init__(self) -> None:
        super().__init__()
        self._reason = NoteField(2, self.tr("e.g. somebody else answered, only tried out"))
        self.add(Field("reason", self.tr("Why"), self._reason))

    def reason(self) -> str:
        """As it was typed."""
        return self._reason.text()
