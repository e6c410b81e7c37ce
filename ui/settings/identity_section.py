"""Which identifiers the room asks for, and after how many days somebody was out of touch."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.clients.contact_age import OUT_OF_TOUCH_DAYS
from services.clients.identity import IDENTIFIERS, IdentityPolicy, Need
from services.progress import Progress
from ui.clients.words import identifier_word
from ui.settings.section import Section
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.shortcuts import Keys
from ui.shared.widgets import Card, muted_label, primary_button, text_label
from ui.workplace import Workplace

_DAYS = (14, 30, 45, 60, 90, 180, 365)


class IdentitySection(Section):
    """Everybody may look; a lead may change."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.needs = {name: Segmented(self._options(name), Need.OPTIONAL) for name in IDENTIFIERS}
        self.days = Choice([Option(str(n), self.tr("%n day(s)", "", n)) for n in _DAYS])
        self.save = primary_button(self.tr("Save"), Keys.FINISH)
        self.save.clicked.connect(self._save)
        self.days.chosen.connect(self._save_days)
        self._lay_out()
        may_manage = workplace.register.vault.actor.may(Right.MANAGE)
        for widget in (*self.needs.values(), self.save, self.days):
            widget.setEnabled(may_manage)

    @override
    def reload(self) -> None:
        register = self.workplace.register

        def work(progress: Progress) -> tuple[IdentityPolicy, int]:
            return register.identity.get(), register.preferences.get(OUT_OF_TOUCH_DAYS)

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    def _options(self, name: str) -> list[Option]:
        if name == "name":
            return [
                Option(Need.NEEDED, self.tr("Real name only")),
                Option(Need.OPTIONAL, self.tr("As the person wishes")),
                Option(Need.FORBIDDEN, self.tr("Alias only")),
            ]
        return [
            Option(Need.NEEDED, self.tr("Needed")),
            Option(Need.OPTIONAL, self.tr("May stay empty")),
            Option(Need.FORBIDDEN, self.tr("Not kept here")),
        ]

    def _show(self, found: tuple[IdentityPolicy, int]) -> None:
        policy, days = found
        for name, field in self.needs.items():
            field.set_value(policy.need(name))
        if days not in _DAYS:
            options = [Option(str(n), self.tr("%n day(s)", "", n)) for n in sorted((*_DAYS, days))]
            self.days.set_options(options)
        self.days.set_value(str(days))

    def _save(self) -> None:
        identity = self.workplace.register.identity
        policy = IdentityPolicy({name: Need(one.value()) for name, one in self.needs.items()})
        job = self.workplace.jobs.start(lambda progress: identity.change(policy))
        job.succeeded.connect(self._tell_saved)

    def _tell_saved(self) -> None:
        self.workplace.changes.announce({Area.ROOM})
        self.say(self.tr("Saved. It holds for what is written from now on."))

    def _save_days(self, chosen: str) -> None:
        preferences = self.workplace.register.preferences
        job = self.workplace.jobs.start(
            lambda progress: preferences.set(OUT_OF_TOUCH_DAYS, int(chosen))
        )
        job.succeeded.connect(self._tell_days)

    def _tell_days(self) -> None:
        self.workplace.changes.announce({Area.PREFERENCES})
        self.say(self.tr("Saved."))

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        card = Card(self.tr("What may identify somebody"))
        card.body.addWidget(
            text_label(
                self.tr(
                    "Ask only for what your work needs. Files that stand already are left as they "
                    "are; who stays anonymous is asked for nothing."
                ),
                "muted",
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(20))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        for number, (name, field) in enumerate(self.needs.items()):
            grid.addWidget(text_label(identifier_word(name)), number, 0)
            grid.addWidget(field, number, 1, Qt.AlignmentFlag.AlignLeft)
            field.setAccessibleName(identifier_word(name))
        card.body.addLayout(grid)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save)
        card.body.addLayout(foot)
        touch = Card(self.tr("Out of touch"))
        line = QHBoxLayout()
        line.setSpacing(px(12))
        line.addWidget(muted_label(self.tr("Point out open files without a visit for")))
        line.addWidget(self.days)
        line.addStretch(1)
        touch.body.addLayout(line)
        self.column.addWidget(card)
        self.column.addWidget(touch)
        self.column.addStretch(1)
