"""Who may open the file, whether it is locked, and how long it is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.vocabulary import ClientState
from services.rights.file_access import FileAccess
from ui.rights.facts import RightsFacts
from ui.rights.words import basis_word, over_tone, over_word
from ui.shared.local_time import time_words
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, Chip, line, plain_button, text_label
from ui.workplace import Workplace


class AccessCard(Card):
    """Signals for each action: ``restrict_wanted``, ``open_wanted`` (to everybody again),
    ``emergency_wanted``, ``lock_wanted``, ``unlock_wanted``."""

    restrict_wanted = Signal()
    open_wanted = Signal()
    emergency_wanted = Signal()
    lock_wanted = Signal()
    unlock_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Who may open the file"))
        self._restricted, self._who = Chip(), text_label()
        self._restrict = plain_button(self.tr("Restrict"))
        self._open = plain_button(self.tr("Open to colleagues"))
        self._emergency = plain_button(self.tr("Emergency access"), icon_name="triangle-alert")
        self._locked, self._use = Chip(), text_label()
        self._lock = plain_button(self.tr("Lock"))
        self._unlock = plain_button(self.tr("Unlock"))
        self.head.addWidget(self._restricted)
        self.body.addWidget(self._who)
        self.body.addWidget(_row(self._restrict, self._open, self._emergency))
        self._divider = line()
        self.body.addWidget(self._divider)
        self.body.addWidget(_row(text_label(self.tr("Use of the file"), "lead"), self._locked))
        self.body.addWidget(self._use)
        self.body.addWidget(_row(self._lock, self._unlock))
        for button, signal in (
            (self._restrict, self.restrict_wanted),
            (self._open, self.open_wanted),
            (self._emergency, self.emergency_wanted),
            (self._lock, self.lock_wanted),
            (self._unlock, self.unlock_wanted),
        ):
            button.clicked.connect(signal)

    def show_facts(self, facts: RightsFacts) -> None:
        """Say how it stands, and offer what can be done."""
        access, state = facts.access, facts.client.state
        is_here = state not in (ClientState.MERGED, ClientState.DESTROYED)
        is_locked = state is ClientState.LOCKED
        self._restricted.show_state(
            self.tr("Restricted") if access.is_restricted else "", Tone.WARN
        )
        self._who.setText(self._who_words(access, is_locked=is_locked))
        self._restrict.setVisible(is_here and access.may_change and not access.is_restricted)
        self._open.setVisible(is_here and access.may_change and access.is_restricted)
        self._emergency.setVisible(not access.may_open)
        self._locked.show_state(self.tr("Locked") if is_locked else "", Tone.RISK)
        self._use.setText(
            self.tr("Nothing is done with it but keeping it.")
            if is_locked
            else self.tr("Can be stopped: then it is only kept, until the lead unlocks it.")
        )
        self._lock.setVisible(is_here and facts.may_manage and not is_locked)
        self._unlock.setVisible(facts.may_manage and is_locked)

    def _who_words(self, access: FileAccess, *, is_locked: bool) -> str:
        if access.emergency_until is not None:
            words = self.tr("Open to you until {time} by emergency access.")
            return words.format(time=time_words(access.emergency_until))
        if is_locked:
            return self.tr("Locked: only the lead opens it.")
        if access.is_restricted:
            words = self.tr("Only {name} and the lead open it.")
            return words.format(name=access.responsible_name or "–")
        return self.tr("Everybody who works with clients opens it; each look is noted.")


class KeptCard(Card):
    """Until when the file is kept, and why so long."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("How long it is kept"))
        self._chip, self._until = Chip(), text_label(role="strong")
        self._reason = text_label(role="muted")
        self.head.addWidget(self._chip)
        self.body.addWidget(self._until)
        self.body.addWidget(self._reason)

    def show_facts(self, facts: RightsFacts) -> None:
        """The day, and the line of the schedule."""
        kept, rule = facts.kept, facts.rule
        self.setVisible(kept is not None)
        if kept is None or rule is None:
            return
        words = self.tr("Until {day}: {years} years {basis}")
        self._until.setText(
            words.format(
                day=kept.kept_until.isoformat(), years=rule.years, basis=basis_word(rule.basis)
            )
        )
        self._reason.setText(rule.reason)
        is_early = kept.is_asked or kept.is_withdrawn or kept.is_listed
        self._chip.show_state(over_word(kept) if is_early else "", over_tone(kept))


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Theme.current().px(8))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return holder
