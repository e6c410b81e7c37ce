"""The county's policy as a difference to the one that holds; the lead takes it on."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.summary.policies import ANSWERS, PolicyFound
from ui.shared.local_time import month_words
from ui.shared.sheet import Sheet
from ui.shared.theme import Theme
from ui.shared.widgets import text_label
from ui.workplace import Workplace


class PolicySheet(Sheet):
    """``open()`` it; nothing changes before the user says so."""

    def __init__(self, parent: QWidget | None, workplace: Workplace, found: PolicyFound) -> None:
        translate = QCoreApplication.translate
        super().__init__(parent, translate("PolicySheet", "New policy of the county"), "")
        self._workplace, self._found = workplace, found
        words = self.tr("From {county}, number {serial}.\nKey: {fingerprint}")
        self.column.addWidget(
            text_label(
                words.format(
                    county=found.county, serial=found.serial, fingerprint=found.fingerprint
                )
            )
        )
        content = QWidget()
        points = QVBoxLayout(content)
        points.setContentsMargins(0, 0, Theme.current().px(8), 0)
        points.setSpacing(Theme.current().px(2))
        for line in self._lines():
            points.addWidget(text_label(f"· {line}"))
        self.column.addWidget(text_label(self._when(), "muted"))
        self.add_tall(content)
        self.add_choice(self.tr("Take it on"), self.tr("Not now"), is_safe=True)

    @override
    def accept(self) -> None:
        super().accept()
        policies, found = self._workplace.register.policies, self._found
        job = self._workplace.jobs.start(lambda progress: policies.accept(found))
        job.succeeded.connect(self._accepted)

    def _accepted(self, first: str) -> None:
        self.deleteLater()
        self._workplace.changes.announce({Area.SUMMARIES})
        words = self.tr("It holds from {month} on.").format(month=month_words(first))
        self._workplace.dialogs.tell(self.tr("Taken on"), words)

    def _lines(self) -> list[str]:
        lines = [
            self._change(one.term, one.now, one.then, is_held=one.is_held_at_floor)
            for one in self._found.terms
            if one.now != one.then or one.is_held_at_floor
        ]
        language, codes = self._workplace.language.value, self._workplace.codes
        words = self.tr("{word}: {now} → {then}")
        classes = self._class_words()
        for one in self._found.classes:
            label = codes.label(one.code_list, one.code, language)
            shown = words.format(word=label, now=classes[one.now], then=classes[one.then])
            if one.is_held:
                shown += self._held_words()
            if one.is_held or one.now != one.then:
                lines.append(shown)
        return lines or [self.tr("It changes nothing here.")]

    def _change(self, term: str, now: int, then: int, *, is_held: bool) -> str:
        words = self.tr("{term}: {now} → {then}")
        shown = words.format(
            term=self._term_words()[term], now=self._value(term, now), then=self._value(term, then)
        )
        if is_held:
            shown += self._held_words()
        return shown

    def _held_words(self) -> str:
        return "  " + self.tr("(the county asked for less; the program keeps this)")

    def _value(self, term: str, value: int) -> str:
        if term not in ANSWERS:
            return str(value)
        return self.tr("yes") if value else self.tr("no")

    def _term_words(self) -> dict[str, str]:
        return {
            "base": self.tr("Figures are multiples of"),
            "hold": self.tr("Visits that wait before they are broken down"),
            "threshold": self.tr("No count below this is ever shown"),
            "persons": self.tr("People a year before a sensitive row is shown"),
            "has_remarks": self.tr("A field for remarks"),
            "may_replace": self.tr("A report may be sent again"),
        }

    def _class_words(self) -> dict[int, str]:
        return {
            1: self.tr("a row of its own"),
            2: self.tr("inside another row, once a year on its own"),
            3: self.tr("never on its own"),
        }

    def _when(self) -> str:
        month = month_words(self._found.first)
        if self._found.first == self._found.asked_from:
            return self.tr("It holds from {month} on.").format(month=month)
        words = self.tr(
            "The county asks from {asked} on; figures are counted one way for a year "
            "at least, so it holds from {month} on."
        )
        return words.format(asked=month_words(self._found.asked_from), month=month)
