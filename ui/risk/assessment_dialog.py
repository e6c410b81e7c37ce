"""One risk assessment to read, print or correct."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from services.documents.rendered import Rendered
from services.risk.assessments import AssessmentDetails
from ui.navigation import Place
from ui.risk.subjects import CorrectAssessment
from ui.risk.words import answer_rows
from ui.shared.dialog_size import open_at
from ui.shared.entries import FactGrid, row_of, selectable_label
from ui.shared.scrolling import scrolling
from ui.shared.show_paper import show_paper
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Chip, NameLabel, muted_label, plain_button, primary_button
from ui.visits.words import Labels, clock_words
from ui.workplace import Workplace


class AssessmentDialog(QDialog):
    """Opens with ``AssessmentDialog(parent, workplace, assessment_id).open()``."""

    def __init__(self, parent: QWidget | None, workplace: Workplace, assessment_id: int) -> None:
        super().__init__(parent)
        self._workplace, self._id = workplace, assessment_id
        self._labels = Labels(workplace)
        self._name = NameLabel(workplace.curtain)
        self._name.setProperty("role", "title")
        self._level, self._replaced = Chip(), Chip()
        self._when = muted_label()
        self._facts = FactGrid()
        self._print = primary_button(self.tr("Print"), icon_name="printer")
        self._correct = plain_button(self.tr("Correct"), icon_name="pencil")
        self._close = plain_button(self.tr("Close"))
        self._lay_out()
        self._print.clicked.connect(self._show_paper)
        self._correct.clicked.connect(self._begin_correction)
        self._close.clicked.connect(self.reject)
        risk = workplace.register.risk
        job = workplace.jobs.start(lambda progress: risk.get(assessment_id))
        job.succeeded.connect(self._show)

    def _show(self, found: AssessmentDetails) -> None:
        self._name.set_name(found.client_name)
        label = self._labels.label("risk", found.level)
        self._level.show_state(label, self._labels.risk_tone(found.level))
        is_old = found.replaced_by_id is not None
        self._replaced.show_state(self.tr("Corrected since") if is_old else "", Tone.NEUTRAL)
        self._correct.setVisible(not is_old)
        parts = (found.file_no, found.day.isoformat(), clock_words(found.minute), found.assessed_by)
        self._when.setText("   ".join(part for part in parts if part))
        rows = answer_rows(found.answers, self._labels)
        if found.reason:
            rows.append((self.tr("Why this level"), found.reason))
        self._facts.set_rows([(name, selectable_label(text)) for name, text in rows])

    def _show_paper(self) -> None:
        risk, assessment_id, codes = self._workplace.register.risk, self._id, self._workplace.codes

        def make() -> Rendered:
            from services.documents import risk_form

            return risk_form.filled(risk.form(assessment_id), codes)

        title = self.tr("Risk assessment")
        show_paper(self._workplace, self, make, title, title)

    def _begin_correction(self) -> None:
        self.accept()
        self._workplace.navigate.go(Place.RISK, CorrectAssessment(self._id))

    def _lay_out(self) -> None:
        px = Theme.current().px
        self.setWindowTitle(self.tr("Risk assessment"))
        open_at(self, 680, 620)
        paper = QWidget()
        inner = QVBoxLayout(paper)
        inner.setContentsMargins(px(4), 0, px(4), px(4))
        inner.setSpacing(px(12))
        inner.addWidget(row_of(self._name, self._level, self._replaced, 1))
        inner.addWidget(self._when)
        inner.addWidget(self._facts)
        inner.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(px(10))
        foot.addWidget(self._print)
        foot.addWidget(self._correct)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(14))
        column.addWidget(scrolling(paper), 1)
        column.addLayout(foot)
