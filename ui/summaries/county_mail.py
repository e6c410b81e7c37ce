"""What the county sent back on a stick: receipts, and a newer policy or pack if there is one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from models.vocabulary import Area
from services.summary.mail import CountyMail
from services.summary.wording import SummaryWording
from ui.shared.progress_dialog import show_progress
from ui.summaries.mail_sheet import MailSheet
from ui.summaries.office_pack_sheet import OfficePackSheet
from ui.summaries.policy_sheet import PolicySheet
from ui.workplace import Workplace


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
        sheet = MailSheet(self._page.window(), self._wording, mail)
        sheet.finished.connect(partial(self._show_policy, mail))
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
