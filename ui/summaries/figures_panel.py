"""Steps 1 and 2: the true figures, and beside them what leaves the room."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.summary.explained import FACTS, explained
from services.summary.remarks import RemarksNamePeople
from services.summary.tables import (
    Population,
    PublishedPopulation,
    PublishedRow,
    PublishedTable,
    SummaryPreview,
    TruePopulation,
)
from services.summary.wording import SummaryWording
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.columns import Columns
from ui.shared.entries import Entries, FactGrid, row_of
from ui.shared.local_time import month_words
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, Card, Chip, text_label
from ui.summaries.behind_sheet import WantedRecords
from ui.summaries.fact_rows import fact_rows
from ui.summaries.figures import FigureGrid, FigureRow
from ui.summaries.remarks_field import RemarksField

_LONG = 30


class FiguresPanel(QWidget):
    """``show_preview`` fills it; the choice of measure and table is kept between months.

    Signals: ``records_wanted`` (`WantedRecords`): the user wants to see what a true figure counts;
    ``remarks_changed``: the free words for the county were written, if it asks for some.
    """

    records_wanted = Signal(object)
    remarks_changed = Signal()

    def __init__(self, wording: SummaryWording) -> None:
        super().__init__()
        self._wording = wording
        self._preview: SummaryPreview | None = None
        options = [Option(p.value, wording.population(p)) for p in Population]
        options.append(Option(FACTS, wording.words.facts_title))
        self._populations = Choice(options, Population.VISITS)
        self._tables, self._offered = Segmented(()), [""]
        self._populations.chosen.connect(self._choose_population)
        self._tables.chosen.connect(self._show)
        self._warning = Banner()
        self._true_card = Card(self.tr("True figures"), self.tr("stay here"))
        self._true = FigureGrid()
        self._check_card = Card(self.tr("Before you go on"))
        self._points = Entries(spacing=6)
        self._sent_card = Card(
            self.tr("What leaves"), self.tr("all that the county sees"), Tone.ACCENT
        )
        self._self_check = Chip()
        self._sent, self._covers = FigureGrid(), text_label("", "muted")
        self._explanation = text_label("", "muted")
        self._counts = FactGrid()
        self._remarks = RemarksField()
        self._remarks.changed.connect(self.remarks_changed)
        self._true.opened.connect(self._want_records)
        self._lay_out()

    def show_preview(self, preview: SummaryPreview, *, with_published: bool) -> None:
        """Step 1 without, step 2 with the figures that leave."""
        self._preview = preview
        self._remarks.show_for(preview, is_shown=with_published)
        self._sent_card.setVisible(with_published)
        self._check_card.setVisible(not with_published)
        self._what_card.setVisible(not with_published)
        self._say_warning(preview)
        self._show_check(preview)
        lines = [text_label(words) for words in self._point_lines(preview)]
        self._points.set_rows(lines)
        self._choose_population(self._populations.value())

    def remarks(self) -> str:
        """The free words as typed; empty where the county asks for none."""
        return self._remarks.words()

    def say_remarks(self, error: RemarksNamePeople) -> None:
        """They name somebody: what, so that it can be taken out."""
        self._remarks.refuse(error)

    def first_field(self) -> QWidget:
        """Where the keyboard goes first."""
        return self._populations

    def _choose_population(self, code: str) -> None:
        if self._preview is None:
            return
        self._explain(code)
        self._tables.setVisible(code != FACTS and len(self._published().tables) > 1)
        if code == FACTS:
            self._show()
            return
        tables = self._published().tables
        before = self._tables.value()
        names = [table.name for table in tables]
        if names != self._offered:
            options = [Option(name, self._wording.table(name)) for name in names]
            self._tables.set_options(options, before if before in names else names[0])
            self._offered = names
        self._show()

    def _show(self, code: str = "") -> None:
        if self._preview is None:
            return
        words = self._wording.words
        if self._populations.value() == FACTS:
            heading = (words.facts_title, words.month, words.year)
            for grid, is_true in ((self._true, True), (self._sent, False)):
                grid.show_rows(heading, fact_rows(self._preview.published, self._wording, is_true))
            self._covers.hide()
            return
        table = next(t for t in self._published().tables if t.name == self._tables.value())
        heading = (self._wording.table(table.name), words.month, words.year)
        self._true.show_rows(heading, self._true_rows(table))
        self._sent.show_rows(heading, self._sent_rows(table))
        covers = self._published().covers_from
        is_wider = covers not in (None, self._preview.published.month)
        self._covers.setVisible(is_wider)
        if is_wider:
            last = month_words(self._preview.published.month)
            self._covers.setText(self._wording.contains_months(month_words(str(covers)), last))

    def _true_rows(self, table: PublishedTable) -> Sequence[FigureRow]:
        truth = self._truth()
        figures = truth.tables[table.name]
        rows = [
            FigureRow(
                self._wording.row(table.name, row.code),
                (str(figures.month[row.code]), str(figures.year[row.code])),
                row.depth,
                key=row.code,
            )
            for row in self._shown(table)
            if not row.is_guarded
        ]
        if self._sent_card.isVisibleTo(self):
            rows.append(FigureRow("", ("", "")))  # so that the totals stand side by side
        total = (str(truth.month), str(truth.year))
        words = self._wording.total(truth.population)
        rows.append(FigureRow(words, total, is_strong=True, key=""))
        return rows

    def _want_records(self, key: str, number: int) -> None:
        if self._preview is None:
            return
        published = self._preview.published
        first = published.month if number == 0 else published.year_from
        self.records_wanted.emit(
            WantedRecords(
                self._populations.value(), self._tables.value(), key, first, published.month
            )
        )

    def _explain(self, measure: str) -> None:
        said = explained(measure, self._wording.language)
        rows = (
            (self.tr("Counts"), said.counts),
            (self.tr("From"), said.records),
            (self.tr("Month"), said.date),
            (self.tr("Broken down"), said.tables),
        )
        self._counts.set_rows([(name, text_label(words, "muted")) for name, words in rows])

    def _shown(self, table: PublishedTable) -> list[PublishedRow]:
        """Every row, but of a long table those only that say something, as of forty scales."""
        figures = self._truth().tables[table.name]
        if len(table.rows) <= _LONG:
            return list(table.rows)
        return [
            row
            for row in table.rows
            if row.step or row.year or figures.year.get(row.code) or row.is_guarded
        ]

    def _sent_rows(self, table: PublishedTable) -> Sequence[FigureRow]:
        published, words = self._published(), self._wording.words
        rows = [
            FigureRow(
                self._wording.row(table.name, row.code),
                (words.not_yet if row.step is None else str(row.step), str(row.year)),
                row.depth,
                note=self._wording.mark(row.mark),
            )
            for row in self._shown(table)
        ]
        pending = (str(published.step_pending), str(published.year_pending))
        rows.append(FigureRow(words.pending, pending))
        rows.append(
            FigureRow(
                self._wording.total(published.population),
                (str(published.step), str(published.year)),
                is_strong=True,
                note=self._wording.mark(published.mark),
            )
        )
        return rows

    def _point_lines(self, preview: SummaryPreview) -> list[str]:
        visits = preview.truth[0].month
        if not any(truth.month for truth in preview.truth):
            return [self.tr("Nothing was recorded in this month. It becomes a nil report.")]
        lines = [
            self.tr("%n visit(s) in this month", "", visits),
            self.tr("%n different person(s) came", "", preview.persons_in_month),
        ]
        anonymous = preview.anonymous_visits
        if anonymous:
            words = self.tr("%n anonymous visit(s), not counted as persons", "", anonymous)
            lines.append(words)
        lines.append(self.tr("Persons count once a year, in the month of their first visit."))
        lines.append(self.tr("If something is missing, log it first; the figures follow at once."))
        return lines

    def _say_warning(self, preview: SummaryPreview) -> None:
        words = ""
        if preview.is_closed:
            words = self.tr(
                "This month is closed. What was added since then goes out with the next month."
            )
        elif not preview.has_ended:
            words = self.tr(
                "The month is not over yet. What is logged after closing goes out next month."
            )
        self._warning.say(words, Tone.INFO)

    def _show_check(self, preview: SummaryPreview) -> None:
        if preview.checks_passed:
            self._self_check.show_state(self.tr("Self-check passed"), Tone.ACCENT)
        else:
            self._self_check.show_state(self.tr("Self-check failed"), Tone.RISK)
        nothing_personal = self.tr("No names, telephone numbers or words of a talk are in it.")
        explanation = self._wording.explanation(preview.published)
        self._explanation.setText(f"{explanation}\n{nothing_personal}")

    def _published(self) -> PublishedPopulation:
        assert self._preview is not None  # noqa: S101 - callers have looked
        populations = self._preview.published.populations
        chosen = self._populations.value()
        return next((p for p in populations if p.population == chosen), populations[0])

    def _truth(self) -> TruePopulation:
        assert self._preview is not None  # noqa: S101 - callers have looked
        chosen = self._populations.value()
        return next(t for t in self._preview.truth if t.population == chosen)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(16))
        chooser = Columns((0, 1), narrow=800)
        chooser.left.addWidget(self._populations)
        chooser.right.addWidget(row_of(self._tables, 1))
        self._true_card.body.addWidget(self._true)
        self._what_card = Card(self.tr("What is counted"))
        self._what_card.body.addWidget(self._counts)
        self._true_card.body.addStretch(1)
        self._check_card.body.addWidget(self._points)
        self._what_card.body.addStretch(1)
        self._sent_card.head.addWidget(self._self_check)
        for part in (self._sent, self._covers, self._explanation, self._remarks):
            self._sent_card.body.addWidget(part)
        self._sent_card.body.addStretch(1)
        cards = Columns((1, 1))
        cards.left.addWidget(self._true_card, 1)
        cards.right.addWidget(self._sent_card, 1)
        cards.right.addWidget(self._check_card)
        cards.right.addWidget(self._what_card, 1)
        column.addWidget(self._warning)
        column.addWidget(chooser)
        column.addWidget(cards, 1)
