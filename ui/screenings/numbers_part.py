"""Numbers by class, small groups hidden; printed once the screening is closed."""

from collections.abc import Sequence
from functools import partial
from textwrap import wrap

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from services.screenings.hiding import THRESHOLD
from services.screenings.records import ScreeningDetails
from services.screenings.statistics import PartStatistics, Statistics, StatisticsRow
from ui.screenings.part import ScreeningPart
from ui.shared.choices import Option, Segmented
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import Card, muted_label, plain_button
from ui.workplace import Workplace

_LINE = 6  # signs of a heading


class NumbersPart(ScreeningPart):
    """One scale at a time: a line a class, a column a band, the total last."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._statistics: Statistics | None = None
        self._scale = Segmented([])
        self._print = plain_button(self.tr("Print"), icon_name="printer")
        self._when = muted_label()
        self._card = Card()
        self._table: RecordTable | None = None
        self._model: RecordModel[StatisticsRow] | None = None
        self._rule = muted_label(
            self.tr(
                "＊ Numbers below {threshold} are hidden, nought like the others, and so are more "
                "of them where they could be worked out. The list of talks, means and subscales "
                "are not counted here for the same reason."
            ).format(threshold=THRESHOLD)
        )
        self._rule.setWordWrap(True)
        self._lay_out()
        self._scale.chosen.connect(self._fill)
        self._print.clicked.connect(self._show_paper)

    @override
    def show_screening(self, screening: ScreeningDetails) -> None:
        super().show_screening(screening)
        numbers, language = self.workplace.register, self.workplace.language.value
        job = self.workplace.jobs.start(
            lambda progress: numbers.screening_numbers.of_screening(screening.id, language)
        )
        job.succeeded.connect(self._show_statistics)

    def _show_statistics(self, statistics: Statistics) -> None:
        self._statistics = statistics
        chosen = self._scale.value()
        options = [Option(str(place), part.short) for place, part in enumerate(statistics.parts)]
        known = {option.code for option in options}
        self._scale.set_options(options, chosen if chosen in known else "0")
        self._print.setEnabled(statistics.is_final)
        self._when.setText(
            "" if statistics.is_final else self.tr("Can be printed when typing has ended.")
        )
        self._fill()

    def _fill(self) -> None:
        if self._statistics is None:
            return
        part = self._statistics.parts[int(self._scale.value() or 0)]
        if self._table is not None:
            self._card.body.removeWidget(self._table)
            self._table.deleteLater()
        self._model = RecordModel[StatisticsRow](self._columns(part), self.workplace.curtain)
        self._table = RecordTable(self._model)
        self._table.setMinimumHeight(self.workplace.theme.px(240))
        self._card.body.addWidget(self._table, 1)
        self._model.set_rows((*part.rows, part.total) if part.rows else ())
        self._card.heading.setText(part.name)
        self._card.heading.show()

    def _columns(self, part: PartStatistics) -> Sequence[Column[StatisticsRow]]:
        def count(place: int, row: StatisticsRow) -> str:
            return _count(row.counts[place])

        return (
            Column(self.tr("Class"), self._class_name),
            Column(self.tr("Students"), lambda row: str(row.students), ColumnKind.NUMBER, 76),
            Column(self.tr("Filled in"), lambda row: str(row.entered), ColumnKind.NUMBER, 76),
            *(
                Column(
                    _in_lines(label or self.tr("no result")),
                    partial(count, place),
                    ColumnKind.NUMBER,
                    112,
                )
                for place, label in enumerate(part.labels)
            ),
        )

    def _class_name(self, row: StatisticsRow) -> str:
        return row.class_name or self.tr("All")

    def _show_paper(self) -> None:
        from services.documents import screening_numbers
        from ui.shared.show_paper import show_paper

        screening, numbers = self.screening, self.workplace.register.screening_numbers
        if screening is None:
            return
        number = screening.id
        show_paper(
            self.workplace,
            self.window(),
            lambda: screening_numbers.filled(numbers.to_print(number)),
            self.tr("Numbers of the screening"),
            "screening-numbers",
            has_names=False,
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(self.workplace.theme.px(10))
        head.addWidget(self._scale)
        head.addStretch(1)
        head.addWidget(self._when)
        head.addWidget(self._print)
        self.column.addLayout(head)
        self.column.addWidget(self._card, 1)
        self.column.addWidget(self._rule)


def _count(found: int | None) -> str:
    return "＊" if found is None else str(found)


def _in_lines(label: str) -> str:
    """A long name of a band over its numbers: between words, or Chinese in even lines."""
    if " " in label:
        return "\n".join(wrap(label, 2 * _LINE))
    lines = max(1, -(-len(label) // _LINE))
    length = max(1, -(-len(label) // lines))
    return "\n".join(label[at : at + length] for at in range(0, len(label), length))
