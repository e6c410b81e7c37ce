"""Numbers that anybody can call, as a card."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.risk.safety_plans import Hotline
from ui.shared.entries import Entries
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, Chip, muted_label, text_label
from ui.workplace import Workplace


class NumbersCard(Card):
    """The county's numbers and those shipped as data; one that was not verified says so."""

    def __init__(self, workplace: Workplace, title: str) -> None:
        super().__init__(title)
        self._numbers = Entries(4)
        self.body.addWidget(self._numbers)
        plans, language = workplace.register.safety_plans, workplace.language.value
        job = workplace.jobs.start(lambda progress: plans.numbers(language))
        job.succeeded.connect(self._show)

    def _show(self, lines: Sequence[Hotline]) -> None:
        self._numbers.set_rows([self._row(line) for line in lines], is_ruled=False)

    def _row(self, line: Hotline) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(10))
        row.addWidget(text_label(line.number, "strong"))
        row.addWidget(muted_label(line.name))
        row.addStretch(1)
        if not line.is_verified:
            row.addWidget(Chip(self.tr("ring it first"), Tone.NEUTRAL))
        return holder
