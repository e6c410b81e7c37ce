"""What the room uses scales for: said once by the lead; licences are kept by it."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.preferences import DECLARED_USES, SCALE_USES
from ui.scales.words import use_word
from ui.shared.sheet import Sheet
from ui.shared.shortcuts import Keys
from ui.shared.widgets import CheckBox, text_label
from ui.workplace import Workplace


class UsesSheet(Sheet):
    """``open()`` it; it saves and announces."""

    def __init__(self, parent: QWidget, workplace: Workplace, uses: str) -> None:
        super().__init__(parent, "", "")
        self._workplace = workplace
        self.ticks = {use: CheckBox(use_word(use)) for use in SCALE_USES}
        self.column.addWidget(text_label(self.tr("What are scales used for here?"), "lead"))
        self.column.addWidget(
            text_label(
                self.tr(
                    "Some scales are free only as long as nothing is charged for. They are offered "
                    "when everything ticked here is allowed by their licence."
                ),
                "muted",
            )
        )
        for use, tick in self.ticks.items():
            tick.setChecked(use in uses.split(","))
            self.column.addWidget(tick)
        self.column.addWidget(
            text_label(self.tr("Results that are there are read and printed as before."), "small")
        )
        self.add_choice(self.tr("Save"), "", is_safe=True, keys=Keys.FINISH)
        next(iter(self.ticks.values())).setFocus()

    @override
    def accept(self) -> None:
        chosen = ",".join(use for use, tick in self.ticks.items() if tick.isChecked())
        preferences = self._workplace.register.preferences
        job = self._workplace.jobs.start(lambda progress: preferences.set(DECLARED_USES, chosen))
        job.succeeded.connect(self._end)

    def _end(self) -> None:
        super().accept()
        self._workplace.changes.announce({Area.SCALES, Area.PREFERENCES})
