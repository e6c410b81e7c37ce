"""What an inspection found and how it is to be put right, and that it was."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.trainings.inspection_records import Finding, InspectionDetails, NewFinding
from ui.navigation import Place
from ui.risk.moments import day_in
from ui.shared.day_field import DayField, day_example
from ui.shared.form import Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.visits.coming_day import ComingDayField
from ui.workplace import Workplace


class _FindingForm(RecordForm):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        today = workplace.clock.today
        self.add(Field("problem", self.tr("What was found"), NoteField(2)))
        hint = self.tr("Measure, person, time limit and goal may be added later.")
        self.add(Field("measure", self.tr("Measure"), NoteField(2), hint=hint))
        self.add(
            Field("responsible", self.tr("Person responsible"), line_field()),
            Field("due_day", self.tr("Time limit"), ComingDayField(today), example=day_example()),
        )
        self.add(Field("goal", self.tr("Goal"), NoteField(2)))

    @override
    def record(self) -> NewFinding:
        self.require_readable("problem")
        return NewFinding(
            problem=str(self.value("problem")),
            measure=str(self.value("measure")),
            goal=str(self.value("goal")),
            responsible=str(self.value("responsible")),
            due_day=day_in(str(self.value("due_day"))),
        )


class FindingSheet(RecordSheet):
    """Signal ``saved`` (InspectionDetails). Without ``finding`` a new one."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        inspection: InspectionDetails,
        finding: Finding | None = None,
    ) -> None:
        self._finding_form = _FindingForm(workplace)
        title = QCoreApplication.translate("FindingSheet", "Finding")
        super().__init__(parent, workplace, title, self._finding_form)
        self._inspection, self._finding = inspection, finding
        if finding is not None:
            self._finding_form.restore(
                {
                    "problem": finding.problem,
                    "measure": finding.measure,
                    "goal": finding.goal,
                    "responsible": finding.responsible,
                    "due_day": finding.due_day.isoformat() if finding.due_day else "",
                }
            )
        number, part = inspection.summary.id, str(finding.id) if finding else ""
        self.keep_draft(sheet_key(SheetName.FINDING, Place.INSPECTION, number, part), None)
        self.lay_out(QCoreApplication.translate("FindingSheet", "Save"))

    @override
    def saving(self) -> Callable[[], InspectionDetails]:
        inspections, new = self.workplace.register.inspections, self._finding_form.record()
        number, version, finding = (
            self._inspection.summary.id,
            self._inspection.version,
            self._finding,
        )
        if finding is None:
            return lambda: inspections.add_finding(number, new, version)
        return lambda: inspections.change_finding(finding.id, new, version)


class _PutRightForm(RecordForm):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        today = workplace.clock.today
        self.add(
            Field("done_day", self.tr("Done on"), DayField(today, today()), example=day_example())
        )
        self.add(Field("outcome", self.tr("What is different now"), NoteField(3)))

    @override
    def record(self) -> tuple[date, str]:
        self.require_readable("done_day", "outcome")
        return date.fromisoformat(str(self.value("done_day"))), str(self.value("outcome"))


class PutRightSheet(RecordSheet):
    """Signal ``saved`` (InspectionDetails)."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        inspection: InspectionDetails,
        finding: Finding,
    ) -> None:
        self._right_form = _PutRightForm(workplace)
        title = QCoreApplication.translate("PutRightSheet", "It was put right")
        super().__init__(parent, workplace, title, self._right_form)
        self._inspection, self._finding = inspection, finding
        number, part = inspection.summary.id, str(finding.id)
        self.keep_draft(sheet_key(SheetName.PUT_RIGHT, Place.INSPECTION, number, part), None)
        self.lay_out(QCoreApplication.translate("FindingSheet", "Save"))

    @override
    def saving(self) -> Callable[[], InspectionDetails]:
        inspections, (day, outcome) = self.workplace.register.inspections, self._right_form.record()
        finding, version = self._finding, self._inspection.version
        return lambda: inspections.put_right(finding.id, day, outcome, version)
