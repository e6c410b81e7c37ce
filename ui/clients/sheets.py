"""Small forms of a client's file: close it, open it again, set a flag, note what was seen."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.clients.closings import OpenMatters
from ui.navigation import Place
from ui.shared.choices import Choice, Segmented
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.shared.widgets import CheckBox
from ui.visits.words import Labels, clock_words
from ui.workplace import Workplace

_NAMED = 5


class _ClosingForm(RecordForm):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._reason = Choice(Labels(workplace).options("closing_reason"))
        self._day = DayField(workplace.clock.today, workplace.clock.today())
        self._summary = NoteField(3)
        self.add(
            Field("reason", self.tr("Why"), self._reason, stretch=3),
            Field("day", self.tr("On"), self._day, stretch=2, example=day_example()),
        )
        self.add(Field("summary", self.tr("How it went, in a few sentences"), self._summary))

    @override
    def record(self) -> tuple[str, str, date | None]:
        self.require_readable("reason", "day")
        return self._reason.value(), self._summary.text(), self._day.value()


class ClosingSheet(RecordSheet):
    """Close a file; ``matters`` says what is still under way in it."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, client_id: int, matters: OpenMatters
    ) -> None:
        self._client_id, self._closing = client_id, _ClosingForm(workplace)
        title = QCoreApplication.translate("ClosingSheet", "Close the file")
        super().__init__(parent, workplace, title, self._closing)
        self._cancel = CheckBox(self.tr("Cancel these appointments"))
        self._cancel.setChecked(True)
        self._say_what_is_planned(matters)
        self._say_what_is_open(matters)
        self.add_point(self.tr("The file stays, is still found, and can be opened again."))
        self.keep_draft(sheet_key(SheetName.FILE_CLOSING, Place.CLIENT, client_id), client_id)
        self.lay_out(self.tr("Close file"), self._closing, self._cancel)
        self._cancel.setVisible(bool(matters.appointments))

    @override
    def saving(self) -> Callable[[], Any]:
        clients, client_id = self.workplace.register.clients, self._client_id
        reason, summary, day = self._closing.record()
        cancels = self._cancel.isChecked()
        return lambda: clients.close(client_id, reason, summary, day, cancels_appointments=cancels)

    def _say_what_is_planned(self, matters: OpenMatters) -> None:
        """The next appointments by name; of a long series how many more."""
        if not matters.appointments:
            return
        named = [
            f"{day.isoformat()} {clock_words(minute)}".strip()
            for day, minute in matters.appointments[:_NAMED]
        ]
        days = self.tr(", ").join(named)
        more = len(matters.appointments) - len(named)
        if more:
            days += self.tr(" and %n more", "", more)
        self.add_point(self.tr("Planned appointments: {days}").format(days=days))

    def _say_what_is_open(self, matters: OpenMatters) -> None:
        for words, count in (
            (self.tr("%n dut(ies) not dealt with", "", matters.duties), matters.duties),
            (self.tr("%n referral(s) under way", "", matters.referrals), matters.referrals),
            (self.tr("%n plan(s) under way", "", matters.plans), matters.plans),
        ):
            if count:
                still = self.tr("Still open: {what}. Closing leaves it as it is.")
                self.add_point(still.format(what=words))


class _ReasonForm(RecordForm):
    def __init__(self) -> None:
        super().__init__()
        self._reason = line_field(self.tr("e.g. came back after the summer"))
        self.add(Field("reason", self.tr("Why"), self._reason))

    @override
    def record(self) -> str:
        return self._reason.text()


class ReopeningSheet(RecordSheet):
    """Open a closed file again."""

    def __init__(self, parent: QWidget, workplace: Workplace, client_id: int) -> None:
        self._client_id, self._reason = client_id, _ReasonForm()
        title = QCoreApplication.translate("ReopeningSheet", "Open the file again")
        super().__init__(parent, workplace, title, self._reason)
        self.lay_out(self.tr("Open again"))

    @override
    def saving(self) -> Callable[[], Any]:
        clients, client_id = self.workplace.register.clients, self._client_id
        reason = self._reason.record()
        return lambda: clients.reopen(client_id, reason)


class _FlagForm(RecordForm):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._flag = Choice(Labels(workplace).options("client_flag"))
        self._remark = line_field(self.tr("e.g. in the fields by day, call after six"))
        self.add(Field("flag", self.tr("What everybody should know first"), self._flag))
        self.add(Field("remark", self.tr("In a few words"), self._remark))

    @override
    def record(self) -> tuple[str, str]:
        self.require_readable("flag")
        return self._flag.value(), self._remark.text()


class FlagSheet(RecordSheet):
    """Set a flag that every page about the client shows."""

    def __init__(self, parent: QWidget, workplace: Workplace, client_id: int) -> None:
        self._client_id, self._flags = client_id, _FlagForm(workplace)
        title = QCoreApplication.translate("FlagSheet", "Set a reminder on the file")
        super().__init__(parent, workplace, title, self._flags)
        self.lay_out(self.tr("Set it"))

    @override
    def saving(self) -> Callable[[], Any]:
        flags, client_id = self.workplace.register.flags, self._client_id
        code, remark = self._flags.record()
        return lambda: flags.set(client_id, code, remark)


class _ObservationForm(RecordForm):
    def __init__(self, workplace: Workplace, *, is_school: bool) -> None:
        super().__init__()
        observers = Labels(workplace).options("observer")
        self._observer = Segmented(observers, "teacher" if is_school else "")
        self._day = DayField(workplace.clock.today, workplace.clock.today())
        self._text = NoteField(3, self.tr("What was seen or heard, without a label for it"))
        self.add(Field("observer", self.tr("Who saw it"), self._observer))
        self.add(Field("day", self.tr("On"), self._day, example=day_example()))
        self.add(Field("text", self.tr("What they saw"), self._text))

    @override
    def record(self) -> tuple[date, str, str]:
        self.require_readable("day")
        return self._day.value() or date.min, self._observer.value(), self._text.text()


class ObservationSheet(RecordSheet):
    """Note what a teacher, a parent or somebody else saw."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, client_id: int, *, is_school: bool
    ) -> None:
        self._client_id = client_id
        self._seen = _ObservationForm(workplace, is_school=is_school)
        title = QCoreApplication.translate("ObservationSheet", "Note an observation")
        super().__init__(parent, workplace, title, self._seen)
        self.keep_draft(sheet_key(SheetName.OBSERVATION, Place.CLIENT, client_id), client_id)
        self.lay_out(self.tr("Save"))

    @override
    def saving(self) -> Callable[[], Any]:
        observations, client_id = self.workplace.register.observations, self._client_id
        day, observer, text = self._seen.record()
        return lambda: observations.add(client_id, day, observer, text)
