"""Notes shared with the signed-in person: what waits at the left, the one being read beside it."""

from collections.abc import Sequence
from typing import ClassVar

from typing_extensions import override

from models.vocabulary import Area
from services.progress import Progress
from services.visits.note_sharing import SharedNote
from ui.calendar.words import restricted_word
from ui.page import Page
from ui.shared.choices import Option, Segmented
from ui.shared.columns import Columns
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, EmptyState
from ui.supervision.reading_card import SharedNoteCard
from ui.visits.words import Labels, anonymous
from ui.workplace import Workplace

_WAITING, _DONE = "waiting", "done"
_Answer = tuple[tuple[SharedNote, ...], tuple[SharedNote, ...]]


class SupervisionPage(Page):
    """Takes nothing. A note is opened with Enter; only then is its reading on record."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.NOTES, Area.CLIENTS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._labels = Labels(workplace)
        self._waiting: tuple[SharedNote, ...] = ()
        self._done: tuple[SharedNote, ...] = ()
        self._which = Segmented(self._options(), _WAITING)
        self._empty = EmptyState("", "", icon_name="message-square-text")
        self._model = RecordModel[SharedNote](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._reading = SharedNoteCard(workplace, self._labels)
        self._lay_out()
        self._which.chosen.connect(self._fill)
        self._table.opened.connect(self._reading.open_note)
        self._reading.changed.connect(self._announce)

    @override
    def title(self) -> str:
        return self.tr("Supervision")

    @override
    def subtitle(self) -> str:
        return self.tr("notes that colleagues shared with you")

    @override
    def reload(self) -> None:
        sharing = self.workplace.register.note_sharing

        def work(progress: Progress) -> _Answer:
            return sharing.waiting(), sharing.done()

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    @override
    def keep_open_work(self) -> None:
        """Nobody reads on over one's shoulder: the note is shut when the page is left."""
        self._reading.close_note()

    def _show(self, answer: _Answer) -> None:
        self._waiting, self._done = answer
        self._which.set_options(self._options(), self._which.value())
        self._fill()

    def _fill(self) -> None:
        if self._which.value() == _DONE:
            self._empty.say(self.tr("Nothing dealt with yet"), "")
            self._model.set_rows(self._done)
        else:
            self._empty.say(
                self.tr("Nothing waits"),
                self.tr("A colleague who wants your advice shares a note with you; it waits here."),
            )
            self._model.set_rows(self._waiting)
        if self._model.rows():
            self._table.selectRow(0)

    def _announce(self) -> None:
        self.workplace.changes.announce({Area.NOTES})

    def _options(self) -> list[Option]:
        waiting = self.tr("Waiting {number}").format(number=len(self._waiting) or "").strip()
        return [Option(_WAITING, waiting), Option(_DONE, self.tr("Dealt with"))]

    def _columns(self) -> Sequence[Column[SharedNote]]:
        return (
            Column(self.tr("Name"), _name, ColumnKind.NAME, 104),
            Column(self.tr("Visit"), self._visit),
            Column(self.tr("From"), _author, ColumnKind.TEXT, 96),
            Column(self.tr("State"), self._state, ColumnKind.CHIP, 96, self._tone),
        )

    def _visit(self, note: SharedNote) -> str:
        return f"{note.day.isoformat()}  {self._labels.label('mode', note.mode)}"

    def _state(self, note: SharedNote) -> str:
        if note.cosigned_at is not None:
            return self.tr("co-signed")
        return self.tr("read") if note.read_at else self.tr("new")

    def _tone(self, note: SharedNote) -> Tone:
        if note.cosigned_at is not None:
            return Tone.ACCENT
        return Tone.NEUTRAL if note.read_at else Tone.INFO

    def _lay_out(self) -> None:
        card = Card()
        card.body.addWidget(self._which)
        card.body.addWidget(self._table, 1)
        self._table.setMinimumHeight(Theme.current().px(320))
        columns = Columns((52, 48))
        columns.left.addWidget(card, 1)
        columns.right.addWidget(self._reading)
        columns.right.addStretch(1)
        self.body.addWidget(columns, 1)


def _name(note: SharedNote) -> str:
    return note.client_name or (restricted_word() if note.client_id else anonymous())


def _author(note: SharedNote) -> str:
    return note.author_name
