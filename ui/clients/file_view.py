"""A client's file on one page: who this is and what to know first, everything on one line of
time, and beside it what can be begun, what is known, who is around, and what was agreed to."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.vocabulary import ClientKind, ClientState
from services.actor import Right
from services.clients.contacts import Contact
from services.clients.flags import Flag, FlagKind
from services.clients.identity import IdentityPolicy
from services.clients.records import ClientDetails
from ui.assessments.newest_card import NewestCard
from ui.clients import words
from ui.clients.actions_card import ActionsCard
from ui.clients.contacts_card import ContactsCard
from ui.clients.facts_card import FactsCard
from ui.clients.flag_strip import FlagStrip
from ui.clients.flag_words import flag_word
from ui.clients.timeline_card import TimelineCard
from ui.consents.card import ConsentCard
from ui.shared.columns import Columns
from ui.shared.entries import clear
from ui.shared.theme import Tone, set_look
from ui.shared.widgets import Banner, Card, Chip, NameLabel, muted_label, plain_button
from ui.visits.words import Labels
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.register import Register


@dataclass(frozen=True, slots=True)
class RoomWords:
    """What the room is like: its kind (code list unit_kind) and its identity policy."""

    kind: str = ""
    policy: IdentityPolicy = field(default_factory=IdentityPolicy)


@dataclass(frozen=True, slots=True)
class FileShown:
    """All that the view shows of one client at once; the cards fetch the rest themselves."""

    details: ClientDetails
    contacts: tuple[Contact, ...]
    room: RoomWords


def room_words(register: "Register") -> RoomWords:
    """For a job that fetches a file or begins one."""
    return RoomWords(register.room.get().profile.kind, register.identity.get())


class FileView(QWidget):
    """Signals: ``edit_wanted``, ``merge_wanted``, ``close_wanted``, ``reopen_wanted``,
    ``flag_wanted``, ``flag_ended`` (its id), ``print_wanted`` (the student's file)."""

    edit_wanted = Signal()
    merge_wanted = Signal()
    close_wanted = Signal()
    reopen_wanted = Signal()
    flag_wanted = Signal()
    flag_ended = Signal(int)
    print_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace, self._labels = workplace, Labels(workplace)
        self._shown: FileShown | None = None
        self._name = NameLabel(workplace.curtain)
        set_look(self._name, role="title")
        self._chips = QHBoxLayout()
        self._flags = FlagStrip(workplace)
        self._guardian = Banner()
        self._edit = plain_button(self.tr("Edit"), icon_name="pencil")
        self._more = plain_button(self.tr("More"), icon_name="chevron-down")
        self.menu = QMenu(self._more)
        self._by_hand: tuple[Flag, ...] = ()
        self.begin = ActionsCard(workplace)
        self.timeline = TimelineCard(workplace, self._labels)
        self.facts = FactsCard(workplace, self._labels)
        self.contacts = ContactsCard(workplace, self._labels)
        self.consents = ConsentCard(workplace)
        self.scales = NewestCard(workplace)
        self._lay_out()
        self._connect()

    def show_file(self, shown: FileShown) -> None:
        """Show another file, or the same one afresh."""
        self._shown = shown
        details, terms = shown.details, words.terms_for(shown.room.kind)
        self._name.set_name(details.fields.name)
        self._show_chips(details)
        lacks = self.tr("Under 18, and no guardian is noted.")
        self._guardian.say(
            lacks if details.lacks_guardian else "", Tone.WARN, self.tr("Note the guardian")
        )
        self._flags.follow(details.id)
        self.timeline.follow(details.id)
        self.begin.show_client(details.id)
        self.facts.show_details(details, terms)
        self.contacts.show_contacts(details.id, shown.contacts, terms)
        self.consents.follow(details.id)
        if self._workplace.register.vault.actor.may(Right.CASEWORK):
            self.scales.follow(details.id)
        self._make_menu()

    def curtain_changed(self) -> None:
        """Only the facts say a name outside labels of names and tables."""
        if self._shown is not None:
            self.facts.show_details(self._shown.details, words.terms_for(self._shown.room.kind))

    def _show_chips(self, details: ClientDetails) -> None:
        clear(self._chips)
        fields, today = details.fields, self._workplace.clock.today()
        person = "    ".join(
            word for word in (words.sex_word(fields.sex), words.age_word(details.age)) if word
        )
        if person:
            self._chips.addWidget(muted_label(person))
        if details.state is ClientState.CLOSED:
            self._chips.addWidget(Chip(self.tr("Closed"), Tone.WARN))
        if fields.kind is not ClientKind.NAMED:
            self._chips.addWidget(Chip(words.kind_word(fields.kind), Tone.INFO))
        for period in fields.populations:
            if period.holds_on(today):
                label = self._labels.label("population", period.population)
                self._chips.addWidget(Chip(label, Tone.NEUTRAL))
        self._chips.addStretch(1)

    def _note_flags(self, flags: tuple[Flag, ...]) -> None:
        self._by_hand = tuple(flag for flag in flags if flag.kind is FlagKind.BY_HAND)
        self._make_menu()

    def _make_menu(self) -> None:
        """What is seldom done with a file; what fits its state."""
        self.menu.clear()
        shown = self._shown
        if shown is None:
            return
        add = self.menu.addAction
        add(self.tr("Set a reminder…"), self.flag_wanted.emit)
        for flag in self._by_hand:
            take_away = self.tr("Take away: {reminder}")
            text = take_away.format(reminder=flag_word(flag, self._labels))
            add(text).setData(flag.id)
        self.menu.addSeparator()
        if words.terms_for(shown.room.kind).is_school:
            add(self.tr("Print the student's file…"), self.print_wanted.emit)
        add(self.tr("Merge…"), self.merge_wanted.emit)
        if shown.details.state is ClientState.ACTIVE:
            add(self.tr("Close file…"), self.close_wanted.emit)
        elif shown.details.state is ClientState.CLOSED:
            add(self.tr("Open again…"), self.reopen_wanted.emit)

    def _act(self, action: QAction) -> None:
        if action.data() is not None:
            self.flag_ended.emit(int(action.data()))

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        head = Card()
        head.head.insertWidget(0, self._name)
        head.head.insertLayout(1, self._chips)
        head.head.addWidget(self._edit)
        head.head.addWidget(self._more)
        self._more.setMenu(self.menu)
        self._chips.setSpacing(px(8))
        self._guardian.hide()
        head.body.addWidget(self._flags)
        head.body.addWidget(self._guardian)
        columns = Columns((61, 39), 900)
        columns.left.addWidget(self.timeline, 1)
        for card in (self.begin, self.scales, self.consents, self.facts, self.contacts):
            columns.right.addWidget(card)
        columns.right.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(16))
        outer.addWidget(head)
        outer.addWidget(columns, 1)

    def _connect(self) -> None:
        self._guardian.acted.connect(self.edit_wanted)
        self._flags.shown.connect(self._note_flags)
        self._edit.clicked.connect(self.edit_wanted)
        self.menu.triggered.connect(self._act)
