"""Step 3: what the import would bring, row by row, before anything is written."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.ledger_import.dry_run import DryRun
from services.ledger_import.facts import ValueReading
from services.ledger_import.rows import ReadRow, Status
from ui.ledger_import.explanations import other_words
from ui.ledger_import.row_detail import RowDetail
from ui.ledger_import.row_list import RowList
from ui.shared.charts import Bar, BarChart
from ui.shared.choices import Option, Segmented
from ui.shared.columns import Columns
from ui.shared.elided_label import ElidedLabel
from ui.shared.entries import Entries
from ui.shared.local_time import local_day
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Card, EmptyState, muted_label, plain_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace

_ALL = "all"
_MOST_MONTHS, _MOST_WORDS = 12, 20


class PreviewPanel(QWidget):
    """Signals: ``export_wanted`` (save the rows that cannot come in), ``words_wanted`` (a text
    that says how words of the ledger were understood).
    """

    export_wanted = Signal()
    words_wanted = Signal(str)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._dry_run: DryRun | None = None
        self._findings = Entries(spacing=8)
        self._figures = _Figures()
        self._filter = Segmented([])
        self._empty = EmptyState(self.tr("No such rows"), icon_name="circle-check")
        self._list = RowList(workplace, self._empty)
        self._detail = RowDetail(workplace)
        self._months = BarChart()
        self._others = text_label("", "small")
        self._export = plain_button(self.tr("Save rows to correct…"), icon_name="download")
        self._words = plain_button(self.tr("Words…"))
        self._words.setToolTip(self.tr("How modes, topics and populations were understood"))
        self._lay_out()
        self._words.clicked.connect(self._tell_words)
        self._filter.chosen.connect(self._show_rows)
        self._list.selected.connect(self._detail.show_row)
        self._export.clicked.connect(self.export_wanted)

    def show_dry_run(self, dry_run: DryRun) -> None:
        """Show another dry run; problems first if there are any."""
        self._dry_run = dry_run
        self._detail.set_tables(dry_run)
        self._figures.show_totals(dry_run)
        said = [Banner(text, tone) for text, tone in self._said(dry_run)]
        self._findings.set_rows(said, is_ruled=False)
        self._findings.setVisible(bool(said))
        months = list(dry_run.totals.by_month.items())[-_MOST_MONTHS:]
        self._months.set_bars([Bar(str(int(month[5:])), visits) for month, visits in months])
        self._months_card.setVisible(bool(months))
        self._words.setVisible(bool(readings_to_check(dry_run)))
        self._export.setVisible(bool(dry_run.rows_that_are(Status.PROBLEM)))
        self._show_others(dry_run)
        self._offer_filter(dry_run)
        self._show_rows()

    def can_import(self) -> bool:
        """Whether there is anything to bring in."""
        found = self._dry_run
        return found is not None and found.imported_at is None and found.totals.visits > 0

    def begin(self) -> None:
        """Put the focus into the rows."""
        self._list.setFocus()

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        rows = Card()
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self._filter)
        top.addStretch(1)
        top.addWidget(self._words)
        top.addWidget(self._export)
        rows.body.addLayout(top)
        rows.body.addWidget(self._list, 1)
        rows.body.addWidget(self._others)
        self._list.setMinimumHeight(px(240))
        months = self._months_card = Card(self.tr("Visits by month"))
        months.body.addWidget(self._months)
        columns = Columns((14, 5), narrow=900)
        columns.left.addWidget(rows, 1)
        columns.right.addWidget(months)
        columns.right.addWidget(self._detail, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self._findings)
        column.addWidget(self._figures)
        column.addWidget(columns, 1)

    def _offer_filter(self, dry_run: DryRun) -> None:
        words = {
            Status.PROBLEM: self.tr("Cannot come in {count}"),
            Status.NOTE: self.tr("To look at {count}"),
            Status.SKIPPED: self.tr("Already in {count}"),
        }
        counts = {status: len(dry_run.rows_that_are(status)) for status in words}
        options = [Option(_ALL, self.tr("All {count}").format(count=len(dry_run.rows)))]
        options += [
            Option(status, words[status].format(count=count))
            for status, count in counts.items()
            if count
        ]
        first = next((status for status, count in counts.items() if count), _ALL)
        self._filter.set_options(options, first if first is Status.PROBLEM else _ALL)

    def _show_rows(self) -> None:
        if self._dry_run is None:
            return
        wanted = self._filter.value()
        rows: tuple[ReadRow, ...] = self._dry_run.rows
        if wanted not in (_ALL, ""):
            rows = self._dry_run.rows_that_are(Status(wanted))
        is_one_sheet = len({table.sheet for table in self._dry_run.ledger.tables}) == 1
        self._list.set_rows(rows, is_one_sheet=is_one_sheet)
        self._detail.show_row(rows[0] if rows else None)

    def _tell_words(self) -> None:
        if self._dry_run is None:
            return
        labels = Labels(self._workplace)
        lines = []
        for reading in readings_to_check(self._dry_run)[:_MOST_WORDS]:
            name = str(reading.field)
            code = labels.label(name, reading.code) if reading.code else self.tr("not known")
            lines.append(f"{reading.text}  →  {code}  ({reading.count})")
        self.words_wanted.emit("\n".join(lines))

    def _show_others(self, dry_run: DryRun) -> None:
        counts: dict[str, int] = {}
        for row in dry_run.others:
            word = other_words(row.kind)
            counts[word] = counts.get(word, 0) + 1
        said = " · ".join(f"{word} {count}" for word, count in counts.items())
        self._others.setText(self.tr("Not counted as rows: {rows}").format(rows=said))
        self._others.setVisible(bool(counts))

    def _said(self, dry_run: DryRun) -> Iterator[tuple[str, Tone]]:
        if dry_run.imported_at is not None:
            text = self.tr("This file was brought in on {day} already. Undo that import first.")
            yield text.format(day=local_day(dry_run.imported_at).isoformat()), Tone.RISK
        elif dry_run.totals.visits == 0:
            yield self.tr("No row of this file can come in as it is."), Tone.WARN
        if dry_run.is_clock_doubtful:
            text = self.tr(
                "Many days of the ledger are after today. Check the date of this computer first."
            )
            yield text, Tone.WARN
        if dry_run.strangers:
            visits = sum(count for _, count in dry_run.strangers)
            text = self.tr(
                "%n visit(s) of {names}, not users here, will be booked under your name.",
                "",
                visits,
            )
            shown = ", ".join(self._workplace.curtain.name(name) for name, _ in dry_run.strangers)
            yield text.format(names=shown), Tone.INFO


def readings_to_check(dry_run: DryRun) -> list[ValueReading]:
    """Words that are no known word as a whole: those not understood first, then by frequency."""
    doubtful = [reading for reading in dry_run.values if not reading.is_exact]
    return sorted(doubtful, key=lambda reading: (bool(reading.code), -reading.count))


class _Figures(Card):
    """The sums, side by side."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout()
        self.body.addLayout(self._row)
        self._labels = {name: text_label("0", "title") for name in ("visits", "persons", "refs")}
        words = {
            "visits": self.tr("visits come in"),
            "persons": self.tr("persons"),
            "refs": self.tr("referrals"),
        }
        for name, label in self._labels.items():
            self._row.addWidget(label)
            self._row.addWidget(muted_label(words[name]))
            self._row.addSpacing(24)
        self._known = muted_label()
        self._row.addWidget(self._known)
        self._left = ElidedLabel()
        self._row.addWidget(self._left, 1)

    def show_totals(self, dry_run: DryRun) -> None:
        totals = dry_run.totals
        self._labels["visits"].setText(str(totals.visits))
        self._labels["persons"].setText(str(totals.persons))
        self._labels["refs"].setText(str(totals.referrals))
        known = dry_run.known_persons
        self._known.setText(self.tr("%n of them known already", "", known) if known else "")
        self._left.say(
            self.tr("Ledger of {year}, {name}").format(
                year=dry_run.mapping.year, name=dry_run.ledger.name
            )
        )
