"""Everybody's class-hours of a year against 32, and one person's record beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from services.trainings.hours import YEAR_QUARTERS, hours_text
from services.trainings.records import TRAINING, PersonHours, PersonRecord, PersonTraining
from ui.navigation import Place
from ui.shared.choices import Choice
from ui.shared.columns import Columns
from ui.shared.entries import Entries, row_of
from ui.shared.record_table import RecordTable
from ui.shared.tabbed_page import TabPart
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import (
    Card,
    Chip,
    EmptyState,
    NameLabel,
    muted_label,
    plain_button,
    text_label,
)
from ui.trainings.words import hours_words, year_options
from ui.visits.words import Labels
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Shown:
    hours: tuple[PersonHours, ...]
    years: tuple[int, ...]


class HoursPart(TabPart):
    """The year that is chosen; ``choose`` shows one person's record."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._labels = Labels(workplace)
        self._record: PersonRecord | None = None
        self._wanted: int | None = None
        this_year = workplace.clock.today().year
        self._year = Choice(year_options((this_year,), has_all=False), str(this_year))
        self._year.setAccessibleName(self.tr("Year"))
        empty = EmptyState(
            self.tr("Nobody is in post"),
            self.tr("Enter people on the rosters; their hours add up from the trainings."),
            icon_name="users-round",
        )
        self._model = RecordModel[PersonHours](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, empty)
        self._name, self._sum = NameLabel(workplace.curtain), muted_label()
        self._entries = Entries(8)
        self._print = plain_button(self.tr("Print the record"), icon_name="printer")
        self._person = Card()
        self._lay_out()

    def choose(self, person_id: int) -> None:
        """Show this person with the next ``reload``."""
        self._wanted = person_id

    @override
    def reload(self) -> None:
        trainings, year = self.workplace.register.trainings, self._chosen_year()
        job = self.workplace.jobs.start(
            lambda progress: _Shown(trainings.hours(year), trainings.years())
        )
        job.succeeded.connect(self._show)

    def _show(self, shown: _Shown) -> None:
        self._year.set_options(year_options(shown.years, has_all=False), str(self._chosen_year()))
        here = self._wanted or (self._record.hours.person_id if self._record else None)
        self._wanted = None
        self._model.set_rows(shown.hours)
        ids = [row.person_id for row in shown.hours]
        self._person.setVisible(bool(ids))
        if ids:
            self._table.selectRow(ids.index(here) if here in ids else 0)

    def _load(self, hours: PersonHours) -> None:
        trainings, year = self.workplace.register.trainings, self._chosen_year()
        job = self.workplace.jobs.start(
            lambda progress: trainings.person_record(hours.person_id, year)
        )
        job.succeeded.connect(self._show_record)

    def _show_record(self, record: PersonRecord) -> None:
        self._record = record
        hours = record.hours
        self._name.set_name(hours.name)
        words = (
            self.tr("{hours} of {whole} class-hours in {year}")
            if hours.is_staff
            else self.tr("{hours} class-hours in {year}")
        )
        self._sum.setText(
            words.format(
                hours=hours_text(hours.counted),
                whole=hours_text(YEAR_QUARTERS),
                year=record.year,
            )
        )
        none = text_label(self.tr("Nothing in this year."), "muted")
        self._entries.set_rows([self._row(line) for line in record.lines] or [none])

    def _row(self, line: PersonTraining) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        training = line.training
        kind = self._labels.label("training_kind", training.kind)
        tone = Tone.ACCENT if training.kind == TRAINING else Tone.INFO
        column.addWidget(row_of(text_label(training.title), Chip(kind, tone), spacing=8))
        module = self._labels.label("training_module", training.module) if training.module else ""
        result = self._labels.label("training_result", line.result) if line.result else ""
        facts = (str(training.day), hours_words(line.quarters), module, result, line.certificate)
        column.addWidget(text_label("  ".join(filter(None, facts)), "muted"))
        return holder

    def _show_paper(self) -> None:
        from services.documents import training_hours
        from ui.shared.show_paper import show_paper

        if self._record is None:
            return
        trainings, codes = self.workplace.register.trainings, self.workplace.codes
        person_id, year = self._record.hours.person_id, self._record.year
        show_paper(
            self.workplace,
            self.window(),
            lambda: training_hours.filled(trainings.person_record(person_id, year), codes),
            self.tr("Training record"),
            "training-record",
        )

    def _open_person(self, hours: PersonHours) -> None:
        from ui.rosters.subjects import PersonOf

        self.workplace.navigate.go(Place.ROSTERS, PersonOf(hours.person_id))

    def _chosen_year(self) -> int:
        return int(self._year.value())

    def _columns(self) -> Sequence[Column[PersonHours]]:
        return (
            Column(self.tr("Name"), _name, ColumnKind.NAME, 110),
            Column(self.tr("Works at"), _unit),
            Column(self.tr("Class-hours"), _counted, ColumnKind.NUMBER, 84),
            Column("", self._state, ColumnKind.CHIP, 116, _tone),
            Column(self.tr("Beside: drills, supervision"), _beside, ColumnKind.NUMBER, 150),
        )

    def _state(self, hours: PersonHours) -> str:
        if not hours.is_staff:
            return ""
        missing = YEAR_QUARTERS - hours.counted
        if missing <= 0:
            return self.tr("reached")
        return self.tr("{hours} missing").format(hours=hours_text(missing))

    def _lay_out(self) -> None:
        px = Theme.current().px
        self._table.setMinimumHeight(px(340))
        note = muted_label(self.tr("The 32 class-hours are asked of staff; only trainings count."))
        self.column.addWidget(row_of(note, 1, self._year))
        card = Card()
        card.body.addWidget(self._table, 1)
        self._name.setProperty("role", "lead")
        self._person.head.insertWidget(0, self._name)
        self._person.head.addWidget(self._print)
        self._person.body.addWidget(self._sum)
        self._person.body.addWidget(self._entries)
        columns = Columns((58, 42))
        columns.left.addWidget(card, 1)
        columns.right.addWidget(self._person)
        columns.right.addStretch(1)
        self.column.addWidget(columns, 1)
        self._year.chosen.connect(self.reload)
        self._table.selected.connect(self._load)
        self._table.opened.connect(self._open_person)
        self._print.clicked.connect(self._show_paper)


def _name(hours: PersonHours) -> str:
    return hours.name


def _unit(hours: PersonHours) -> str:
    return hours.unit


def _counted(hours: PersonHours) -> str:
    return hours_text(hours.counted)


def _beside(hours: PersonHours) -> str:
    return hours_text(hours.beside) if hours.beside else ""


def _tone(hours: PersonHours) -> Tone:
    return Tone.ACCENT if hours.counted >= YEAR_QUARTERS else Tone.NEUTRAL
