"""The sums of a scope, and what each part below gives to one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from services.county.rollup_records import Part, RollUp
from services.summary.period_words import PeriodWords
from services.summary.tables import Population
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Card, EmptyState, text_label
from ui.workplace import Workplace

_ALIKE = 85  # per cent
_SUMS_HEIGHT, _PARTS_HEIGHT = 410, 240


@dataclass(frozen=True, slots=True)
class _Line:
    population: Population
    name: str
    number: int
    margin: int
    is_grey: bool
    difference: int | None
    is_certain: bool


class SumsCard(Card):
    """Signal ``population_wanted`` (Population) when another line is chosen."""

    population_wanted = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Sums"))
        self._is_filling = False
        self._model = RecordModel[_Line](self._columns(), workplace.curtain)
        self.table = RecordTable(self._model, EmptyState(self.tr("No report of this time is here")))
        self.table.setMinimumHeight(workplace.theme.px(_SUMS_HEIGHT))
        self.table.selected.connect(self._choose)
        self._margin = text_label("", "muted")
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._margin)

    def show_sums(self, sums: RollUp, words: PeriodWords, chosen: Population) -> None:
        """Another scope or period."""
        lines, is_comparable = [], _is_comparable(sums)
        for one in sums.populations:
            change = sums.against_last_year(one.population) if is_comparable else None
            lines.append(
                _Line(
                    population=one.population,
                    name=words.summary.population(one.population),
                    number=one.step,
                    margin=sums.margin,
                    is_grey=sums.is_grey(one.step),
                    difference=change.difference if change else None,
                    is_certain=change.is_certain if change else False,
                )
            )
        self._is_filling = True
        self._model.set_rows(lines)
        rows = [row for row, line in enumerate(lines) if line.population is chosen]
        if rows:
            self.table.selectRow(rows[0])
        self._is_filling = False
        said = self.tr(
            "Each number may be off by {margin} because rooms round. A number marked rough is off "
            "by more than a fifth: read it for a longer time or a larger area."
        )
        self._margin.setText(said.format(margin=f"±{sums.margin}"))

    def _choose(self, line: _Line) -> None:
        if not self._is_filling:
            self.population_wanted.emit(line.population)

    def _columns(self) -> list[Column[_Line]]:
        return [
            Column(self.tr("What"), lambda line: line.name),
            Column(self.tr("Sum"), lambda line: f"{line.number:,}", ColumnKind.NUMBER, 84),
            Column(self.tr("Margin"), lambda line: f"±{line.margin}", ColumnKind.NUMBER, 70),
            Column(self.tr("Last year"), self._change, ColumnKind.NUMBER, 90),
            Column("", self._mark, ColumnKind.CHIP, 76, tone=_tone),
        ]

    def _change(self, line: _Line) -> str:
        if line.difference is None:
            return "–"
        sign = "" if line.is_certain else "≈ "
        return f"{sign}{line.difference:+,}"

    def _mark(self, line: _Line) -> str:
        return self.tr("rough") if line.is_grey else ""


class PartsCard(Card):
    """Signal ``opened`` (Part) on Enter or double click: go down into it."""

    opened = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(" ")
        self._model = RecordModel[Part](self._columns(), workplace.curtain)
        self.table = RecordTable(self._model, EmptyState(self.tr("Nothing lies below")))
        self.table.setMinimumHeight(workplace.theme.px(_PARTS_HEIGHT))
        self.table.opened.connect(self.opened)
        self.body.addWidget(self.table, 1)

    def show_parts(self, parts: Sequence[Part], what: str) -> None:
        """Units or rooms below, which add up to the sum."""
        self.heading.setText(self.tr("{what}, part by part").format(what=what))
        self._model.set_rows(parts)

    def _columns(self) -> list[Column[Part]]:
        return [
            Column(self.tr("Unit or room"), lambda part: part.name),
            Column(self.tr("Rooms"), lambda part: str(part.rooms), ColumnKind.NUMBER, 64),
            Column(self.tr("Number"), lambda part: f"{part.number:,}", ColumnKind.NUMBER, 76),
            Column(self.tr("Margin"), lambda part: f"±{part.margin}", ColumnKind.NUMBER, 70),
            Column("", self._mark, ColumnKind.CHIP, 76, tone=_tone),
        ]

    def _mark(self, part: Part) -> str:
        return self.tr("rough") if part.is_grey else ""


def _is_comparable(sums: RollUp) -> bool:
    """Whether about as many monthly reports are behind both years: half a year beside a whole one
    would tell of a fall that there was not."""
    then = sums.last_year.packages if sums.last_year is not None else 0
    few, many = sorted((then, sums.packages))
    return few * 100 >= _ALIKE * many


def _tone(line: object) -> Tone:
    del line
    return Tone.NEUTRAL
