"""All inspections, newest first, with what of their findings is still open."""

from collections.abc import Sequence

from typing_extensions import override

from services.trainings.inspection_records import InspectionPage, InspectionSummary
from ui.navigation import Place
from ui.shared.choices import Choice
from ui.shared.entries import row_of
from ui.shared.paging import Paging
from ui.shared.record_table import RecordTable
from ui.shared.tabbed_page import TabPart
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, EmptyState, muted_label, plain_button
from ui.trainings.words import year_options
from ui.visits.words import Labels
from ui.workplace import Workplace


class InspectionsPart(TabPart):
    """The list, and the list of findings of a year to print."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._labels = Labels(workplace)
        self._year = Choice(year_options(()), "")
        self._year.setAccessibleName(self.tr("Year"))
        self._print = plain_button(self.tr("List of findings"), icon_name="printer")
        self._empty = EmptyState(
            self.tr("No inspection on record"),
            self.tr("Inspection looks at the room; supervision of casework is under trainings."),
            self.tr("Record"),
            "shield-check",
        )
        self._model = RecordModel[InspectionSummary](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._pages = Paging(workplace, self._model, self._table, chooses=True)
        self._table.setMinimumHeight(Theme.current().px(340))
        card = Card()
        card.body.addWidget(self._table, 1)
        note = muted_label(self.tr("The list for the yearly report takes over what is open."))
        self.column.addWidget(row_of(note, 1, self._print, self._year))
        self.column.addWidget(card, 1)
        self._year.chosen.connect(self.reload)
        self._print.clicked.connect(self._show_paper)
        self._table.opened.connect(self._open)
        self._empty.acted.connect(self._record)
        self._pages.loaded.connect(self._show_years)

    @override
    def reload(self) -> None:
        inspections, year = self.workplace.register.inspections, self._year.value()
        wanted = int(year) if year else None
        self._pages.load(lambda after: inspections.list_page(wanted, after), inspections.years)

    def _show_years(self, page: InspectionPage, years: tuple[int, ...]) -> None:
        self._year.set_options(year_options(years), self._year.value())

    def _show_paper(self) -> None:
        from services.documents import rectification_list
        from ui.shared.show_paper import show_paper

        inspections = self.workplace.register.inspections
        year = int(self._year.value() or self.workplace.clock.today().year)
        show_paper(
            self.workplace,
            self.window(),
            lambda: rectification_list.filled(inspections.rectifications(year)),
            self.tr("List of findings"),
            f"findings-{year}",
        )

    def _open(self, inspection: InspectionSummary) -> None:
        self.workplace.navigate.go(Place.INSPECTION, inspection.id)

    def _record(self) -> None:
        self.workplace.navigate.go(Place.INSPECTION)

    def _columns(self) -> Sequence[Column[InspectionSummary]]:
        return (
            Column(self.tr("Day"), _day, ColumnKind.TEXT, 108),
            Column(self.tr("Way"), self._way, ColumnKind.TEXT, 104),
            Column(self.tr("Who inspected"), _inspector),
            Column(self.tr("Findings"), _findings, ColumnKind.NUMBER, 76),
            Column(self.tr("State"), self._state, ColumnKind.CHIP, 222, self._tone),
            Column(self.tr("Number"), _number, ColumnKind.MUTED, 116),
        )

    def _way(self, inspection: InspectionSummary) -> str:
        return self._labels.label("inspection_way", inspection.way)

    def _state(self, inspection: InspectionSummary) -> str:
        if not inspection.findings:
            return self.tr("no finding")
        if not inspection.open_findings:
            return self.tr("all put right")
        if inspection.next_due is None:
            return self.tr("%n open", "", inspection.open_findings)
        words = self.tr("%n open, due {day}", "", inspection.open_findings)
        return words.format(day=inspection.next_due.isoformat())

    def _tone(self, inspection: InspectionSummary) -> Tone:
        if not inspection.open_findings:
            return Tone.ACCENT if inspection.findings else Tone.NEUTRAL
        due = inspection.next_due
        is_late = due is not None and due < self.workplace.clock.today()
        return Tone.RISK if is_late else Tone.WARN


def _day(inspection: InspectionSummary) -> str:
    return inspection.day.isoformat()


def _inspector(inspection: InspectionSummary) -> str:
    return inspection.inspector


def _findings(inspection: InspectionSummary) -> str:
    return str(inspection.findings)


def _number(inspection: InspectionSummary) -> str:
    return inspection.number
