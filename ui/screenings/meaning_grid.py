"""What the columns of a file mean, side by side with some of what stands in them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from services.screenings.table_columns import Meaning
from services.screenings.tables import LabelledColumn
from ui.screenings.words import meaning_words
from ui.shared.choices import Choice, Option
from ui.shared.widgets import NameLabel, muted_label, text_label
from ui.workplace import Workplace

_SAMPLES = 2
_PERSONAL = frozenset({Meaning.NAME, Meaning.CITIZEN_ID})


class MeaningGrid(QWidget):
    """Signal ``changed`` when the user says that a column holds something else."""

    changed = Signal()

    def __init__(
        self, workplace: Workplace, columns: Sequence[LabelledColumn], meanings: Sequence[Meaning]
    ) -> None:
        super().__init__()
        px = workplace.theme.px
        self._choices: dict[str, Choice] = {}
        ground = QWidget()
        ground.setProperty("role", "plainGround")
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 0, px(6))
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        options = [Option(meaning, meaning_words(meaning)) for meaning in meanings]
        for place, column in enumerate(columns):
            guess = column.guess if column.guess in meanings else Meaning.IGNORE
            choice = self._choices[column.label] = Choice(options, guess or Meaning.IGNORE)
            choice.setAccessibleName(column.label)
            choice.chosen.connect(self._resolve)
            grid.setColumnMinimumWidth(place, px(128))
            grid.addWidget(text_label(column.label, "strong"), 0, place)
            grid.addWidget(choice, 1, place)
            for row, sample in enumerate(column.samples[:_SAMPLES]):
                is_personal = column.guess in _PERSONAL
                label = NameLabel(workplace.curtain, sample) if is_personal else muted_label(sample)
                grid.addWidget(label, 2 + row, place)
        grid.setColumnStretch(len(columns), 1)
        area = QScrollArea()
        area.setWidget(ground)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFixedHeight(
            ground.sizeHint().height() + area.horizontalScrollBar().sizeHint().height()
        )
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.addWidget(area)

    def meanings(self) -> dict[str, Meaning]:
        """What each column holds, by its label."""
        return {
            label: Meaning(choice.value() or Meaning.IGNORE)
            for label, choice in self._choices.items()
        }

    def _resolve(self) -> None:
        """A meaning stands in one column only: the column chosen last keeps it."""
        chosen = self.sender()
        for choice in self._choices.values():
            is_same = isinstance(chosen, Choice) and choice.value() == chosen.value()
            if choice is not chosen and is_same:
                choice.set_value(Meaning.IGNORE)
        self.changed.emit()
