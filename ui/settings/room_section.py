"""The room's profile, and after how many minutes the register locks itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.preferences import IDLE_LOCK_MINUTES
from services.progress import Progress
from services.room import RoomDetails
from services.vault.key_file import OFFICE
from ui.settings.places_card import PlacesCard
from ui.settings.referral_title_card import ReferralTitleCard
from ui.settings.section import Section
from ui.shared.choices import Choice, Option
from ui.shared.shortcuts import Keys
from ui.shared.widgets import Card, muted_label, primary_button, text_label
from ui.unlock.room_form import RoomForm
from ui.workplace import Workplace

_MINUTES = (1, 2, 3, 5, 8, 10, 15)


class RoomSection(Section):
    """Everybody may look; a lead may change."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.room = RoomForm(workplace.language)
        self.facts = muted_label()
        self.save = primary_button(self.tr("Save"), Keys.FINISH)
        self.save.clicked.connect(self._save)
        self.minutes = Choice([Option(str(n), self._minute_words(n)) for n in _MINUTES])
        self.minutes.chosen.connect(self._save_minutes)
        self.places = PlacesCard(workplace)
        self.referral_title = ReferralTitleCard(workplace)
        self._lay_out()
        may_manage = workplace.register.vault.actor.may(Right.MANAGE)
        for widget in (self.room, self.save, self.minutes, self.places, self.referral_title):
            widget.setEnabled(may_manage)

    @override
    def reload(self) -> None:
        register = self.workplace.register

        def work(progress: Progress) -> tuple[RoomDetails, int]:
            return register.room.get(), register.preferences.get(IDLE_LOCK_MINUTES)

        self.workplace.jobs.start(work).succeeded.connect(self._show)
        self.places.reload()
        self.referral_title.reload()

    def _lay_out(self) -> None:
        is_office = self.workplace.register.vault.edition == OFFICE
        card = Card(self.tr("The office") if is_office else self.tr("The room"))
        card.body.addWidget(self.room)
        row = QHBoxLayout()
        row.addWidget(self.facts, 1)
        row.addWidget(self.save)
        card.body.addLayout(row)
        lock = Card(self.tr("Lock by itself"))
        line = QHBoxLayout()
        line.setSpacing(self.workplace.theme.px(12))
        line.addWidget(text_label(self.tr("When nobody types or moves the mouse for")))
        line.addWidget(self.minutes, 0, Qt.AlignmentFlag.AlignLeft)
        line.addStretch(1)
        lock.body.addLayout(line)
        lock.body.addWidget(
            muted_label(self.tr("What is half typed is kept as a draft; nothing is lost."))
        )
        self.column.addWidget(card)
        for of_a_room in (self.places, self.referral_title):
            self.column.addWidget(of_a_room)
            of_a_room.setHidden(is_office)
        self.column.addWidget(lock)

    def _show(self, found: tuple[RoomDetails, int]) -> None:
        details, minutes = found
        self.room.show_profile(details.profile)
        self.room.form.clear_problems()
        county = details.county_name or self.tr("none yet")
        words = self.tr("Room id {room} · reports to: {county}")
        self.facts.setText(words.format(room=details.room_id, county=county))
        self.minutes.set_value(str(minutes))

    def _save(self) -> None:
        register, profile = self.workplace.register, self.room.value()

        def work(progress: Progress) -> None:
            register.room.change(profile)
            register.staff.rename_room(profile.cleaned().name)

        job = self.workplace.jobs.start(work, self._show_error)
        job.succeeded.connect(self._tell_saved)

    def _show_error(self, error: BaseException) -> None:
        self.show_error_beside(error, self.room.form)

    def _tell_saved(self) -> None:
        self.room.form.clear_problems()
        self.say(self.tr("Saved."))
        self.workplace.changes.announce({Area.ROOM})

    def _save_minutes(self, code: str) -> None:
        preferences, minutes = self.workplace.register.preferences, int(code)
        job = self.workplace.jobs.start(
            lambda progress: preferences.set(IDLE_LOCK_MINUTES, minutes)
        )
        job.succeeded.connect(self._tell_minutes)

    def _tell_minutes(self) -> None:
        self.say(self.tr("Saved."))
        self.workplace.changes.announce({Area.PREFERENCES})

    def _minute_words(self, count: int) -> str:
        return self.tr("%n minute(s)", "", count)
