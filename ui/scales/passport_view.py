"""The passport of one scale, whole, and what may be done with it."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.vocabulary import ScaleOrigin
from services.actor import Right
from services.scales.service import ScaleDetails
from ui.assessments.words import licence_word, own, translation_word
from ui.scales.words import (
    language_word,
    mark_word,
    tier_text,
    tier_tone,
    tier_word,
    uses_words,
)
from ui.shared.entries import FactGrid, clear, selectable_label
from ui.shared.flow import FlowLayout
from ui.shared.local_time import local_day
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, plain_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class PassportView(Card):
    """``show_scale`` fills it. Signals: ``printing``, ``reading`` (the wording), ``exporting`` and
    ``removing`` are wanted for the scale that is shown."""

    printing = Signal()
    reading = Signal()
    exporting = Signal()
    removing = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(" ")
        self._workplace, self._language = workplace, workplace.language
        self._labels = Labels(workplace)
        self._may = workplace.register.vault.actor.may(Right.MANAGE)
        self._name, self._may_do = text_label("", "strong"), text_label("", "muted")
        chips, actions = QWidget(), QWidget()
        self._chips, self._actions = FlowLayout(chips), FlowLayout(actions, 8)
        self._facts = FactGrid()
        self._make_buttons()
        for part in (self._name, chips, self._may_do, actions, self._facts):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.hide()

    def show_scale(self, found: ScaleDetails, *, is_declared: bool) -> None:
        """Everything that is known of it. ``is_declared``: the room has said what it uses scales
        for."""
        definition, card = found.definition, found.card
        self.heading.setText(card.short)
        self._name.setText(own(definition.names, self._language))
        self._may_do.setText(tier_text(card.tier))
        clear(self._chips)
        self._chips.addWidget(Chip(tier_word(card.tier), tier_tone(card.tier)))
        if not card.is_allowed:
            other = self.tr("not for what this room uses scales for")
            words = other if is_declared else self.tr("say first what scales are used for")
            self._chips.addWidget(Chip(words, Tone.WARN))
        if card.is_paper_only:
            self._chips.addWidget(Chip(self.tr("paper only"), Tone.NEUTRAL))
        self.print.setEnabled(card.is_allowed and not card.is_paper_only)
        self.read.setVisible(bool(found.wordings))
        self.read.setEnabled(card.is_allowed)
        self.export.setEnabled(card.is_allowed and not card.is_paper_only)
        self.remove.setVisible(self._may and card.origin is ScaleOrigin.IMPORTED)
        self._facts.set_rows([(name, _told(words)) for name, words in self._rows(found) if words])
        self.show()

    def _rows(self, found: ScaleDetails) -> Iterator[tuple[str, str]]:
        definition, language = found.definition, self._language
        passport = definition.passport
        licence = passport.licence
        mark = self.tr("({how})").format(how=mark_word(licence.mark))
        evidence = f"{own(licence.evidence, language)}{mark}"
        yield self.tr("Licence"), f"{licence_word(passport)}\n{evidence}"
        yield self.tr("Credit"), own(licence.credit, language)
        yield self.tr("May be used for"), uses_words(passport.contexts)
        yield self.tr("Source"), passport.source
        yield self.tr("Version"), self._origin(found)
        yield self.tr("Language"), self._languages(found)
        yield self.tr("For whom"), self._for_whom(found)
        yield self.tr("Limits of"), own(passport.norm_group, language)
        yield self.tr("Not for"), own(passport.not_for, language)
        points = passport.open_points.get(language.value) or passport.open_points.get("zh", ())
        yield self.tr("Still open"), "\n".join(f"· {point}" for point in points)

    def _origin(self, found: ScaleDetails) -> str:
        version, moment = found.card.version, found.added_at
        day = local_day(moment).isoformat() if moment else ""
        if found.card.origin is ScaleOrigin.PACK:
            words = self.tr("{version}, from the pack {pack}")
        elif found.card.origin is ScaleOrigin.IMPORTED:
            words = self.tr("{version}, brought in by {name} on {day}, who confirmed the right")
        else:
            words = self.tr("{version}, comes with the program")
        return words.format(version=version, pack=found.pack, name=found.added_by, day=day)

    def _languages(self, found: ScaleDetails) -> str:
        if not found.wordings:
            return translation_word(None)
        lines: list[str] = []
        for language in found.card.languages:
            wording = found.wordings[language]
            said = self.tr("{language}: {status}").format(
                language=language_word(language), status=translation_word(wording)
            )
            lines.extend(text for text in (said, wording.by, wording.note) if text)
        return "\n".join(lines)

    def _for_whom(self, found: ScaleDetails) -> str:
        use = found.definition.use
        low, high = use.ages
        if low is None and high is None:
            ages = self.tr("any age")
        elif high is None:
            ages = self.tr("from {low} years").format(low=low)
        else:
            ages = self.tr("{low} to {high} years").format(low=low or 0, high=high)
        who = [self._labels.label("informant", informant) for informant in use.informants]
        comma = self.tr(", ")
        return comma.join([ages, *who, own(use.period, self._language)])

    def _make_buttons(self) -> None:
        self.print = plain_button(self.tr("Print the blank form"), icon_name="printer")
        self.read = plain_button(self.tr("See the questions"), icon_name="eye")
        self.export = plain_button(self.tr("Save as FHIR…"), icon_name="download")
        self.remove = plain_button(self.tr("Remove…"), icon_name="x")
        wanted = (self.printing, self.reading, self.exporting, self.removing)
        for button, signal in zip(
            (self.print, self.read, self.export, self.remove), wanted, strict=True
        ):
            button.clicked.connect(signal)
            self._actions.addWidget(button)


def _told(words: str) -> QWidget:
    label = selectable_label(words)
    label.setWordWrap(True)
    return label
