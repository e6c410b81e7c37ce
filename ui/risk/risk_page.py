"""A new risk assessment, with the client's levels so far beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.risk.assessments import AssessmentDetails, LevelPoint
from services.risk.duties import HIGH_LEVELS
from ui.navigation import Place
from ui.risk.assessment_dialog import AssessmentDialog
from ui.risk.history_card import LevelHistoryCard
from ui.risk.risk_form import RiskForm
from ui.risk.subjects import CorrectAssessment
from ui.shared.record_page import RecordFormPage
from ui.shared.widgets import plain_button
from ui.visits.words import Labels
from ui.workplace import Workplace


class RiskPage(RecordFormPage):
    """Takes a client's id, a `ForClient`, a `CorrectAssessment`, an `OpenDraft` or None."""

    draft_kind: ClassVar[DraftKind] = DraftKind.RISK
    touches: ClassVar[frozenset[Area]] = frozenset({Area.RISK, Area.DUTIES})
    areas: ClassVar[frozenset[Area]] = frozenset({Area.RISK, Area.VISITS})

    def __init__(self, workplace: Workplace) -> None:
        labels = Labels(workplace)
        super().__init__(workplace, RiskForm(workplace, labels), self.tr("Put on record"))
        self._file = plain_button(self.tr("Client's file"), icon_name="user-round")
        self._plan = plain_button(self.tr("Safety plan"), icon_name="notebook-text")
        self._levels = LevelHistoryCard(workplace, labels)
        self.columns.right.addWidget(self._levels)
        self.columns.right.addStretch(1)
        self.form.client_changed.connect(self._follow)
        self._levels.opened.connect(self._read)
        self._file.clicked.connect(self._open_file)
        self._plan.clicked.connect(self._open_plan)

    @override
    def title(self) -> str:
        return self.tr("Risk assessment")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._plan, self._file)

    @override
    def reload(self) -> None:
        self._follow()

    @override
    def begin(self, subject: object) -> None:
        if isinstance(subject, CorrectAssessment):
            self._load_old(subject.assessment_id)
            return
        super().begin(subject)

    @override
    def saving(self) -> Callable[[int | None], AssessmentDetails]:
        new, risk = self.form.record(), self.workplace.register.risk
        return lambda draft_id: risk.finalise(replace(new, draft_id=draft_id))

    @override
    def finished(self, result: AssessmentDetails) -> None:
        """A high level leads on to the safety plan; the duty waits on the page of the day."""
        place = Place.SAFETY_PLAN if result.level in HIGH_LEVELS else Place.CLIENT
        self.workplace.navigate.go(place, result.client_id)

    def _load_old(self, assessment_id: int) -> None:
        risk = self.workplace.register.risk
        job = self.workplace.jobs.start(lambda progress: risk.get(assessment_id))
        job.succeeded.connect(self._show_old)

    def _show_old(self, old: AssessmentDetails) -> None:
        answers = old.answers
        typed: dict[str, Any] = {
            name: list(value) if isinstance(value, tuple) else value
            for name in answers.__slots__
            for value in (getattr(answers, name),)
        }
        typed |= {"client_id": old.client_id, "day": old.day.isoformat(), "level": old.level}
        typed |= {"reason": old.reason, "visit_id": old.visit_id, "replaces_id": old.id}
        self.form.fill(lambda: self.form.restore(typed))

    def _read(self, point: LevelPoint) -> None:
        AssessmentDialog(self.window(), self.workplace, point.source_id).open()

    def _follow(self) -> None:
        client_id = self.form.value("client_id")
        self._levels.follow(client_id)
        for button in (self._file, self._plan):
            button.setEnabled(client_id is not None)

    def _open_file(self) -> None:
        self.workplace.navigate.go(Place.CLIENT, self.form.value("client_id"))

    def _open_plan(self) -> None:
        self.workplace.navigate.go(Place.SAFETY_PLAN, self.form.value("client_id"))
