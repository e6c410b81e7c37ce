"""Files that may be of the person being typed in, each with the way to open it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from services.clients.duplicates import Sought
from services.clients.records import ClientFields, ClientId, PossibleDuplicate
from services.progress import Progress
from ui.clients import words
from ui.shared.entries import clear
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, NameLabel, line, muted_label, text_label
from ui.workplace import Workplace


class DuplicatesCard(Card):
    """Signal ``open_wanted`` (ClientId). Hidden while nothing is alike."""

    open_wanted = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Perhaps already here"), tone=Tone.ACCENT)
        self._workplace = workplace
        self._sought = Sought()
        self._started = self._sought
        self._is_running = False
        self._lines = QVBoxLayout()
        self.body.addWidget(
            text_label(self.tr("Please compare before opening a second file."), "muted")
        )
        self.body.addLayout(self._lines)
        self.hide()

    def compare(self, fields: ClientFields, own: ClientId | None) -> None:
        """Look for files like this one; searches while typing, one at a time."""
        sought = Sought(fields.name, fields.phone, fields.citizen_id, fields.birth_date, own)
        if sought == self._sought:
            return
        self._sought = sought
        if not self._is_running:
            self._start()

    def clear(self) -> None:
        """Another form begins."""
        self._sought = Sought()
        self._show(())

    def _start(self) -> None:
        self._is_running = True
        sought = self._started = self._sought
        clients = self._workplace.register.clients

        def work(progress: Progress) -> tuple[Sought, tuple[PossibleDuplicate, ...]]:
            return sought, clients.find_duplicates(sought)

        job = self._workplace.jobs.start(work)
        job.succeeded.connect(self._deliver)
        job.finished.connect(self._finish)

    def _deliver(self, answer: tuple[Sought, tuple[PossibleDuplicate, ...]]) -> None:
        sought, found = answer
        if sought == self._sought:
            self._show(found)

    def _finish(self) -> None:
        """What was typed while searching is searched now; a failed search is not repeated."""
        self._is_running = False
        if self._sought != self._started:
            self._start()

    def _show(self, found: Sequence[PossibleDuplicate]) -> None:
        clear(self._lines)
        for number, duplicate in enumerate(found):
            if number:
                self._lines.addWidget(line())
            self._lines.addWidget(self._line_of(duplicate))
        self.setVisible(bool(found))

    def _line_of(self, duplicate: PossibleDuplicate) -> QWidget:
        client = duplicate.client
        px = self._workplace.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(NameLabel(self._workplace.curtain, client.name))
        head.addWidget(muted_label(client.file_no))
        head.addStretch(1)
        chips = QHBoxLayout()
        chips.setSpacing(px(6))
        for reason in duplicate.reasons:
            chips.addWidget(Chip(words.reason_word(reason), Tone.WARN))
        chips.addStretch(1)
        link = QPushButton(self.tr("Open the existing file"))
        link.setProperty("role", "link")
        link.setProperty("client", int(client.id))
        link.clicked.connect(self._open)
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(muted_label(words.facts(client)))
        column.addLayout(chips)
        column.addWidget(link)
        return lines

    def _open(self) -> None:
        link = self.sender()
        if link is not None:
            self.open_wanted.emit(ClientId(int(link.property("client"))))
