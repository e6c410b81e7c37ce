"""What a stick of the county brought, month by month: what agrees, what differs, what was not
taken."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.exchange.document import TOTAL
from services.exchange.receipts import Difference, ReceiptsRead, ReceiptView
from services.summary.explained import FACTS
from services.summary.mail import CountyMail
from services.summary.tables import Population
from services.summary.wording import SummaryWording
from ui.shared.local_time import month_words
from ui.shared.sheet import Sheet
from ui.shared.theme import Theme
from ui.shared.widgets import muted_label, text_label
from ui.summaries.figures import FigureGrid, FigureRow
from ui.summaries.words import refusal_words

_MOST_DIFFERENCES = 12


class MailSheet(Sheet):
    """``open()`` it. A stick keeps old receipts: those that were read before are only counted."""

    def __init__(self, parent: QWidget | None, wording: SummaryWording, mail: CountyMail) -> None:
        super().__init__(parent, QCoreApplication.translate("MailSheet", "From the county"), "")
        self._wording = wording
        content = QWidget()
        self._lines = QVBoxLayout(content)
        self._lines.setContentsMargins(0, 0, Theme.current().px(8), 0)
        self._lines.setSpacing(Theme.current().px(8))
        for view in mail.receipts.read:
            if not view.was_read_before:
                self._add_receipt(view)
        for words in self._rest(mail.receipts):
            self._lines.addWidget(text_label(words))
        if mail.policy is not None:
            self._lines.addWidget(text_label(self.tr("There is a new policy of the county.")))
        if mail.pack is not None:
            self._lines.addWidget(text_label(self.tr("The county has set something new.")))
        self.add_tall(content)
        self.add_close()

    def _add_receipt(self, view: ReceiptView) -> None:
        self._lines.addWidget(text_label(self._receipt_words(view)))
        shown = view.differences[:_MOST_DIFFERENCES]
        if shown:
            grid = FigureGrid()
            heading = (self.tr("Figure"), self.tr("Sent"), self.tr("County has"))
            grid.show_rows(heading, [self._difference(one) for one in shown])
            self._lines.addWidget(grid)
        rest = len(view.differences) - len(shown)
        if rest:
            self._lines.addWidget(muted_label(self.tr("… and %n more", "", rest)))
        if view.differences:
            words = self.tr("Please ring the county: what was sent cannot be changed here.")
            self._lines.addWidget(muted_label(words))

    def _rest(self, read: ReceiptsRead) -> Iterator[str]:
        """What is not about one month."""
        fresh = [view for view in read.read if not view.was_read_before]
        if fresh and fresh[-1].next_due:
            words = self.tr("The next report is due by {day}.")
            yield words.format(day=fresh[-1].next_due)
        newer = {name for view in fresh for name in view.newer}
        if newer:
            words = self.tr("The county has newer packs; please ask for them: {names}")
            yield words.format(names="、".join(sorted(newer)))
        for unread in read.unread:
            words = self.tr("{file} was not taken: {reason}")
            yield words.format(file=unread.name, reason=refusal_words(unread.reason))
        known = len(read.read) - len(fresh)
        if known:
            yield self.tr("%n receipt(s) on it were read before.", "", known)
        if not (read.read or read.unread):
            yield self.tr("No receipts for this room.")

    def _receipt_words(self, view: ReceiptView) -> str:
        month = month_words(view.month)
        if not view.is_accepted:
            words = self.tr("{month}: the county could not take it. {reason} Write it again.")
            return words.format(month=month, reason=refusal_words(view.refused))
        if view.differences:
            words = self.tr("{month}: received on {day}, but some figures differ:")
        else:
            words = self.tr("{month}: received on {day}; every figure agrees.")
        return words.format(month=month, day=view.received_on)

    def _difference(self, one: Difference) -> FigureRow:
        nothing = self.tr("none")
        values = [nothing if n is None else str(n) for n in (one.sent, one.counted)]
        return FigureRow(self._figure(one), tuple(values))

    def _figure(self, one: Difference) -> str:
        """In words where we have them; what a county adds has none."""
        wording = self._wording
        try:
            if one.population == FACTS:
                return wording.fact(one.row)
            name = wording.population(Population(one.population))
            if one.table == TOTAL:
                total = wording.total(Population(one.population))
                return f"{name}　{total if one.row == TOTAL else wording.words.pending}"
            return f"{name}　{wording.row(one.table, one.row)}"
        except (KeyError, ValueError):
            return "　".join(filter(None, (one.population, one.table, one.row)))
