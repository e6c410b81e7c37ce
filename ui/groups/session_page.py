"""A session of a group: who came, what was done, one note; saved as a visit in each file."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.errors import ClockDoubtful, Conflict
from services.groups.records import SessionDetails, SessionStart
from services.visits.drafts import DraftContent
from ui.groups.session_form import SessionForm
from ui.groups.subjects import AmendSession, SessionOf, SessionSaved
from ui.navigation import Place
from ui.shared.draft_keeper import Typed
from ui.shared.record_page import RecordFormPage
from ui.shared.theme import Tone
from ui.shared.widgets import Card, text_label
from ui.workplace import Workplace


class GroupSessionPage(RecordFormPage):
    """Takes a `SessionOf`, an `AmendSession` or an `OpenDraft`."""

    draft_kind: ClassVar[DraftKind] = DraftKind.GROUP_SESSION
    corrections: ClassVar[tuple[type, ...]] = (AmendSession,)
    corrected: ClassVar[str] = "session_id"
    touches: ClassVar[frozenset[Area]] = frozenset(
        {Area.GROUPS, Area.VISITS, Area.APPOINTMENTS, Area.CLIENTS}
    )

    def __init__(self, workplace: Workplace) -> None:
        self._session = SessionForm(workplace)
        self._heading = ""
        self._is_day_confirmed = False
        super().__init__(workplace, self._session, self.tr("Put on record"))
        card = Card(self.tr("What is recorded"))
        for words in (
            self.tr("Everybody who came gets a visit of this session in the file."),
            self.tr("Aim, course and effect belong to the session; name nobody there."),
            self.tr("The case note is sealed once; every member's file points to it."),
            self.tr("Keys: 1 came, 2 absent, 3 excused; arrows go up and down."),
        ):
            card.body.addWidget(text_label(words, "muted"))
        self.columns.right.addWidget(card)
        self.columns.right.addStretch(1)

    @override
    def title(self) -> str:
        if self._session.is_amending():
            return self.tr("Correct a session")
        return self.tr("Group session")

    @override
    def subtitle(self) -> str:
        return self._heading

    @override
    def begin(self, subject: object) -> None:
        self._is_day_confirmed = False
        sessions = self.workplace.register.group_sessions
        if isinstance(subject, SessionOf):
            self._load_start(subject.group_id)
        elif isinstance(subject, AmendSession):
            session_id = subject.session_id
            job = self.workplace.jobs.start(lambda progress: sessions.get(session_id))
            job.succeeded.connect(self._show_session)

    @override
    def saving(self) -> Callable[[int | None], SessionDetails]:
        new = replace(self._session.record(), is_day_confirmed=self._is_day_confirmed)
        sessions, kept = self.workplace.register.group_sessions, self._session.kept
        if self._session.is_amending():
            number, version = int(kept["session_id"]), int(kept["version"])
            why = str(self._session.value("why"))
            return lambda draft_id: sessions.amend(
                number, replace(new, draft_id=draft_id), why, version
            )
        typed = self._session.typed()
        return lambda draft_id: sessions.finalise(replace(new, draft_id=draft_id), typed)

    @override
    def finished(self, result: SessionDetails) -> None:
        met = result.summary
        is_amended = result.version > 1
        saved = SessionSaved(result.group_id, met.id, met.number, met.present, is_amended)
        self.workplace.navigate.go(Place.GROUP, saved)

    @override
    def explain(self, error: BaseException) -> bool:
        if isinstance(error, ClockDoubtful):
            self._is_day_confirmed = True
            words = self.tr(
                "The date of this computer looks wrong. Check the day, then finish again."
            )
            self.notice.say(words, Tone.WARN)
            return True
        if isinstance(error, Conflict) and error.code == "consent_withdrawn":
            words = self.tr("Somebody who came has withdrawn the consent. Mark them absent.")
            self.notice.say(words, Tone.WARN)
            return True
        return False

    @override
    def _show_draft(self, draft: DraftContent) -> None:
        super()._show_draft(draft)
        self._session.fill(lambda: self._session.note.setText(draft.note))
        group_id, session_id = (draft.fields.get(name) for name in ("group_id", "session_id"))
        if isinstance(session_id, int):
            self.begin(AmendSession(session_id))
        elif isinstance(group_id, int):
            self._load_start(group_id)

    @override
    def _typed(self) -> Typed:
        return Typed(self._session.typed(), self._session.note.text(), None)

    def _load_start(self, group_id: int) -> None:
        sessions = self.workplace.register.group_sessions
        job = self.workplace.jobs.start(lambda progress: sessions.start(group_id))
        job.succeeded.connect(self._show_start)

    def _show_start(self, start: SessionStart) -> None:
        self._session.show_start(start)
        number = self.tr("session {number}").format(number=start.number)
        self._heading = f"{start.group_name}   {number}"
        self.header_changed.emit()

    def _show_session(self, details: SessionDetails) -> None:
        self._session.show_session(details)
        number = self.tr("session {number}").format(number=details.summary.number)
        self._heading = f"{details.group_name}   {number}"
        self.header_changed.emit()
