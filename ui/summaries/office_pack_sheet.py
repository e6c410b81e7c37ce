"""A county pack as a difference to what holds here; the lead takes it on."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.summary.office_packs import OfficePackFound, PackChange
from ui.shared.sheet import Sheet
from ui.shared.widgets import text_label
from ui.workplace import Workplace

_MOST = 14


class OfficePackSheet(Sheet):
    """``open()`` it; nothing changes before the user says so."""

    def __init__(
        self, parent: QWidget | None, workplace: Workplace, found: OfficePackFound
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(parent, translate("OfficePackSheet", "What the county has set"), "")
        self._workplace, self._found = workplace, found
        words = self.tr("From {county}, number {serial}.\nKey: {fingerprint}")
        self.column.addWidget(
            text_label(
                words.format(
                    county=found.county, serial=found.serial, fingerprint=found.fingerprint
                )
            )
        )
        for line in self._lines():
            self.add_point(line)
        self.column.addWidget(text_label(self._note(), "muted"))
        self.add_choice(self.tr("Take it on"), self.tr("Not now"), is_safe=True)

    @override
    def accept(self) -> None:
        super().accept()
        packs, found = self._workplace.register.office_packs, self._found
        job = self._workplace.jobs.start(lambda progress: packs.accept(found))
        job.succeeded.connect(self._accepted)

    def _accepted(self, nothing: object) -> None:
        self.deleteLater()
        self._workplace.changes.announce({Area.SUMMARIES, Area.INSTITUTIONS, Area.PREFERENCES})
        words = self.tr("New words can be chosen at the next sign-in, if not at once.")
        self._workplace.dialogs.tell(self.tr("Taken on"), words)

    def _lines(self) -> list[str]:
        changes = self._found.changes
        lines = [self._line(one) for one in changes[:_MOST]]
        if len(changes) > _MOST:
            lines.append(self.tr("… and %n more", "", len(changes) - _MOST))
        return lines or [self.tr("It changes nothing here.")]

    def _line(self, one: PackChange) -> str:
        what = self._subjects().get(one.subject, one.subject)
        if one.subject in ("directory", "hotlines"):
            what = f"{what} {one.name}"
        if not one.before:
            return self.tr("{what}: {now}, new").format(what=what, now=one.after)
        if not one.after:
            return self.tr("{what}: no longer there").format(what=what)
        words = self.tr("{what}: {before} → {now}")
        return words.format(what=what, before=one.before, now=one.after)

    def _subjects(self) -> dict[str, str]:
        return {
            "topic": self.tr("Topic"),
            "population": self.tr("Key population"),
            "destination": self.tr("Where to refer"),
            "referral_reason": self.tr("Reason for referring"),
            "client_source": self.tr("How people come"),
            "closing_reason": self.tr("Reason for closing"),
            "activity_kind": self.tr("Kind of activity"),
            "activity_audience": self.tr("Audience"),
            "material_kind": self.tr("Kind of material"),
            "directory": self.tr("Institution"),
            "titles": self.tr("Title of the referral"),
            "hotlines": self.tr("Hotline"),
            "due_day": self.tr("Summaries are due on day"),
            "closing_day": self.tr("The month is closed on day"),
        }

    def _note(self) -> str:
        if self._found.lists_room:
            return self.tr("This room is on the county's list, with the keys that it has.")
        return self.tr("This room is not on the county's list yet: ask whether it is enrolled.")
