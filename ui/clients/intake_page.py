"""Take down what somebody came with; look at an intake again, correct or print it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.clients.intakes import IntakeView
from services.errors import Conflict
from ui.clients.client_card import ClientCardView
from ui.clients.intake_form import IntakeForm
from ui.clients.subjects import OpenIntake
from ui.navigation import Place
from ui.shared.record_page import RecordFormPage
from ui.shared.show_paper import show_paper
from ui.shared.theme import Tone
from ui.shared.widgets import Card, plain_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class IntakePage(RecordFormPage):
    """Takes a client's id, an `OpenIntake`, an `OpenDraft` or None."""

    draft_kind: ClassVar[DraftKind] = DraftKind.INTAKE
    has_client_card: ClassVar[bool] = True
    touches: ClassVar[frozenset[Area]] = frozenset({Area.CLIENTS})

    def __init__(self, workplace: Workplace) -> None:
        self._intake = IntakeForm(workplace)
        self._intake.kept = {"intake_id": None, "version": None}
        super().__init__(workplace, self._intake, self.tr("Put on record"))
        self._print = plain_button(self.tr("Print"), icon_name="printer")
        self._print.setEnabled(False)
        self._print.clicked.connect(self._print_intake)
        self._card = ClientCardView(workplace, Labels(workplace))
        about = Card(self.tr("What to ask"))
        for words in (
            self.tr("Only what helps. Everything but why they came may stay empty."),
            self.tr("Illness and medicine stand here as they tell it; we do not diagnose."),
            self.tr("If there is talk of death: go on with a risk assessment."),
        ):
            about.body.addWidget(text_label(words, "muted"))
        self.columns.right.addWidget(self._card)
        self.columns.right.addWidget(about)
        self.columns.right.addStretch(1)
        self.form.client_changed.connect(self._follow)

    @override
    def title(self) -> str:
        return self.tr("Intake form")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._print,)

    @override
    def begin(self, subject: object) -> None:
        self._print.setEnabled(False)  # there is nothing on record to print yet
        self._card.follow(None)
        if isinstance(subject, OpenIntake):
            intakes = self.workplace.register.intakes
            job = self.workplace.jobs.start(lambda progress: intakes.get(subject.intake_id))
            job.succeeded.connect(self._show_intake)
            return
        super().begin(subject)

    @override
    def saving(self) -> Callable[[int | None], IntakeView]:
        new, intakes = self._intake.record(), self.workplace.register.intakes
        intake_id, version = self.form.kept["intake_id"], self.form.kept["version"]
        if intake_id is None:
            return lambda draft_id: intakes.record(new, draft_id)
        return lambda draft_id: intakes.change(int(intake_id), int(version), new, draft_id)

    @override
    def finished(self, result: IntakeView) -> None:
        self.workplace.navigate.go(Place.CLIENT, result.client_id)

    @override
    def explain(self, error: BaseException) -> bool:
        if isinstance(error, Conflict) and error.code == "changed_meanwhile":
            words = self.tr(
                "Somebody else has corrected this intake meanwhile. What you typed stays here; "
                "open the intake again to compare."
            )
            self.notice.say(words, Tone.WARN)
            return True
        return False

    def _show_intake(self, intake: IntakeView) -> None:
        self.form.fill(lambda: self._intake.show_intake(intake))
        self.form.kept = {"intake_id": intake.id, "version": intake.version}
        self._print.setEnabled(True)

    def _follow(self) -> None:
        self._card.follow(self.form.value("client_id"))

    def _print_intake(self) -> None:
        papers, intake_id = self.workplace.register.client_papers, self.form.kept["intake_id"]
        if intake_id is not None:
            show_paper(
                self.workplace,
                self.window(),
                lambda: papers.intake(int(intake_id)),
                self.tr("Intake form"),
                self.tr("intake-form"),
            )
