"""The strip of flags that every page about a client shows (services.clients.flags)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.vocabulary import Area
from services.clients.flags import Flag
from services.progress import Progress
from ui.clients.flag_words import flag_details, flag_tone, flag_word
from ui.shared.entries import clear
from ui.shared.flow import FlowLayout
from ui.shared.widgets import Chip
from ui.visits.words import Labels
from ui.workplace import Workplace

# Whatever may raise a flag or end one.
_AREAS = frozenset(
    {
        Area.CLIENTS,
        Area.VISITS,
        Area.RISK,
        Area.DUTIES,
        Area.ASSESSMENTS,
        Area.CRISES,
        Area.CONSENTS,
        Area.RIGHTS,
        Area.PREFERENCES,
    }
)


class FlagStrip(QWidget):
    """``FlagStrip(workplace)``, then ``follow(client_id)``; nobody followed or no flag: hidden.

    It fetches afresh by itself when something changes. Signal ``shown`` (tuple of `Flag`).
    """

    shown = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace, self._labels = workplace, Labels(workplace)
        self._client_id: int | None = None
        self._row = FlowLayout(self)
        self.hide()
        workplace.changes.announced.connect(self._note_changes)

    def follow(self, client_id: int | None) -> None:
        """Show this client's flags from now on."""
        if client_id != self._client_id:
            self.hide()
        self._client_id = client_id
        if client_id is None:
            return
        flags = self._workplace.register.flags

        def work(progress: Progress) -> tuple[int, tuple[Flag, ...]]:
            return client_id, flags.of_client(client_id)

        self._workplace.jobs.start(work).succeeded.connect(self._show_answer)

    def _show_answer(self, answer: tuple[int, tuple[Flag, ...]]) -> None:
        client_id, flags = answer
        if client_id == self._client_id:
            self.show_flags(flags)

    def show_flags(self, flags: Sequence[Flag]) -> None:
        """Show these instead, which somebody else fetched."""
        clear(self._row)
        for flag in flags:
            chip = Chip(flag_word(flag, self._labels), flag_tone(flag))
            chip.setToolTip(flag_details(flag))
            self._row.addWidget(chip)
        self.setVisible(bool(flags))
        self.updateGeometry()
        self.shown.emit(tuple(flags))

    def _note_changes(self, areas: frozenset[Area]) -> None:
        if areas & _AREAS and self._client_id is not None:
            self.follow(self._client_id)
