"""A training, drill, supervision or remote consultation: recorded, read, corrected."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.documents.rendered import Rendered
from services.evidence.records import Source
from services.trainings.records import Participant, TrainingDetails
from services.visits.drafts import DraftId
from ui.evidence.strip import EvidenceStrip
from ui.navigation import Place
from ui.shared.read_or_write import ReadOrWritePage
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.subjects import OpenDraft
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Card, plain_button, text_label
from ui.trainings.subjects import ChangeTraining
from ui.trainings.training_form import TrainingForm
from ui.trainings.training_reading import PartsCard, TrainingCard
from ui.visits.words import Labels
from ui.workplace import Workplace


class TrainingPage(ReadOrWritePage):
    """Takes a training's id, a `ChangeTraining`, an `OpenDraft` or None."""

    draft_kind: ClassVar[DraftKind] = DraftKind.TRAINING
    corrections: ClassVar[tuple[type, ...]] = (ChangeTraining,)
    corrected: ClassVar[str] = "training_id"
    touches: ClassVar[frozenset[Area]] = frozenset({Area.TRAININGS})
    areas: ClassVar[frozenset[Area]] = frozenset({Area.TRAININGS, Area.ROSTERS})

    def __init__(self, workplace: Workplace) -> None:
        labels = Labels(workplace)
        self._training_form = TrainingForm(workplace)
        self._training: TrainingDetails | None = None
        self._undoable: int | None = None
        self._sheet = plain_button(self.tr("Sign-in sheet"), icon_name="printer")
        self._change = plain_button(self.tr("Correct"), icon_name="pencil")
        self._paper = plain_button(self.tr("Print the record"), Keys.PRINT, "printer")
        super().__init__(workplace, self._training_form, self.tr("Put on record"))
        self._facts, self._parts = TrainingCard(labels), PartsCard(workplace, labels)
        self._proof = EvidenceStrip(workplace, Source.TRAINING)
        self._result = Banner()
        self._lay_out_reading()
        self._load_people()

    @override
    def title(self) -> str:
        if self._training is None and self.form.kept["training_id"] is not None:
            return self.tr("Correct a training")
        return self.tr("Training and supervision")

    @override
    def subtitle(self) -> str:
        return self._training.summary.number if self._training else ""

    @override
    def header_actions(self) -> Sequence[QWidget]:
        """While one is written: the sheet to sign, printed before it begins."""
        return (self._sheet,) if self._training is None else (self._paper,)

    @override
    def begin(self, subject: object) -> None:
        if isinstance(subject, ChangeTraining):
            training_id = subject.training_id
            job = self.workplace.jobs.start(lambda progress: self.fetch(training_id))
            job.succeeded.connect(self._training_form.restore_training)

    @override
    def saving(self) -> Callable[[int | None], TrainingDetails]:
        new, kept, typed = self._training_form.record(), self.form.kept, self.form.typed()
        trainings = self.workplace.register.trainings
        training_id, version = kept["training_id"], kept["version"]
        if training_id is None:
            return lambda draft_id: trainings.record(replace(new, draft_id=draft_id), typed)
        return lambda draft_id: trainings.change(
            training_id, replace(new, draft_id=draft_id), version
        )

    @override
    def finished(self, result: TrainingDetails) -> None:
        self._undoable = result.summary.id if result.version == 1 else None
        self.workplace.navigate.go(Place.TRAINING, result.summary.id)

    @override
    def fetch(self, record_id: int) -> TrainingDetails:
        found: TrainingDetails = self.workplace.register.trainings.get(record_id)
        return found

    @override
    def show_record(self, record: TrainingDetails) -> None:
        self._training = record
        self._facts.show_training(record)
        self._parts.show_training(record)
        self._proof.follow(record.summary.id, record.summary.day)
        is_new = record.summary.id == self._undoable
        words = self.tr("On record: {number}.").format(number=record.summary.number)
        self._result.say(words if is_new else "", Tone.ACCENT, self.tr("Undo"))

    @override
    def leave_record(self) -> None:
        self._training = None
        self._result.hide()

    @override
    def reload(self) -> None:
        super().reload()
        self._load_people()

    def _load_people(self) -> None:
        trainings = self.workplace.register.trainings
        job = self.workplace.jobs.start(lambda progress: trainings.participants())
        job.succeeded.connect(self._show_people)

    def _show_people(self, people: tuple[Participant, ...]) -> None:
        self._training_form.offer_people(people)

    def _undo(self) -> None:
        training_id, self._undoable = self._undoable, None
        if training_id is not None:
            trainings = self.workplace.register.trainings
            job = self.workplace.jobs.start(lambda progress: trainings.undo(training_id))
            job.succeeded.connect(self._show_undone)

    def _show_undone(self, draft_id: DraftId) -> None:
        self.workplace.navigate.go(Place.TRAINING, OpenDraft(draft_id))
        self.workplace.changes.announce({Area.TRAININGS, Area.DRAFTS})

    def _write_anew(self) -> None:
        if self._training is not None:
            subject = ChangeTraining(self._training.summary.id)
            self.workplace.navigate.go(Place.TRAINING, subject)

    def _print(self) -> None:
        if self._training is None:
            return
        trainings, codes = self.workplace.register.trainings, self.workplace.codes
        number = self._training.summary

        def make() -> Rendered:
            from services.documents import training_record

            return training_record.filled(trainings.paper(number.id), codes)

        show_paper(self.workplace, self, make, number.number, number.number)

    def _print_sheet(self) -> None:
        room = self.workplace.register.room

        def make() -> Rendered:
            from services.documents import catalogue

            return catalogue.blank("training_sign_in", room.get().profile.name)

        show_paper(self.workplace, self, make, self.tr("Sign-in sheet"), "sign-in", has_names=False)

    def _lay_out_reading(self) -> None:
        card = Card(self.tr("What is recorded"))
        for words in (
            self.tr("Only trainings count for the 32 class-hours; the others are shown beside."),
            self.tr("A class-hour is 45 minutes; quarters are possible: 1.5 or 0.25."),
            self.tr("The eight modules are the county's: write its name into the title."),
            self.tr("Supervision and remote consultation name no client, here and on paper."),
            self.tr("Whoever took part in less than all of it: write the class-hours beside."),
        ):
            card.body.addWidget(text_label(words, "muted"))
        self.columns.right.addWidget(card)
        self.columns.right.addStretch(1)
        self._facts.head.addWidget(self._change)
        self.reading.left.addWidget(self._facts)
        self.reading.left.addWidget(self._proof)
        self.reading.left.addStretch(1)
        self.reading.right.addWidget(self._parts)
        self.reading.right.addStretch(1)
        self._result.hide()
        self.body.insertWidget(0, self._result)
        self._result.acted.connect(self._undo)
        for button, slot in (
            (self._change, self._write_anew),
            (self._paper, self._print),
            (self._sheet, self._print_sheet),
        ):
            button.clicked.connect(slot)
