"""How many pieces of each kind were handed out: a small number field a kind."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from services.activities.records import Material
from services.errors import InvalidInput, Problem
from ui.activities.whole_number import read_whole
from ui.shared.choices import Option
from ui.shared.theme import Theme, set_look

_KINDS_A_ROW = 4


class MaterialsField(QWidget):
    """Signal ``changed``. An empty field means none of that kind."""

    changed = Signal()

    def __init__(self, kinds: Sequence[Option]) -> None:
        super().__init__()
        self._fields = {kind.code: QLineEdit() for kind in kinds}
        self._lay_out(kinds)
        self.setFocusProxy(next(iter(self._fields.values())))

    def typed(self) -> dict[str, str]:
        """What stands in the fields, by kind, for the draft."""
        return {kind: field.text() for kind, field in self._fields.items() if field.text().strip()}

    def set_typed(self, typed: Mapping[str, str]) -> None:
        """Show what was typed, without a signal."""
        for kind, field in self._fields.items():
            field.setText(str(typed.get(kind) or ""))

    def materials(self) -> tuple[Material, ...]:
        """What was handed out. Raises InvalidInput (``materials``) for what is no number."""
        wrong = [kind for kind, text in self.typed().items() if read_whole(text) is None]
        self.mark(wrong)
        if wrong:
            raise InvalidInput({"materials": Problem.MALFORMED})
        return tuple(Material(kind, read_whole(text) or 0) for kind, text in self.typed().items())

    def mark(self, wrong: Sequence[str]) -> None:
        """Frame the fields of these kinds, and no others."""
        for kind, field in self._fields.items():
            set_look(field, wrong=kind in wrong)

    def _lay_out(self, kinds: Sequence[Option]) -> None:
        px = Theme.current().px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(8))
        for number, kind in enumerate(kinds):
            row, column = divmod(number, _KINDS_A_ROW)
            field = self._fields[kind.code]
            field.setMinimumWidth(px(48))
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setAccessibleName(kind.label)
            field.textEdited.connect(self._tell)
            grid.addWidget(QLabel(kind.label), row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)

    def _tell(self) -> None:
        self.changed.emit()
