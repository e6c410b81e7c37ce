"""Say why: for locking, restricting, opening in an emergency, and looking at one afterwards."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.staff import StaffMember
from services.visits.drafts import SheetKey
from ui.shared.choices import Choice, Option
from ui.shared.form import Field, NoteField
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.workplace import Workplace


class ReasonForm(RecordForm):
    """A reason, and perhaps who is responsible; ``name`` is the service's name for the reason."""

    def __init__(
        self, name: str, label: str, placeholder: str, staff: Sequence[StaffMember] = ()
    ) -> None:
        super().__init__()
        self._reason = NoteField(2, placeholder)
        self._staff = Choice([Option(str(each.staff_id), each.name) for each in staff])
        if staff:
            self.add(Field("responsible", self.tr("Its counsellor"), self._staff))
            self._staff.set_value(str(staff[0].staff_id))
        self.add(Field(name, label, self._reason))

    @override
    def record(self) -> tuple[str, int]:
        """The reason, and the id of who is responsible (0 where nobody is asked for)."""
        return self._reason.text(), int(self._staff.value() or 0)


class ReasonSheet(RecordSheet):
    """``work`` gets the reason and who is responsible, on the worker. The record of the ``key``
    is the client, if it has one."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        title: str,
        form: ReasonForm,
        work: Callable[[str, int], Any],
        key: SheetKey,
    ) -> None:
        super().__init__(parent, workplace, title, form)
        self._reasons, self._work, self._key = form, work, key

    def begin(self, verb: str, points: Sequence[str] = (), *, is_safe: bool = True) -> None:
        """Say what will happen, then open."""
        for point in points:
            self.add_point(point)
        self.keep_draft(self._key, self._key.record_id)
        self.lay_out(verb, is_safe=is_safe)
        self.open()

    @override
    def saving(self) -> Callable[[], Any]:
        work, (reason, responsible) = self._work, self._reasons.record()
        return lambda: work(reason, responsible)
