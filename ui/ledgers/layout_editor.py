"""Changes the layout of a ledger step by step: which columns, in which order, how called."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal

from services.errors import Problem
from services.ledgers.fields import fields_of, shipped
from services.ledgers.records import Layout, LayoutColumn
from ui.activities.whole_number import read_whole
from ui.ledgers.words import shows_words
from ui.shared.choices import Choice, Option
from ui.shared.entries import row_of
from ui.shared.form import Field, Form, line_field
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme
from ui.shared.widgets import Card, plain_button
from ui.workplace import Workplace

_FREE = "free"
_FREE_WIDTH = 16


class LayoutEditor(Card):
    """Signal ``changed`` (the layout as it is now). What was done can be undone step by step."""

    changed = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Layout"))
        self._language = workplace.language.value
        self._steps: list[Layout] = []
        self._title = line_field()
        self._model = RecordModel[LayoutColumn](
            [
                Column(self.tr("Heading"), _heading, width=110),
                Column(self.tr("Shows"), self._shows, ColumnKind.MUTED),
            ],
            workplace.curtain,
        )
        self._table = RecordTable(self._model)
        self._heading, self._width = line_field(), line_field()
        self._add = Choice()
        self._up = plain_button(self.tr("Up"))
        self._down = plain_button(self.tr("Down"))
        self._drop = plain_button(self.tr("Leave out"))
        self._undo = plain_button(self.tr("Undo"), icon_name="undo-2")
        self._shipped = plain_button(self.tr("As shipped"))
        self._head, self._form = Form(), Form()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._table)

    def begin(self, layout: Layout) -> None:
        """Show a layout, with nothing to undo."""
        self._steps = [layout]
        self._fill(0)

    def take(self, layout: Layout) -> None:
        """Another layout, e.g. of a county's workbook; can be undone."""
        self._do(layout, 0)

    def layout_now(self) -> Layout:
        """What stands there now, with the words that are just being typed."""
        self._take_words()
        return self._steps[-1]

    def layout_shown(self) -> Layout:
        """What stood there after the last step."""
        return self._steps[-1]

    def is_changed(self) -> bool:
        """Whether anything is different from what was shown first."""
        return bool(self._steps) and self._steps[-1] != self._steps[0]

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Choose the column that cannot be, and say beside its words what is wrong."""
        shown: dict[str, Problem] = {}
        for name, problem in problems.items():
            field, _, place = name.partition(".")
            if place:
                self._table.selectRow(int(place))
            shown["add" if field == "columns" else field] = problem
        for form in (self._form, self._head):
            form.set_problems(shown)

    def _fill(self, row: int) -> None:
        layout = self._steps[-1]
        self._model.set_rows(layout.columns)
        self._title.setText(layout.title)
        if layout.columns:
            self._table.selectRow(max(0, min(row, len(layout.columns) - 1)))
        used = {column.field for column in layout.columns}
        fields = [one for one in fields_of(layout.ledger).values() if one.field not in used]
        options = [Option("", self.tr("Add a column…"))]
        options += [Option(one.field, one.label(self._language)) for one in fields]
        self._add.set_options([*options, Option(_FREE, self.tr("empty, to write in"))])
        self._undo.setEnabled(len(self._steps) > 1)
        self._shipped.setEnabled(layout != shipped(layout.ledger))
        self._drop.setEnabled(len(layout.columns) > 1)

    def _do(self, layout: Layout, row: int) -> None:
        if layout == self._steps[-1]:
            return
        self._steps.append(layout)
        self._clear_problems()
        self._fill(row)
        self.changed.emit(layout)

    def _clear_problems(self) -> None:
        for form in (self._form, self._head):
            form.clear_problems()

    def _columns(self) -> list[LayoutColumn]:
        return list(self._steps[-1].columns)

    def _put(self, columns: list[LayoutColumn], row: int) -> None:
        self._do(replace(self._steps[-1], columns=tuple(columns)), row)

    def _show_column(self, column: LayoutColumn) -> None:
        self._heading.setText(column.heading)
        self._width.setText(str(column.width))

    def _take_words(self) -> None:
        """The words of the fields into the chosen column and the title."""
        row, layout = self._table.currentIndex().row(), self._steps[-1]
        columns = list(layout.columns)
        if 0 <= row < len(columns):
            width = read_whole(self._width.text())
            if width is None:  # no number: the one that counts stands there again
                width = columns[row].width
                self._width.setText(str(width))
            heading = self._heading.text().strip()
            columns[row] = replace(columns[row], heading=heading, width=width)
        title = self._title.text().strip()
        self._do(replace(layout, title=title, columns=tuple(columns)), row)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        columns, row = self._columns(), self._table.currentIndex().row()
        if 0 <= row + by < len(columns) and row >= 0:
            columns.insert(row + by, columns.pop(row))
            self._put(columns, row + by)

    def _leave_out(self) -> None:
        columns, row = self._columns(), self._table.currentIndex().row()
        if 0 <= row < len(columns) and len(columns) > 1:
            columns.pop(row)
            self._put(columns, row)

    def _add_column(self) -> None:
        name = self._add.value()
        if not name:
            return
        columns, row = self._columns(), self._table.currentIndex().row() + 1
        if name == _FREE:
            made = LayoutColumn("", self.tr("Remarks"), _FREE_WIDTH)
        else:
            known = fields_of(self._steps[-1].ledger)[name]
            made = LayoutColumn(name, known.zh, known.width)
        columns.insert(row, made)
        self._put(columns, row)

    def _step_back(self) -> None:
        if len(self._steps) > 1:
            self._steps.pop()
            self._clear_problems()
            self._fill(self._table.currentIndex().row())
            self.changed.emit(self._steps[-1])

    def _ship(self) -> None:
        self._do(shipped(self._steps[-1].ledger), 0)

    def _shows(self, column: LayoutColumn) -> str:
        return shows_words(self._steps[-1].ledger, column, self._language)

    def _lay_out(self) -> None:
        self._table.setMinimumHeight(Theme.current().px(230))
        self._head.add(Field("title", self.tr("Title on paper"), self._title))
        self._form.add(
            Field("heading", self.tr("Heading of the chosen column"), self._heading, stretch=70),
            Field("width", self.tr("Width"), self._width, stretch=30),
        )
        self._form.add(Field("add", self.tr("More columns"), self._add))
        self.body.addWidget(self._head)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(row_of(self._up, self._down, self._drop, 1, spacing=8))
        self.body.addWidget(self._form)
        self.body.addWidget(row_of(self._undo, self._shipped, 1, spacing=8))

    def _connect(self) -> None:
        self._table.selected.connect(self._show_column)
        self._add.chosen.connect(self._add_column)
        for field in (self._title, self._heading, self._width):
            field.editingFinished.connect(self._take_words)
        for button, slot in (
            (self._up, self._move_up),
            (self._down, self._move_down),
            (self._drop, self._leave_out),
            (self._undo, self._step_back),
            (self._shipped, self._ship),
        ):
            button.clicked.connect(slot)


def _heading(column: LayoutColumn) -> str:
    return column.heading
