"""Results as a list: newest first, page by page."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from services.assessments.records import AssessmentSummary
from ui.assessments.words import mode_word, status_word
from ui.shared.paging import Paging
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.visits.words import Labels
from ui.workplace import Workplace


class ResultsTable:
    """``table`` shows what ``pages`` loads; ``has_names`` for the room's list."""

    def __init__(self, workplace: Workplace, empty: QWidget, *, has_names: bool) -> None:
        self._labels = Labels(workplace)
        self.model = RecordModel[AssessmentSummary](self._columns(has_names), workplace.curtain)
        self.table = RecordTable(self.model, empty)
        self.pages = Paging(workplace, self.model, self.table)

    def _columns(self, has_names: bool) -> list[Column[AssessmentSummary]]:
        translate = QCoreApplication.translate
        name = Column(translate("Results", "Name"), _name, ColumnKind.NAME, 92)
        return [
            Column(translate("Results", "Day"), _day, ColumnKind.MUTED, 104),
            *([name] if has_names else []),
            Column(translate("Results", "Scale"), _short, width=92),
            Column(translate("Results", "Score"), _value, ColumnKind.NUMBER, 64),
            Column(translate("Results", "It suggests"), self._band),
            Column(translate("Results", "How"), _mode, ColumnKind.MUTED, 104),
            Column("", self._state, ColumnKind.CHIP, 128, self._tone),
        ]

    def _band(self, line: AssessmentSummary) -> str:
        return self._labels.of_scale(line.scale, "band", line.band) if line.band else ""

    def _state(self, line: AssessmentSummary) -> str:
        if line.is_critical:
            return QCoreApplication.translate("Results", "to be asked about")
        return status_word(line.status)

    def _tone(self, line: AssessmentSummary) -> Tone:
        return Tone.RISK if line.is_critical else Tone.NEUTRAL


def _name(line: AssessmentSummary) -> str:
    return line.client_name


def _day(line: AssessmentSummary) -> str:
    return line.day.isoformat()


def _short(line: AssessmentSummary) -> str:
    return line.short


def _value(line: AssessmentSummary) -> str:
    return line.value or "–"


def _mode(line: AssessmentSummary) -> str:
    return mode_word(line.mode)
