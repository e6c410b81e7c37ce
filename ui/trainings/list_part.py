"""All trainings, drills, supervisions and consultations, newest first."""

from collections.abc import Sequence

from typing_extensions import override

from services.trainings.hours import hours_text
from services.trainings.records import TRAINING, TrainingFilter, TrainingPage, TrainingSummary
from ui.navigation import Place
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.entries import row_of
from ui.shared.paging import Paging
from ui.shared.record_table import RecordTable
from ui.shared.tabbed_page import TabPart
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, EmptyState
from ui.trainings.words import year_options
from ui.visits.words import Labels
from ui.workplace import Workplace


class TrainingsPart(TabPart):
    """By kind and year."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._labels = labels = Labels(workplace)
        every = Option("", self.tr("All"))
        self._kind = Segmented((every, *labels.options("training_kind")), "")
        self._year = Choice(year_options(()), "")
        self._kind.setAccessibleName(self.tr("Kind"))
        self._year.setAccessibleName(self.tr("Year"))
        self._empty = EmptyState(
            self.tr("Nothing here yet"),
            self.tr("Record a training, drill or supervision; everybody's hours add up from it."),
            self.tr("Record"),
            "library",
        )
        self._model = RecordModel[TrainingSummary](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._pages = Paging(workplace, self._model, self._table, chooses=True)
        self._table.setMinimumHeight(Theme.current().px(340))
        card = Card()
        card.body.addWidget(self._table, 1)
        self.column.addWidget(row_of(self._kind, 1, self._year))
        self.column.addWidget(card, 1)
        self._kind.chosen.connect(self.reload)
        self._year.chosen.connect(self.reload)
        self._table.opened.connect(self._open)
        self._empty.acted.connect(self._record)
        self._pages.loaded.connect(self._show_years)

    @override
    def reload(self) -> None:
        trainings, year = self.workplace.register.trainings, self._year.value()
        wanted = TrainingFilter(self._kind.value(), int(year) if year else None)
        self._pages.load(lambda after: trainings.list_page(wanted, after), trainings.years)

    def _show_years(self, page: TrainingPage, years: tuple[int, ...]) -> None:
        self._year.set_options(year_options(years), self._year.value())

    def _open(self, training: TrainingSummary) -> None:
        self.workplace.navigate.go(Place.TRAINING, training.id)

    def _record(self) -> None:
        self.workplace.navigate.go(Place.TRAINING)

    def _columns(self) -> Sequence[Column[TrainingSummary]]:
        return (
            Column(self.tr("Day"), _day, ColumnKind.TEXT, 108),
            Column(self.tr("Kind"), self._kind_word, ColumnKind.CHIP, 148, _tone),
            Column(self.tr("Title"), _title),
            Column(self.tr("Module"), self._module, ColumnKind.MUTED, 112),
            Column(self.tr("By"), _teacher),
            Column(self.tr("Class-hours"), _hours, ColumnKind.NUMBER, 72),
            Column(self.tr("Persons"), _persons, ColumnKind.NUMBER, 64),
            Column(self.tr("Number"), _number, ColumnKind.MUTED, 116),
        )

    def _kind_word(self, training: TrainingSummary) -> str:
        return self._labels.label("training_kind", training.kind)

    def _module(self, training: TrainingSummary) -> str:
        code = training.module
        return self._labels.label("training_module", code) if code else ""


def _day(training: TrainingSummary) -> str:
    return training.day.isoformat()


def _tone(training: TrainingSummary) -> Tone:
    return Tone.ACCENT if training.kind == TRAINING else Tone.INFO


def _title(training: TrainingSummary) -> str:
    return training.title


def _teacher(training: TrainingSummary) -> str:
    return training.teacher


def _hours(training: TrainingSummary) -> str:
    return hours_text(training.quarters)


def _persons(training: TrainingSummary) -> str:
    return str(training.persons)


def _number(training: TrainingSummary) -> str:
    return training.number
