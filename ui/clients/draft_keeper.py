"""Keeps a half-filled client form as a draft, so that nothing typed is ever lost."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from models.vocabulary import Area, DraftKind
from services.clients.draft_fields import as_json
from services.clients.records import ClientFields
from services.progress import Progress
from services.visits import DraftSummary
from ui.workplace import Workplace

PAUSE_MS = 2000  # after the last key


class DraftKeeper(QObject):
    """Signal ``saved`` (datetime). The number of the draft is known to the worker alone, which
    does one thing after the other: finishing never leaves a draft behind."""

    saved = Signal(object)

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._fields: ClientFields | None = None
        self._client_id: int | None = None
        self._draft_id: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.save_now)

    def start(self, client_id: int | None, draft_id: int | None = None) -> None:
        """Another form: of a new file (None) or an edit; ``draft_id`` continues a draft."""
        self._timer.stop()
        self._fields = None
        self._client_id, self._draft_id = client_id, draft_id

    def touch(self, fields: ClientFields) -> None:
        """Something was typed."""
        self._fields = fields
        self._timer.start()

    def save_now(self) -> None:
        """Save what was typed since the last time."""
        fields, self._fields = self._fields, None
        self._timer.stop()
        if fields is None:
            return
        drafts, client_id = self._workplace.register.drafts, self._client_id

        def work(progress: Progress) -> datetime:
            kept = drafts.save(
                DraftKind.CLIENT,
                as_json(fields),
                client_id=client_id,
                draft_id=self._draft_id,
            )
            self._draft_id = kept.id
            return kept.saved_at

        self._workplace.jobs.start(work).succeeded.connect(self._tell)

    def forget(self) -> None:
        """Nothing more to save; call before finishing."""
        self._timer.stop()
        self._fields = None

    def id_in_work(self) -> int | None:
        """Only inside a job: the draft that the file is made from, if there is one."""
        return self._draft_id

    def discard_in_work(self) -> None:
        """Only inside a job: the form is given up."""
        if self._draft_id is not None:
            self._workplace.register.drafts.discard(self._draft_id)
            self._draft_id = None

    def _tell(self, saved_at: datetime) -> None:
        self.saved.emit(saved_at)
        self._workplace.changes.announce({Area.DRAFTS})


def newest_client_draft(drafts: tuple[DraftSummary, ...]) -> DraftSummary | None:
    """The newest draft of a file not yet opened."""
    new = (d for d in drafts if d.kind is DraftKind.CLIENT and d.client_id is None)
    return next(new, None)
