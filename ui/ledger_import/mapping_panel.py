"""Step 2: what each column means, as found by its name; the user corrects it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from services.ledger_import.fields import Field
from services.ledger_import.ledger import Ledger, LedgerColumn, Mapping
from ui.ledger_import.explanations import field_words
from ui.shared.choices import Choice, Option
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Card, Chip, line, muted_label, text_label
from ui.workplace import Workplace

_NEEDED = (Field.DAY, Field.NAME)
_PERSONAL = frozenset(
    {
        Field.NAME,
        Field.PHONE,
        Field.CITIZEN_ID,
        Field.ADDRESS,
        Field.GUARDIAN_NAME,
        Field.GUARDIAN_PHONE,
    }
)
_FIRST_YEAR, _LAST_YEAR = 1990, 2099
_SURE = 1.0


class MappingPanel(QWidget):
    """Signal ``changed`` after every correction."""

    changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._columns: list[_ColumnView] = []
        self._missing = Banner(tone=Tone.WARN)
        self._card = Card(self.tr("What the columns mean"))
        self._year = QLineEdit()
        self._year.setValidator(QIntValidator(_FIRST_YEAR, _LAST_YEAR, self))
        self._year.setAccessibleName(self.tr("Year"))
        self._year.setFixedWidth(workplace.theme.px(72))
        self._year.textChanged.connect(self._note_change)
        self._others = muted_label()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        workplace.curtain.changed.connect(self._show_samples)

    def show_ledger(self, ledger: Ledger) -> None:
        """Offer the meanings found by name."""
        self._card.set_note(
            self.tr("{name}, %n row(s)", "", ledger.row_count()).format(name=ledger.name)
        )
        self._year.setText(str(ledger.year))
        self._others.setText(
            self.tr("Sheets left out: {names}").format(names=" · ".join(ledger.other_sheets))
        )
        self._others.setVisible(bool(ledger.other_sheets))
        self._fill(ledger.columns)
        self._note_change()

    def mapping(self) -> Mapping:
        """As it stands now."""
        fields = {view.column.label: view.field() for view in self._columns}
        return Mapping(fields, int(self._year.text()))

    def is_complete(self) -> bool:
        """Whether date, name and year are known; without them no row can be read."""
        return not self._lacking() and self._year.hasAcceptableInput()

    def begin(self) -> None:
        """Put the focus on the first column that needs a look, else on the year."""
        unsure = next((view for view in self._columns if view.is_unsure()), None)
        (unsure.choice if unsure else self._year).setFocus()

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        year = QHBoxLayout()
        year.setSpacing(px(8))
        year.addWidget(muted_label(self.tr("Dates without a year are of")))
        year.addWidget(self._year)
        year.addStretch(1)
        year.addWidget(self._others)
        self._card.body.addWidget(
            text_label(
                self.tr("Found by their names. Where one is wrong, choose what it holds."), "muted"
            )
        )
        self._card.body.addWidget(self._area)
        self._card.body.addWidget(line())
        self._card.body.addLayout(year)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self._missing)
        column.addWidget(self._card)
        column.addStretch(1)

    def _fill(self, columns: tuple[LedgerColumn, ...]) -> None:
        px = self._workplace.theme.px
        ground = QWidget()
        ground.setProperty("role", "plainGround")
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 0, px(8))
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        self._columns = [_ColumnView(column) for column in columns]
        for place, view in enumerate(self._columns):
            grid.setColumnMinimumWidth(place, px(132))
            parts = (view.choice, view.doubt, view.group, view.heading, *view.samples)
            for row, part in enumerate(parts):
                grid.addWidget(part, row, place)
            view.choice.chosen.connect(self._resolve)
        grid.setColumnStretch(len(columns), 1)
        self._area.setWidget(ground)
        has_groups = any(view.group.text() for view in self._columns)
        for view in self._columns:
            view.group.setVisible(has_groups)
            view.doubt.setVisible(view.is_unsure())
        self._show_samples()
        bar = self._area.horizontalScrollBar().sizeHint().height()
        self._area.setFixedHeight(ground.sizeHint().height() + bar)

    def _resolve(self) -> None:
        """A field stands in one column only: the column chosen last keeps it."""
        chosen = next((v for v in self._columns if v.choice is self.sender()), None)
        for view in self._columns:
            if chosen and view is not chosen and view.field() is chosen.field():
                view.choice.set_value(Field.IGNORE)
        if chosen:
            chosen.doubt.hide()
        self._note_change()

    def _note_change(self) -> None:
        names = ", ".join(field_words(field) for field in self._lacking())
        text = self.tr("Say which column holds: {names}").format(names=names)
        self._missing.say(text if names else "", Tone.WARN)
        self._show_samples()
        self.changed.emit()

    def _lacking(self) -> list[Field]:
        known = {view.field() for view in self._columns}
        return [field for field in _NEEDED if field not in known]

    def _show_samples(self) -> None:
        for view in self._columns:
            view.show_samples(self._workplace)


class _ColumnView(QWidget):
    """The parts of one column; they stand in the panel's grid, not in here."""

    def __init__(self, column: LedgerColumn) -> None:
        super().__init__()
        self.column = column
        guess = column.guess or Field.IGNORE
        self.choice = Choice([Option(field, field_words(field)) for field in Field], guess)
        self.choice.setAccessibleName(column.label)
        group, _, name = column.label.rpartition(" / ")
        self.group, self.heading = text_label(group, "small"), text_label(name, "strong")
        self.doubt = Chip(self.tr("Please check"), Tone.WARN)
        self.samples = [muted_label() for _ in column.samples]

    def field(self) -> Field:
        return Field(self.choice.value() or Field.IGNORE)

    def is_unsure(self) -> bool:
        """Whether the meaning was not told by a known name as a whole."""
        return self.column.guess is not None and self.column.confidence < _SURE

    def show_samples(self, workplace: Workplace) -> None:
        is_personal = self.field() in _PERSONAL
        for label, text in zip(self.samples, self.column.samples, strict=True):
            shown = workplace.curtain.name(text) if is_personal else text
            width = workplace.theme.px(150)
            label.setMaximumWidth(width)
            metrics = label.fontMetrics()
            label.setText(metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width))
