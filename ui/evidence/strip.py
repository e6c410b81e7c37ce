"""The evidence of one record, on its page."""

from datetime import date

from models.vocabulary import Area
from services.actor import Right
from services.evidence.records import Piece, Source
from ui.evidence.handling import EvidenceHandling
from ui.evidence.subjects import ProofOf
from ui.shared.entries import Entries
from ui.shared.widgets import Card, plain_button, text_label
from ui.workplace import Workplace


class EvidenceStrip(Card):
    """``follow`` a record; hidden for whoever does no casework."""

    def __init__(self, workplace: Workplace, source: Source) -> None:
        super().__init__(self.tr("Evidence"))
        self._workplace, self._source = workplace, source
        self._is_allowed = workplace.register.vault.actor.may(Right.CASEWORK)
        self._record: ProofOf | None = None
        self._handling = EvidenceHandling(workplace, self)
        self._none = text_label(
            self.tr("No photo or paper yet. Photos lose their place and camera data here."), "muted"
        )
        self._entries = Entries(10)
        add = plain_button(self.tr("Add…"), icon_name="plus")
        add.clicked.connect(self._add)
        self.head.addWidget(add)
        for part in (self._handling.banner, self._none, self._entries):
            self.body.addWidget(part)
        self._handling.changed.connect(self._load)
        workplace.changes.announced.connect(self._note_changes)
        self.hide()

    def follow(self, record_id: int, day: date) -> None:
        """Show the pieces of this record; new ones begin with its ``day``."""
        record = ProofOf(self._source, record_id, day=day)
        if record != self._record:
            self._handling.banner.hide()
        self._record = record
        self.setVisible(self._is_allowed)
        if self._is_allowed:
            self._load()

    def _add(self) -> None:
        if self._record is not None:
            self._handling.add(self._record)

    def _note_changes(self, areas: frozenset[Area]) -> None:
        if Area.EVIDENCE in areas and self.isVisible():
            self._load()

    def _load(self) -> None:
        record, evidence = self._record, self._workplace.register.evidence
        if record is None or record.source_id is None:
            return
        source, record_id = self._source, record.source_id
        job = self._workplace.jobs.start(
            lambda progress: (record_id, evidence.of_record(source, record_id))
        )
        job.succeeded.connect(self._show)

    def _show(self, answer: tuple[int, tuple[Piece, ...]]) -> None:
        record_id, pieces = answer
        if self._record is None or record_id != self._record.source_id:
            return
        self._entries.set_rows([self._handling.row(piece) for piece in pieces])
        self._none.setVisible(not pieces)
        self._entries.setVisible(bool(pieces))
