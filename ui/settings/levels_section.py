"""What the room calls its risk levels, and in which colour."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.code_lists import OwnWord
from services.risk.levels import LIST, PRESETS
from ui.settings.section import Section
from ui.shared.choices import Choice, Option
from ui.shared.entries import row_of
from ui.shared.form import Field, Form, line_field
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme
from ui.shared.widgets import Card, Chip, plain_button, primary_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class LevelsSection(Section):
    """A line a level: the word, its colour, and how it will look. The lead changes them."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._codes = workplace.codes.get(LIST).codes()
        self._shipped = Labels(workplace.language)
        self._words = {code: line_field(self._shipped.label(LIST, code)) for code in self._codes}
        self._tones = {code: Choice(self._colours()) for code in self._codes}
        self._chips = {code: Chip() for code in self._codes}
        self._form = Form()
        self._presets = Choice(self._preset_options())
        self._save = primary_button(self.tr("Save"), Keys.FINISH)
        self._as_shipped = plain_button(self.tr("As shipped"))
        self._lay_out()
        self._connect()

    @override
    def reload(self) -> None:
        levels = self.workplace.register.levels
        job = self.workplace.jobs.start(lambda progress: levels.words())
        job.succeeded.connect(self._show)

    def _show(self, words: Mapping[str, OwnWord]) -> None:
        for code in self._codes:
            own = words.get(code, OwnWord())
            self._words[code].setText(own.label)
            self._tones[code].set_value(own.tone)
        self._form.clear_problems()
        self._preview()

    def _preview(self) -> None:
        for code, chip in self._chips.items():
            word = self._words[code].text().strip() or self._shipped.label(LIST, code)
            own, tone = self._tones[code].value(), self._shipped.risk_tone(code)
            chip.show_state(word, type(tone)(own) if own else tone)

    def _take_preset(self, name: str) -> None:
        for preset in PRESETS:
            if preset.name == name:
                self._show(preset.words)

    def _clear(self) -> None:
        self._show({})

    def _finish(self) -> None:
        words = {
            code: OwnWord(self._words[code].text(), self._tones[code].value())
            for code in self._codes
        }
        levels = self.workplace.register.levels
        job = self.workplace.jobs.start(lambda progress: levels.change(words), self._show_error)
        job.succeeded.connect(self._tell)

    def _tell(self) -> None:
        self.workplace.changes.announce({Area.PREFERENCES})

    def _show_error(self, error: BaseException) -> None:
        self.show_error_beside(error, self._form)

    def _colours(self) -> list[Option]:
        return [
            Option("", self.tr("Usual colour")),
            Option("neutral", self.tr("Grey")),
            Option("info", self.tr("Blue")),
            Option("warn", self.tr("Amber")),
            Option("risk", self.tr("Red")),
        ]

    def _preset_options(self) -> list[Option]:
        return [
            Option("", self.tr("Begin with …")),
            Option("plain", self.tr("none, low, medium, high, urgent")),
            Option("colours", self.tr("blue, yellow, orange, red")),
            Option("grades", self.tr("third, second, first grade")),
        ]

    def _lay_out(self) -> None:
        px = Theme.current().px
        card = Card(self.tr("Risk levels"))
        card.body.addWidget(
            text_label(
                self.tr(
                    "There is no national scale: call the levels as your room or school does. "
                    "What is counted and sent to the county stays the same."
                ),
                "muted",
            )
        )
        card.body.addWidget(row_of(self._presets, 1))
        for code in self._codes:
            look = row_of(self._tones[code], self._chips[code], 1)
            self._form.add(
                Field(code, self._shipped.label(LIST, code), self._words[code]),
                Field(f"{code}_tone", self.tr("Colour"), look),
            )
        card.body.addWidget(self._form)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._save)
        foot.addWidget(self._as_shipped)
        foot.addStretch(1)
        card.body.addLayout(foot)
        self.column.addWidget(card)
        may = self.workplace.register.vault.actor.may(Right.MANAGE)
        for part in (self._form, self._presets, self._save, self._as_shipped):
            part.setEnabled(may)

    def _connect(self) -> None:
        for code in self._codes:
            self._words[code].textEdited.connect(self._preview)
            self._tones[code].chosen.connect(self._preview)
        self._presets.chosen.connect(self._take_preset)
        self._save.clicked.connect(self._finish)
        self._as_shipped.clicked.connect(self._clear)
