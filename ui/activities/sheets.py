"""Cancel a planned activity."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.activities.records import ActivityDetails
from ui.navigation import Place
from ui.shared.form import Field, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.workplace import Workplace


class _CancelForm(RecordForm):
    def __init__(self) -> None:
        super().__init__()
        hint = self.tr("It stays in the list with this reason.")
        self.add(Field("reason", self.tr("Why it does not take place"), line_field(), hint=hint))

    @override
    def record(self) -> str:
        return str(self.value("reason"))


class CancelActivitySheet(RecordSheet):
    """Signal ``saved`` (ActivityDetails)."""

    def __init__(self, parent: QWidget, workplace: Workplace, found: ActivityDetails) -> None:
        title = QCoreApplication.translate("CancelActivitySheet", "Cancel the activity")
        self._form = _CancelForm()
        super().__init__(parent, workplace, title, self._form)
        self._line = found.summary
        key = sheet_key(SheetName.ACTIVITY_CANCELLING, Place.ACTIVITY, self._line.id)
        self.keep_draft(key, None)
        self.lay_out(self.tr("It does not take place"))

    @override
    def saving(self) -> Callable[[], ActivityDetails]:
        reason, line = self._form.record(), self._line
        activities = self.workplace.register.activities
        return lambda: activities.cancel(line.id, reason, line.version)
