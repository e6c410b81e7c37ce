"""What must be known of a scale while it is used: whose it is, and what it is not for."""

from PySide6.QtWidgets import QWidget

from services.scales.definition import Definition
from services.scales.wording import Wording
from ui.assessments.words import full_name, licence_word, own, translation_word
from ui.navigation import Place
from ui.shared.entries import clear
from ui.shared.flow import FlowLayout
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, plain_button, text_label
from ui.workplace import Workplace


class PassportCard(Card):
    """``show_scale`` fills it; hidden before."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("The scale"))
        self._workplace, self._language = workplace, workplace.language
        self._scale = ""
        self._whole = plain_button(self.tr("Whole passport"))
        self._whole.setProperty("role", "link")
        self._whole.clicked.connect(self._open_library)
        self.head.addWidget(self._whole)
        self._name = text_label("", "strong")
        holder = QWidget()
        self._chips = FlowLayout(holder)
        self._words = text_label("", "small")
        for part in (self._name, holder, self._words):
            self.body.addWidget(part)
        self.hide()

    def show_scale(self, definition: Definition, wording: Wording | None) -> None:
        """Its passport in short."""
        self._scale = definition.id
        passport, language = definition.passport, self._language
        self._name.setText(full_name(definition, language))
        clear(self._chips)
        is_ours = wording is not None and wording.status == "project"
        for words, tone in (
            (licence_word(passport), Tone.NEUTRAL),
            (translation_word(wording), Tone.WARN if is_ours else Tone.NEUTRAL),
        ):
            self._chips.addWidget(Chip(words, tone))
        said = (
            self.tr("Version {version}").format(version=definition.version),
            own(passport.licence.credit, language),
            self.tr("Source: {source}").format(source=passport.source),
            self.tr("Limits of: {group}").format(group=own(passport.norm_group, language)),
            self.tr("Not for: {uses}").format(uses=own(passport.not_for, language)),
        )
        self._words.setText("\n".join(line for line in said if line))
        self.show()

    def _open_library(self) -> None:
        self._workplace.navigate.go(Place.SCALES, self._scale)
