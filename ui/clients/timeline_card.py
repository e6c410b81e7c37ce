"""The line of time of a client's file: newest first, of one kind if wanted, page by page."""

from PySide6.QtCore import Signal

from models.vocabulary import Area
from services.clients.timeline import TimelineEntry, TimelinePage
from services.clients.timeline_sources import EntryKind
from ui.clients.entry_sheet import EntrySheet
from ui.clients.timeline_words import entry_words, kind_word, leads_to
from ui.risk.assessment_dialog import AssessmentDialog
from ui.shared.choices import Choice, Option
from ui.shared.paging import Paging
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Card, EmptyState
from ui.visits.words import Labels
from ui.workplace import Workplace

_HEIGHT = 430
_EVERYTHING = "all"


class TimelineCard(Card):
    """``follow(client_id)``. Signal ``begin_wanted`` when the empty card's action is clicked."""

    begin_wanted = Signal()

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__(self.tr("Records"))
        self._workplace, self._labels = workplace, labels
        self._client_id: int | None = None
        self._kind = Choice([Option(_EVERYTHING, self.tr("Everything"))], _EVERYTHING)
        self._kind.setAccessibleName(self.tr("Show only"))
        empty = EmptyState(
            self.tr("Nothing on record yet"),
            self.tr("Visits, referrals, consents and all the rest gather here by themselves."),
            self.tr("Log a visit"),
            "notebook-text",
        )
        empty.acted.connect(self.begin_wanted)
        self._model = RecordModel[TimelineEntry](
            [
                Column(self.tr("Day"), lambda entry: entry.day.isoformat(), ColumnKind.MUTED, 104),
                Column(self.tr("What"), lambda entry: kind_word(entry.kind), width=104),
                Column(self.tr("In short"), self._text, ColumnKind.MUTED),
                Column("", self._state, ColumnKind.CHIP, 88, tone=self._tone),
            ],
            workplace.curtain,
        )
        self._table = RecordTable(self._model, empty)
        self._pages = Paging(workplace, self._model, self._table)
        self._table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self.head.addWidget(self._kind)
        self.body.addWidget(self._table, 1)
        self._kind.chosen.connect(self.reload)
        self._pages.loaded.connect(self._show_counts)
        self._table.opened.connect(self._open)

    def follow(self, client_id: int) -> None:
        """Show this client's records."""
        if client_id != self._client_id:
            self._client_id = client_id
            self._kind.set_value(_EVERYTHING)
            self._pages.clear()
        self.reload()

    def reload(self) -> None:
        """Fetch afresh what is chosen."""
        client_id, kind = self._client_id, self._chosen()
        if client_id is None:
            return
        timeline = self._workplace.register.timeline
        self._pages.load(lambda after: timeline.page(client_id, kind, after))

    def _show_counts(self, page: TimelinePage) -> None:
        self._offer(page)
        self.set_note(self.tr("%n entr(ies)", "", page.total) if page.total else "")

    def _offer(self, page: TimelinePage) -> None:
        """Only kinds of which there is something, with how many."""
        words = self.tr("{kind} ({count})")
        options = [
            Option(kind.value, words.format(kind=kind_word(kind), count=count))
            for kind, count in page.counts
        ]
        chosen = self._kind.value()
        self._kind.set_options([Option(_EVERYTHING, self.tr("Everything")), *options])
        self._kind.set_value(chosen)
        self._kind.setVisible(len(options) > 1 or chosen != _EVERYTHING)

    def _chosen(self) -> EntryKind | None:
        value = self._kind.value()
        return None if value in ("", _EVERYTHING) else EntryKind(value)

    def _text(self, entry: TimelineEntry) -> str:
        return entry_words(entry, self._labels).text

    def _state(self, entry: TimelineEntry) -> str:
        return entry_words(entry, self._labels).state

    def _tone(self, entry: TimelineEntry) -> Tone:
        return entry_words(entry, self._labels).tone

    def _open(self, entry: TimelineEntry) -> None:
        target = leads_to(entry, self._client_id or 0)
        if target is not None:
            self._workplace.navigate.go(*target)
        elif entry.kind is EntryKind.RISK:
            AssessmentDialog(self.window(), self._workplace, entry.id).open()
        else:
            sheet = EntrySheet(self.window(), entry, self._labels)
            sheet.remove_wanted.connect(self._remove)
            sheet.open()

    def _remove(self, entry: TimelineEntry) -> None:
        observations = self._workplace.register.observations
        job = self._workplace.jobs.start(lambda progress: observations.remove(entry.id))
        job.succeeded.connect(self._removed)

    def _removed(self) -> None:
        self._workplace.changes.announce({Area.CLIENTS})
