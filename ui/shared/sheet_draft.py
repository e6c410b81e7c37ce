"""What is typed in a sheet before the page is kept like what is typed on a page."""

from collections.abc import Mapping
from dataclasses import asdict
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from models.vocabulary import DraftKind
from services.progress import Progress
from services.visits.drafts import DraftContent, SheetKey
from ui.navigation import Place
from ui.shared.draft_keeper import DraftKeeper, Typed
from ui.shared.record_form import RecordForm
from ui.shared.theme import Tone
from ui.shared.widgets import Banner
from ui.workplace import Workplace


class SheetName(StrEnum):
    """The sheets that keep a draft; kept in the register, so a name never changes."""

    PLAN_REVIEW = "plan_review"
    PLAN_END = "plan_end"
    LETTER = "letter"
    MEDICAL_SLIP = "medical_slip"
    RETURN_SLIP = "return_slip"
    REPORT_ENTRY = "report_entry"
    REPORT_CLOSING = "report_closing"
    DUTY = "duty"
    REFERRAL_END = "referral_end"
    CRISIS_ENTRY = "crisis_entry"
    CONTACT = "contact"
    OBSERVATION = "observation"
    FILE_CLOSING = "file_closing"
    REQUEST = "request"
    ANSWER = "answer"
    GROUP = "group"
    CALL = "call"
    CONSENT_TEXT = "consent_text"
    PERSON = "person"
    POST = "post"
    QUALIFICATION = "qualification"
    FINDING = "finding"
    PUT_RIGHT = "put_right"
    CONSENT = "consent"
    WITHDRAWAL = "withdrawal"
    REASON = "reason"
    NOTE_TEMPLATE = "note_template"
    BOOKING = "booking"
    CANCELLING = "cancelling"
    RECEIPT = "receipt"
    CRISIS_CLOSING = "crisis_closing"
    REMARK = "remark"
    INDICATOR_ANSWER = "indicator_answer"
    TARGET = "target"
    ACTIVITY_CANCELLING = "activity_cancelling"
    YEAR_TASK = "year_task"
    EVIDENCE = "evidence"
    LEDGER_LAYOUT = "ledger_layout"


def sheet_key(
    name: SheetName, place: Place, record_id: int | None = None, part: str = ""
) -> SheetKey:
    """Which sheet it is, and where the record that it is about is shown."""
    return SheetKey(name.value, place.value, record_id, part)


class SheetDraft(QObject):
    """What somebody left in the same sheet for the same record stands in the form again, and
    ``banner`` says so. Signal ``shown`` then.

    A form on a page goes from record to record: give no ``key`` and call ``follow``. The field
    ``sealed``, if there is one, is kept sealed to whoever types it, as on record."""

    shown = Signal()

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        key: SheetKey | None,
        form: RecordForm,
        client_id: int | None = None,
        sealed: str = "",
    ) -> None:
        super().__init__(parent)
        self.banner = Banner()
        self.banner.hide()
        self._workplace, self._key, self._form = workplace, key, form
        self._client_id, self._sealed = client_id, sealed
        self._beginning: Mapping[str, Any] = {}
        self._keeper = DraftKeeper(workplace, DraftKind.SHEET, self._typed, self)
        form.changed.connect(self._note_change)
        self.banner.acted.connect(self._let_go)
        self._look()

    def follow(self, key: SheetKey | None, client_id: int | None = None) -> None:
        """The form, emptied by the caller afterwards, is about another record: what was typed is
        kept for the one before."""
        self._keeper.save()
        self._key, self._client_id = key, client_id
        self._keeper.begin()
        self.banner.hide()
        self._look()

    def has_work(self) -> bool:
        """Something is typed that is not on record."""
        return self._keeper.has_work()

    def keep(self) -> None:
        """Save now what is typed."""
        self._keeper.save()

    def hold(self) -> None:
        """Save nothing for now: the sheet is being finished."""
        self._keeper.hold()

    def touch(self) -> None:
        """It could not be finished: what is typed is worth keeping."""
        self._keeper.touch()

    def discard(self) -> None:
        """What was typed is on record, or not wanted."""
        self.banner.hide()
        if self._keeper.has_work():
            self._keeper.discard()

    def _note_change(self) -> None:
        if self._key is not None:
            self._keeper.touch()

    def _look(self) -> None:
        drafts, key = self._workplace.register.drafts, self._key
        if key is None:
            return

        def work(progress: Progress) -> DraftContent | None:
            found: DraftContent | None = drafts.of_sheet(key)
            return found

        self._workplace.jobs.start(work).succeeded.connect(self._show)

    def _show(self, draft: DraftContent | None) -> None:
        if draft is None or self._keeper.has_work() or draft.summary.sheet != self._key:
            return
        self._beginning = self._form.typed()  # with what came since, e.g. who may lead a group
        sealed = {self._sealed: draft.note} if self._sealed else {}
        self._form.restore({**self._beginning, **draft.fields, **sealed})
        self._keeper.begin(draft.summary.id)
        translate = QCoreApplication.translate
        words = translate("SheetDraft", "What you had begun stands in the form again.")
        self.banner.say(words, Tone.INFO, translate("SheetDraft", "Let it go"))
        self.shown.emit()

    def _let_go(self) -> None:
        self.discard()
        self._form.restore(self._beginning)
        self._form.focus_first()

    def _typed(self) -> Typed:
        fields = self._form.typed()
        client_id = fields.get("client_id") or self._client_id
        about = asdict(self._key) if self._key is not None else None
        note = str(fields.pop(self._sealed)) if self._sealed else ""
        return Typed({**fields, "about": about}, note, client_id)
