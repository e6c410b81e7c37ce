"""What the county sent back on a stick: receipts, and a newer policy or pack if there is one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from models.vocabulary import Area
from services.exchange.receipts import Difference, ReceiptsRead, ReceiptView
from services.summary.mail import CountyMail
from services.summary.tables import Population
from services.summary.wording import SummaryWording
from ui.shared.local_time import month_words
from ui.shared.progress_dialog import show_progress
from ui.shared.sheet import Sheet
from ui.shared.widgets import text_label
from ui.summaries.office_pack_sheet import OfficePackSheet
from ui.summaries.policy_sheet import PolicySheet
from ui.summaries.words import refusal_words
from ui.workplace import Workplace

_MOST_DIFFERENCES = 12


class MailReader(QObject):
    """``read()`` asks for the stick, reads it, and shows what was on it."""

    def __init__(self, workplace: Workplace, page: QWidget, wording: SummaryWording) -> None:
        super().__init__(page)
        self._workplace, self._page, self._wording = workplace, page, wording

    def read(self) -> None:
        """Of the one stick that is plugged in, or of a folder that the user points at."""
        outbox = self._workplace.register.outbox
        job = self._workplace.jobs.start(lambda progress: outbox.drives())
        job.succeeded.connect(self._choose)

    def _choose(self, drives: object) -> None:
        found = drives if isinstance(drives, tuple) else ()
        folder = found[0].folder if len(found) == 1 else self._ask_folder()
        if folder is None:
            return
        mail = self._workplace.register.county_mail
        job = self._workplace.jobs.start(lambda progress: mail.read_stick(folder, progress))
        job.succeeded.connect(self._show)
        show_progress(job, self.tr("Reading what the county sent"), self._page)

    def _ask_folder(self) -> Path | None:
        return self._workplace.dialogs.choose_folder(self.tr("Where is what the county sent?"))

    def _show(self, mail: CountyMail) -> None:
        self._workplace.changes.announce({Area.SUMMARIES})
        sheet = Sheet(self._page.window(), self.tr("From the county"), "")
        for words in self._lines(mail.receipts):
            sheet.column.addWidget(text_label(words))
        if mail.policy is not None:
            sheet.column.addWidget(text_label(self.tr("There is a new policy of the county.")))
        if mail.pack is not None:
            sheet.column.addWidget(text_label(self.tr("The county has set something new.")))
        sheet.finished.connect(partial(self._show_policy, mail))
        sheet.add_close()
        sheet.open()

    def _show_policy(self, mail: CountyMail, result: int) -> None:
        if mail.policy is None:
            self._show_pack(mail, result)
            return
        sheet = PolicySheet(self._page.window(), self._workplace, mail.policy)
        sheet.finished.connect(partial(self._show_pack, mail))
        sheet.open()

    def _show_pack(self, mail: CountyMail, result: int) -> None:
        if mail.pack is not None:
            OfficePackSheet(self._page.window(), self._workplace, mail.pack).open()

    def _lines(self, read: ReceiptsRead) -> list[str]:
        lines = []
        for view in read.read:
            lines.append(self._receipt_words(view))
            shown = view.differences[:_MOST_DIFFERENCES]
            lines += [self._difference_words(one) for one in shown]
            rest = len(view.differences) - len(shown)
            if rest:
                lines.append(self.tr("… and %n more", "", rest))
        for unread in read.unread:
            words = self.tr("{file} was not taken: {reason}")
            lines.append(words.format(file=unread.name, reason=refusal_words(unread.reason)))
        return lines or [self.tr("No receipts for this room.")]

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

    def _difference_words(self, one: Difference) -> str:
        words = self.tr("   {figure}: sent {sent}, counted {counted}")
        nothing = self.tr("none")
        return words.format(
            figure=self._figure(one),
            sent=nothing if one.sent is None else one.sent,
            counted=nothing if one.counted is None else one.counted,
        )

    def _figure(self, one: Difference) -> str:
        if one.population not in {*Population}:
            return one.row
        name = self._wording.population(Population(one.population))
        if one.table not in self._wording.words.tables:
            return f"{name} {self._wording.total(Population(one.population))}"
        return f"{name} {self._wording.row(one.table, one.row)}"
