"""An inspection: recorded, read with its findings, corrected."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.documents.rendered import Rendered
from services.evidence.records import Source
from services.trainings.inspection_records import Finding, InspectionDetails, NewInspection
from services.visits.drafts import DraftId
from ui.evidence.strip import EvidenceStrip
from ui.navigation import Place
from ui.risk.moments import day_in
from ui.shared.choices import Segmented
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, NoteField, line_field
from ui.shared.read_or_write import ReadOrWritePage
from ui.shared.record_form import RecordForm
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.subjects import OpenDraft
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Card, plain_button, primary_button, text_label
from ui.trainings.finding_sheets import FindingSheet, PutRightSheet
from ui.trainings.inspection_reading import FindingsCard, InspectionCard
from ui.trainings.subjects import ChangeInspection
from ui.visits.words import Labels
from ui.workplace import Workplace


class InspectionForm(RecordForm):
    """``kept`` knows which inspection is corrected, and in which version."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.kept = {"inspection_id": None, "version": None}
        self._today = today = workplace.clock.today
        ways = Labels(workplace).options("inspection_way")
        self.add(Field("way", self.tr("Way"), Segmented(ways)))
        self.add(
            Field("day", self.tr("Day"), DayField(today), example=day_example(), stretch=2),
            Field("inspector", self.tr("Who inspected (unit, persons)"), line_field(), stretch=3),
        )
        self.add(Field("summary", self.tr("What was looked at, and said"), NoteField(4)))
        papers = self.tr("Where the papers lie (notice, feedback)")
        self.add(Field("paper_place", papers, line_field()))

    @override
    def clear(self) -> None:
        self.restore({"day": self._today().isoformat()})

    def restore_inspection(self, inspection: InspectionDetails) -> None:
        """Correct one that is on record."""
        line = inspection.summary
        typed = {
            "way": line.way,
            "day": line.day.isoformat(),
            "inspector": line.inspector,
            "summary": inspection.words,
            "paper_place": inspection.paper_place,
            "inspection_id": line.id,
            "version": inspection.version,
        }
        self.fill(lambda: self.restore(typed))

    @override
    def record(self) -> NewInspection:
        self.require_readable("way", "day", "inspector")
        return NewInspection(
            day=day_in(str(self.value("day"))) or self._today(),
            way=str(self.value("way")),
            inspector=str(self.value("inspector")),
            summary=str(self.value("summary")),
            paper_place=str(self.value("paper_place")),
        )


