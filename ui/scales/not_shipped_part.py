"""Scales that people ask for and that are not here, each with the reason."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from services.scales.not_shipped import NotShipped, not_shipped
from ui.assessments.words import own
from ui.shared.entries import Entries
from ui.shared.tabbed_page import TabPart
from ui.shared.widgets import Card, text_label
from ui.workplace import Workplace


class NotShippedPart(TabPart):
    """A card for what a holder may import, and one for what is not here in any form."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        importable = Card(
            self.tr("May be imported"), self.tr("by a room that holds the form and may use it")
        )
        closed = Card(
            self.tr("Not here in any form"), self.tr("only their holder may bring them in")
        )
        self.importable, self.closed = Entries(8), Entries(8)
        importable.body.addWidget(self.importable)
        closed.body.addWidget(self.closed)
        self.column.addWidget(importable)
        self.column.addWidget(closed)
        self.column.addStretch(1)

    @override
    def reload(self) -> None:
        job = self.workplace.jobs.start(lambda progress: not_shipped())
        job.succeeded.connect(self._show)

    def _show(self, scales: tuple[NotShipped, ...]) -> None:
        for entries, tier in ((self.importable, "C"), (self.closed, "D")):
            entries.set_rows([self._row(one) for one in scales if one.tier == tier])

    def _row(self, scale: NotShipped) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.workplace.theme.px(2))
        column.addWidget(text_label(own(scale.names, self.workplace.language), "strong"))
        column.addWidget(text_label(own(scale.reason, self.workplace.language), "muted"))
        return holder
