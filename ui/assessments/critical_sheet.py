"""A calm word after an answer that somebody must be asked about, and the ways on."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from services.assessments.records import NewAssessment
from services.assessments.saving import SOURCE
from services.progress import Progress
from ui.navigation import Place
from ui.risk.duty_dialog import DutyDialog
from ui.shared.entries import row_of
from ui.shared.sheet import Sheet
from ui.shared.subjects import ForClient
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button, primary_button, text_label
from ui.workplace import Workplace


class CriticalSheet(Sheet):
    """``open()`` it. The duty stands on the page of the day whatever is clicked here."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        assessment_id: int,
        new: NewAssessment,
        flags: Sequence[str],
    ) -> None:
        super().__init__(parent, self.tr("One answer needs a talk today"), "")
        self._workplace, self._assessment_id, self._new = workplace, assessment_id, new
        self._parent = parent
        for flag in flags:
            self.add_point(flag)
        words = self.tr(
            "Ask about it in person, calmly and directly, before they leave; stay with them if "
            "there is danger. It stays on the page of the day until somebody says what was done."
        )
        self.column.addWidget(text_label(words))
        self._add_ways()

    def _add_ways(self) -> None:
        risk = primary_button(self.tr("Risk assessment"))
        duty = plain_button(self.tr("Say what was done"))
        later = plain_button(self.tr("Later"))
        risk.clicked.connect(self._assess)
        duty.clicked.connect(self._find_duty)
        later.clicked.connect(self.reject)
        self.column.addSpacing(Theme.current().px(8))
        self.column.addWidget(row_of(1, later, duty, risk, spacing=8))
        risk.setDefault(True)
        risk.setFocus()

    def _assess(self) -> None:
        self.accept()
        subject = ForClient(self._new.client_id, self._new.visit_id)
        self._workplace.navigate.go(Place.RISK, subject)

    def _find_duty(self) -> None:
        duties, wanted = self._workplace.register.duties, (SOURCE, self._assessment_id)

        def work(progress: Progress) -> int | None:
            known = duties.of_client(self._new.client_id)
            return next((d.id for d in known if (d.source, d.source_id) == wanted), None)

        self._workplace.jobs.start(work).succeeded.connect(self._open_duty)

    def _open_duty(self, duty_id: int | None) -> None:
        self.accept()
        if duty_id is None:
            self._workplace.navigate.go(Place.TODAY)
        else:
            DutyDialog(self._parent, self._workplace, duty_id).open()