class InspectionPage(ReadOrWritePage):
    """Takes an inspection's id, a `ChangeInspection`, an `OpenDraft` or None."""

    draft_kind: ClassVar[DraftKind] = DraftKind.INSPECTION
    corrections: ClassVar[tuple[type, ...]] = (ChangeInspection,)
    corrected: ClassVar[str] = "inspection_id"
    touches: ClassVar[frozenset[Area]] = frozenset({Area.TRAININGS})
    areas: ClassVar[frozenset[Area]] = frozenset({Area.TRAININGS})

    def __init__(self, workplace: Workplace) -> None:
        self._inspection: InspectionDetails | None = None
        self._undoable: int | None = None
        self._change = plain_button(self.tr("Correct"), icon_name="pencil")
        self._paper = plain_button(self.tr("Print the record"), Keys.PRINT, "printer")
        self._add = primary_button(self.tr("Finding"), Keys.NEW, "plus")
        super().__init__(workplace, InspectionForm(workplace), self.tr("Put on record"))
        self._facts = InspectionCard(Labels(workplace))
        self._findings = FindingsCard(workplace.clock.today)
        self._proof = EvidenceStrip(workplace, Source.INSPECTION)
        self._result = Banner()
        self._lay_out_reading()
        self._connect_reading()

    @override
    def title(self) -> str:
        return self.tr("Inspection")

    @override
    def subtitle(self) -> str:
        return self._inspection.summary.number if self._inspection else ""

    @override
    def header_actions(self) -> Sequence[QWidget]:
        """None while one is written."""
        return () if self._inspection is None else (self._paper, self._add)

    @override
    def begin(self, subject: object) -> None:
        form = self.form
        if isinstance(subject, ChangeInspection) and isinstance(form, InspectionForm):
            number = subject.inspection_id
            job = self.workplace.jobs.start(lambda progress: self.fetch(number))
            job.succeeded.connect(form.restore_inspection)

    @override
    def saving(self) -> Callable[[int | None], InspectionDetails]:
        new, kept, typed = self.form.record(), self.form.kept, self.form.typed()
        inspections = self.workplace.register.inspections
        number, version = kept["inspection_id"], kept["version"]
        if number is None:
            return lambda draft_id: inspections.record(replace(new, draft_id=draft_id), typed)
        return lambda draft_id: inspections.change(number, replace(new, draft_id=draft_id), version)

    @override
    def finished(self, result: InspectionDetails) -> None:
        self._undoable = result.summary.id if result.version == 1 else None
        self.workplace.navigate.go(Place.INSPECTION, result.summary.id)

    @override
    def fetch(self, record_id: int) -> InspectionDetails:
        found: InspectionDetails = self.workplace.register.inspections.get(record_id)
        return found

    @override
    def show_record(self, record: InspectionDetails) -> None:
        self._inspection = record
        self._facts.show_inspection(record)
        self._findings.show_findings(record.findings)
        self._proof.follow(record.summary.id, record.summary.day)
        is_new = record.summary.id == self._undoable and record.version == 1
        words = self.tr("On record: {number}. Now write down each finding.")
        text = words.format(number=record.summary.number) if is_new else ""
        self._result.say(text, Tone.ACCENT, self.tr("Undo"))

    @override
    def leave_record(self) -> None:
        self._inspection = None
        self._result.hide()

    def _undo(self) -> None:
        number, self._undoable = self._undoable, None
        if number is not None:
            inspections = self.workplace.register.inspections
            job = self.workplace.jobs.start(lambda progress: inspections.undo(number))
            job.succeeded.connect(self._show_undone)

    def _show_undone(self, draft_id: DraftId) -> None:
        self.workplace.navigate.go(Place.INSPECTION, OpenDraft(draft_id))
        self.workplace.changes.announce({Area.TRAININGS, Area.DRAFTS})

    def _write_anew(self) -> None:
        if self._inspection is not None:
            subject = ChangeInspection(self._inspection.summary.id)
            self.workplace.navigate.go(Place.INSPECTION, subject)

    def _new_finding(self) -> None:
        if self._inspection is not None:
            self._ask(FindingSheet(self.window(), self.workplace, self._inspection))

    def _change_finding(self, finding: Finding) -> None:
        if self._inspection is not None:
            self._ask(FindingSheet(self.window(), self.workplace, self._inspection, finding))

    def _put_right(self, finding: Finding) -> None:
        if self._inspection is not None:
            self._ask(PutRightSheet(self.window(), self.workplace, self._inspection, finding))

    def _ask(self, sheet: FindingSheet | PutRightSheet) -> None:
        sheet.saved.connect(self.record_changed)
        sheet.open()

    def _reopen(self, finding: Finding) -> None:
        dialogs = self.workplace.dialogs
        if dialogs.confirm_destructive(
            self.tr("Open this finding again?"),
            [self.tr("What was written about how it was put right is dropped.")],
            self.tr("Open again"),
        ):
            self._act(self.workplace.register.inspections.reopen, finding)

    def _drop(self, finding: Finding) -> None:
        dialogs = self.workplace.dialogs
        if dialogs.confirm_destructive(
            self.tr("Drop this finding?"),
            [self.tr("Only for what was entered by mistake.")],
            self.tr("Drop"),
        ):
            self._act(self.workplace.register.inspections.drop_finding, finding)

    def _act(self, act: Callable[[int, int], Any], finding: Finding) -> None:
        if self._inspection is not None:
            version = self._inspection.version
            job = self.workplace.jobs.start(lambda progress: act(finding.id, version))
            job.succeeded.connect(self.record_changed)

    def _print(self) -> None:
        if self._inspection is None:
            return
        inspections, codes = self.workplace.register.inspections, self.workplace.codes
        line = self._inspection.summary

        def make() -> Rendered:
            from services.documents import inspection_record

            return inspection_record.filled(inspections.paper(line.id), codes)

        show_paper(self.workplace, self, make, line.number, line.number)

    def _lay_out_reading(self) -> None:
        card = Card(self.tr("What is recorded"))
        for words in (
            self.tr("Who came, how, and what was said; each finding is written down after it."),
            self.tr("A finding is put right by four: measure, person, time limit and goal."),
            self.tr("Time limits show on the page of the day a week before."),
        ):
            card.body.addWidget(text_label(words, "muted"))
        self.columns.right.addWidget(card)
        self.columns.right.addStretch(1)
        self._facts.head.addWidget(self._change)
        self.reading.left.addWidget(self._findings)
        self.reading.left.addWidget(self._proof)
        self.reading.left.addStretch(1)
        self.reading.right.addWidget(self._facts)
        self.reading.right.addStretch(1)
        self._result.hide()
        self.body.insertWidget(0, self._result)

    def _connect_reading(self) -> None:
        self._result.acted.connect(self._undo)
        self._findings.changed.connect(self._change_finding)
        self._findings.put_right.connect(self._put_right)
        self._findings.reopened.connect(self._reopen)
        self._findings.dropped.connect(self._drop)
        for button, slot in (
            (self._change, self._write_anew),
            (self._paper, self._print),
            (self._add, self._new_finding),
        ):
            button.clicked.connect(slot)
