"""Saves what is typed every few seconds: one draft for one form."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from models.vocabulary import Area, DraftKind
from services.progress import Progress
from services.visits.drafts import DraftSummary
from ui.workplace import Workplace

SAVE_AFTER_MS = 3000


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed, as plain JSON values; ``note`` is sealed to its author."""

    fields: dict[str, Any]
    note: str
    client_id: int | None


class DraftKeeper(QObject):
    """Signal ``saved`` (when). ``draft_id`` belongs to the worker thread: a job reads and sets
    it, so that a form that is finished while a draft is being saved still takes its draft along.
    """

    saved = Signal(object)

    def __init__(
        self, workplace: Workplace, kind: DraftKind, typed: Callable[[], Typed], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workplace, self._kind, self._typed = workplace, kind, typed
        self._draft: _Draft = _Draft()
        self._is_dirty = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)

    def begin(self, draft_id: int | None = None) -> None:
        """Another form: what was typed before has been kept or finished."""
        self._timer.stop()
        self._draft, self._is_dirty = _Draft(draft_id), False

    def touch(self) -> None:
        """Something was typed; it is saved within a few seconds."""
        self._is_dirty = True
        if not self._timer.isActive():
            self._timer.start()

    def has_work(self) -> bool:
        """Something was typed since ``begin``, or it began with a draft."""
        return self._is_dirty or self._draft.has_content

    def draft(self) -> "_Draft":
        """For the job that finishes the form; its ``id`` is read on the worker thread."""
        return self._draft

    def save(self) -> None:
        """Save now what was typed since the last time."""
        self._timer.stop()
        if not self._is_dirty:
            return
        self._is_dirty = False
        draft, drafts = self._draft, self._workplace.register.drafts
        draft.has_content = True
        typed = self._typed()

        def work(progress: Progress) -> DraftSummary:
            saved: DraftSummary = drafts.save(
                self._kind,
                typed.fields,
                note=typed.note,
                client_id=typed.client_id,
                draft_id=draft.id,
            )
            draft.id = saved.id
            return saved

        job = self._workplace.jobs.start(work)
        job.succeeded.connect(self._tell)
        job.failed.connect(self._not_saved)

    def hold(self) -> None:
        """Save nothing for now: the form is being finished. ``touch`` goes on."""
        self._timer.stop()

    def discard(self) -> None:
        """Forget the draft for good."""
        self._timer.stop()
        draft, drafts = self._draft, self._workplace.register.drafts
        self.begin()

        def work(progress: Progress) -> None:
            if draft.id is not None:
                drafts.discard(draft.id)

        self._workplace.jobs.start(work).succeeded.connect(self._tell_gone)

    def _tell(self, saved: DraftSummary) -> None:
        at: datetime = saved.saved_at
        self.saved.emit(at)
        self._workplace.changes.announce({Area.DRAFTS})

    def _not_saved(self) -> None:
        self._is_dirty = True

    def _tell_gone(self) -> None:
        self._workplace.changes.announce({Area.DRAFTS})


class _Draft:
    """The draft of one form; it gets its id when it is first saved."""

    def __init__(self, draft_id: int | None = None) -> None:
        self.id = draft_id
        self.has_content = draft_id is not None
