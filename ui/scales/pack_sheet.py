"""A pack before it is installed: whose it is, what it may be used for, and what it brings."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.scales.packs import PackFound, PackScale
from ui.assessments.words import own
from ui.scales.words import standing_tone, standing_word
from ui.shared.entries import Entries, FactGrid, row_of, selectable_label
from ui.shared.form import NoteField
from ui.shared.sheet import Sheet
from ui.shared.shortcuts import Keys
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Chip, muted_label, text_label
from ui.workplace import Workplace

_WIDTH = 620


class PackSheet(Sheet):
    """``open()`` it; it installs and announces. Older than what is here is said, and asked by the
    verb on the button."""

    def __init__(self, parent: QWidget, workplace: Workplace, found: PackFound) -> None:
        super().__init__(parent, own(found.title, workplace.language), "")
        self._workplace, self._found = workplace, found
        self.setFixedWidth(workplace.theme.px(_WIDTH))
        if found.is_downgrade:
            words = self.tr("Something in it is older than what is here. Look at the list below.")
            self.column.addWidget(Banner(words, Tone.WARN))
        facts = FactGrid()
        facts.set_rows(
            [
                (self.tr("Version"), text_label(found.version)),
                (self.tr("Signed by"), text_label(found.signer)),
                (self.tr("Fingerprint"), selectable_label(found.fingerprint)),
            ]
        )
        self.column.addWidget(facts)
        scales = Entries(6)
        scales.set_rows([self._row(scale) for scale in found.scales])
        self.column.addWidget(scales)
        self.column.addWidget(muted_label(self.tr("Licence")))
        licence = NoteField(4)
        licence.setText(found.licence)
        licence.setReadOnly(True)
        self.column.addWidget(licence)
        verb = self.tr("Install the older one") if found.is_downgrade else self.tr("Install")
        self.add_choice(verb, "", is_safe=not found.is_downgrade, keys=Keys.FINISH)

    def _row(self, scale: PackScale) -> QWidget:
        name = f"{scale.short}  {own(scale.names, self._workplace.language)}  {scale.version}"
        words = standing_word(scale.standing, scale.present)
        return row_of(text_label(name), 1, Chip(words, standing_tone(scale.standing)))

    @override
    def accept(self) -> None:
        packs, found = self._workplace.register.scale_packs, self._found
        job = self._workplace.jobs.start(
            lambda progress: packs.install(found, downgrade=found.is_downgrade)
        )
        job.succeeded.connect(self._end)

    def _end(self) -> None:
        super().accept()
        self._workplace.changes.announce({Area.SCALES})
