"""The form of one file with its button row and, beside it, files that may be the same person's."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.vocabulary import Area, DraftKind
from services.clients.draft_fields import as_json, carried_over, from_json
from services.clients.records import ClientDetails, ClientFields
from services.clients.service import ClientService
from services.errors import Conflict
from services.progress import Progress
from services.visits import DraftContent
from ui.clients.duplicates_card import DuplicatesCard
from ui.clients.file_view import RoomWords
from ui.clients.form import ClientForm
from ui.clients.words import terms_for
from ui.shared.columns import Columns
from ui.shared.draft_keeper import DraftKeeper, Typed
from ui.shared.form import line_field
from ui.shared.local_time import time_words
from ui.shared.shortcuts import Keys
from ui.shared.theme import Tone
from ui.shared.widgets import (
    Banner,
    Card,
    danger_button,
    muted_label,
    plain_button,
    primary_button,
    text_label,
)
from ui.workplace import Workplace

TYPED_INTO = "typed_into"


class FileEditor(QWidget):
    """Signals: ``saved`` (ClientDetails), ``given_up``, ``open_wanted`` (ClientId).

    What is typed is kept as a draft all the time; only saving or giving up ends it.
    """

    saved = Signal(object)
    given_up = Signal()
    open_wanted = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._stored: ClientDetails | None = None
        self._start_fields = ClientFields()
        self._form = ClientForm(workplace.language, workplace.clock.today, workplace.curtain)
        self._duplicates = DuplicatesCard(workplace)
        self._keeper = DraftKeeper(workplace, DraftKind.CLIENT, self._kept_form, self)
        self._trouble = Banner()
        self._trouble.hide()
        self._kept = muted_label()
        self._reason = line_field(self.tr("Why it is changed (may stay empty)"))
        self._save = primary_button(self.tr("Save"), Keys.FINISH)
        self._back = plain_button(self.tr("Back"))
        self._give_up = danger_button(self.tr("Discard"))
        self._lay_out()
        self._form.changed.connect(self._typed)
        self._duplicates.open_wanted.connect(self.open_wanted)
        self._keeper.saved.connect(self._show_kept)
        self._save.clicked.connect(self._finish)
        self._back.clicked.connect(workplace.navigate.back)
        self._give_up.clicked.connect(self._ask_give_up)

    def start_new(self, fields: ClientFields | None = None) -> None:
        """An empty form, or one with what was typed elsewhere."""
        self._begin(None, fields or ClientFields())
        if fields is not None:
            self._typed()

    def start_edit(self, details: ClientDetails) -> None:
        """The file as stored."""
        self._begin(details, details.fields)

    def continue_draft(
        self,
        draft: DraftContent,
        stored: ClientDetails | None,
        dropped: ClientDetails | None = None,
    ) -> None:
        """Go on where somebody stopped; ``dropped`` is the file that was edited then, if it was
        merged into ``stored`` since."""
        fields = from_json(draft.fields)
        if stored and dropped:
            fields = carried_over(fields, dropped.fields, stored.fields)
        self._begin(stored, fields, draft.summary.id)
        self._show_kept(draft.summary.saved_at)
        if dropped:
            words = self.tr(
                "The file {number} was merged into this one since. What you had changed in it "
                "stands here on top of the kept file, without the populations; please compare "
                "before you save."
            )
            self._trouble.say(words.format(number=dropped.file_no), Tone.WARN)

    def is_dirty(self) -> bool:
        """Whether anything differs from what was shown at first."""
        return self._form.fields() != self._start_fields

    def keep(self) -> None:
        """Save the draft now."""
        self._keeper.save()

    def set_room(self, room: RoomWords) -> None:
        """The words and the identity policy of this room."""
        self._form.set_room(terms_for(room.kind), room.policy)

    def _kept_form(self) -> Typed:
        client_id = self._stored.id if self._stored else None
        # A merge moves the draft to the kept file; this says which one was typed into.
        return Typed({**as_json(self._form.fields()), TYPED_INTO: client_id}, "", client_id)

    def _begin(
        self, stored: ClientDetails | None, fields: ClientFields, draft_id: int | None = None
    ) -> None:
        self._stored = stored
        self._form.set_fields(fields)
        self._start_fields = stored.fields if stored else self._form.fields()
        self._keeper.begin(draft_id)
        self._duplicates.clear()
        self._trouble.hide()
        self._kept.clear()
        self._reason.clear()
        self._reason.setVisible(stored is not None)
        self._give_up.setVisible(draft_id is not None)
        self._form.start()

    def _typed(self) -> None:
        fields = self._form.fields()
        if self.is_dirty():
            self._keeper.touch()
            self._give_up.show()
        self._duplicates.compare(fields, self._stored.id if self._stored else None)

    def _finish(self) -> None:
        unreadable = self._form.unreadable()
        if unreadable:
            self._form.form.set_problems(unreadable)
            return
        self._save.setEnabled(False)
        self._keeper.hold()
        job = self._workplace.jobs.start(self._saving(), self._show_error)
        job.succeeded.connect(self._done)
        job.finished.connect(self._allow_save)

    def _saving(self) -> Callable[[Progress], ClientDetails]:
        clients, draft = self._workplace.register.clients, self._keeper.draft()
        stored, fields, reason = self._stored, self._form.fields(), self._reason.text()

        def work(progress: Progress) -> ClientDetails:
            # The draft's id is read on the worker: it may be given there just before.
            if stored is None:
                return clients.add(fields, draft.id)
            return clients.edit(stored.id, stored.version, fields, draft.id, reason)

        return work

    def _done(self, details: ClientDetails) -> None:
        self._keeper.begin()
        self._form.form.clear_problems()
        self._workplace.changes.announce({Area.CLIENTS, Area.DRAFTS})
        self.saved.emit(details)

    def _allow_save(self) -> None:
        self._save.setEnabled(True)

    def _show_error(self, error: BaseException) -> None:
        self._keeper.touch()
        if self._form.show_error(error):
            return
        if isinstance(error, Conflict) and error.code == "edited_meanwhile":
            words = self.tr(
                "Somebody else has changed this file meanwhile. Your text is kept as a draft; "
                "go back, look at the file and edit it again."
            )
            self._trouble.say(words, Tone.WARN)
            return
        self._workplace.dialogs.show_error(error)

    def _ask_give_up(self) -> None:
        if self.is_dirty() and not self._workplace.dialogs.confirm_destructive(
            self.tr("Discard what was typed?"),
            [self.tr("What you typed here and its draft are removed. The stored file stays.")],
            self.tr("Discard"),
        ):
            return
        self._keeper.discard()
        self.given_up.emit()

    def _show_kept(self, saved_at: datetime) -> None:
        words = self.tr("Draft kept {time}")
        self._kept.setText(words.format(time=time_words(saved_at)))

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for widget in (self._save, self._back, self._give_up):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        buttons.addWidget(self._kept)
        card = Card()
        card.body.addWidget(self._trouble)
        card.body.addWidget(self._form)
        card.body.addWidget(self._reason)
        card.body.addLayout(buttons)
        columns = Columns((13, 5), 900)
        columns.left.addWidget(card)
        columns.left.addStretch(1)
        columns.right.addWidget(self._duplicates)
        columns.right.addWidget(self._about())
        columns.right.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(columns)

    def _about(self) -> QWidget:
        card = Card(self.tr("What belongs here"))
        for words in (
            self.tr("Only what helps the person; everything but the name may stay empty."),
            self.tr("The file stays in this register. The monthly report only counts."),
        ):
            card.body.addWidget(text_label(words, "muted"))
        return card


def edited_files(
    clients: ClientService, draft: DraftContent
) -> tuple[ClientDetails | None, ClientDetails | None]:
    """The file that a draft edits now, None for a new one; and the file that it was typed into,
    None if that is the same. For a job. Raises NotFound, FileRestricted."""
    client_id = draft.summary.client_id
    if client_id is None:
        return None, None
    stored = clients.get(client_id)
    while stored.merged_into is not None:  # kept after the merge, by a form that was still open
        stored = clients.get(stored.merged_into)
    typed_into = draft.fields.get(TYPED_INTO)
    if not isinstance(typed_into, int) or typed_into == stored.id:
        return stored, None
    return stored, clients.get(typed_into)
