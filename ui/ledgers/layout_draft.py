"""What is half changed of a layout is kept like what is half typed in any form."""

from dataclasses import asdict
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from models.vocabulary import DraftKind
from services.errors import InvalidInput
from services.ledgers.layouts import read_told, told_of
from services.ledgers.records import Layout, LayoutView, LedgerKind
from services.progress import Progress
from services.visits.drafts import DraftContent, SheetKey
from ui.ledgers.layout_editor import LayoutEditor
from ui.navigation import Place
from ui.shared.draft_keeper import DraftKeeper, Typed
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.workplace import Workplace

_LAYOUT, _VERSION = "layout", "version"


def layout_key(ledger: LedgerKind) -> SheetKey:
    """Which draft is of this ledger's layout."""
    return sheet_key(SheetName.LEDGER_LAYOUT, Place.LEDGERS, part=ledger.value)


class LayoutDraft(QObject):
    """Keeps what ``editor`` shows. Signal ``found`` (a layout) when something was left half done
    that is still of the layout in use."""

    found = Signal(object)

    def __init__(self, workplace: Workplace, editor: LayoutEditor) -> None:
        super().__init__(editor)
        self._workplace, self._editor = workplace, editor
        self._seen: LayoutView | None = None
        self._keeper = DraftKeeper(workplace, DraftKind.SHEET, self._typed, self)
        editor.changed.connect(self._keeper.touch)

    def follow(self, seen: LayoutView) -> None:
        """The editor has begun with the layout in use: look whether more was done to it."""
        self._seen = seen
        self._keeper.begin()
        drafts, key = self._workplace.register.drafts, layout_key(seen.layout.ledger)

        def work(progress: Progress) -> DraftContent | None:
            found: DraftContent | None = drafts.of_sheet(key)
            return found

        job = self._workplace.jobs.start(work)
        job.succeeded.connect(partial(self._show, seen))

    def keep(self) -> None:
        """Save what is changed; forget it where everything was undone."""
        if self._editor.is_changed():
            self._keeper.save()
        else:
            self.discard()

    def discard(self) -> None:
        """It is in use now, or not wanted."""
        if self._keeper.has_work():
            self._keeper.discard()

    def _show(self, seen: LayoutView, draft: DraftContent | None) -> None:
        if draft is None or seen is not self._seen or self._keeper.has_work():
            return
        self._keeper.begin(draft.summary.id)
        layout = _read(draft.fields)
        if layout is None or draft.fields.get(_VERSION) != seen.version:
            self._keeper.discard()  # somebody saved another layout meanwhile
        else:
            self.found.emit(layout)

    def _typed(self) -> Typed:
        assert self._seen is not None  # noqa: S101 - nothing is touched before `follow`
        layout = self._editor.layout_shown()
        fields: dict[str, Any] = {
            _LAYOUT: told_of(layout),
            _VERSION: self._seen.version,
            "about": asdict(layout_key(layout.ledger)),
        }
        return Typed(fields, "", None)


def _read(fields: dict[str, Any]) -> Layout | None:
    try:
        return read_told(fields.get(_LAYOUT))
    except InvalidInput:
        return None
