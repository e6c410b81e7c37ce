"""The base of every page on which one form becomes one record."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.errors import InvalidInput
from services.visits.drafts import DraftContent, DraftSummary
from ui.clients.flag_strip import FlagStrip
from ui.page import Page
from ui.shared.columns import Columns
from ui.shared.draft_keeper import DraftKeeper, Typed
from ui.shared.foot import foot_of
from ui.shared.local_time import moment_words, time_words
from ui.shared.record_form import RecordForm
from ui.shared.shortcuts import Keys, install, label
from ui.shared.subjects import ForClient, OpenDraft
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, Card, muted_label, plain_button, primary_button
from ui.workplace import Workplace


class RecordFormPage(Page):
    """Takes a client's id, a `ForClient`, an `OpenDraft` or None, and what a subclass adds.

    What is typed is a draft every few seconds, offered again when one comes back; Ctrl+Enter
    finishes; what is wrong stands beside its field. A subclass gives ``draft_kind``, the areas
    its record ``touches``, ``title``, ``saving`` and ``finished``, and may override ``begin``.
    The form stands at the left; put what belongs beside it into ``self.columns.right``.
    """

    draft_kind: ClassVar[DraftKind]
    touches: ClassVar[frozenset[Area]]
    # Every page about a client shows the flags (issue 3, item 1): here, unless a card beside does.
    has_client_card: ClassVar[bool] = False
    # What it is given to write a record anew, and the name that its id has there and in what the
    # form keeps: a draft of it is offered there and nowhere else.
    corrections: ClassVar[tuple[type, ...]] = ()
    corrected: ClassVar[str] = ""

    def __init__(self, workplace: Workplace, form: RecordForm, finish: str) -> None:
        super().__init__(workplace)
        self.form = form
        self.columns = Columns((66, 34))
        self.notice = Banner()
        self.flags = FlagStrip(workplace)
        self.keeper = DraftKeeper(workplace, self.draft_kind, self._typed, self)
        self._subject: object = None
        self._waiting_draft: int | None = None
        self._is_finishing = False
        self._finish_button = primary_button(finish, Keys.FINISH)
        self._draft_button = plain_button(self.tr("Keep as draft"))
        self._saved = muted_label()
        self.foot = foot_of(self)
        self._lay_out()
        self._connect()

    def saving(self) -> Callable[[int | None], Any]:
        """Read the form now (may raise InvalidInput); return what the worker does with it and
        with the id of the draft that ends thereby. Its result goes to ``finished``."""
        raise NotImplementedError

    def finished(self, result: Any) -> None:
        """The record is there, the form empty again: go where it is shown."""
        raise NotImplementedError

    def begin(self, subject: object) -> None:
        """Fill the empty form for ``subject``; by default its client is picked, and a form that
        keeps the visit it came from is told it."""
        if isinstance(subject, ForClient) and "visit_id" in self.form.kept:
            self.form.kept["visit_id"] = subject.visit_id
        client_id = client_of(subject)
        if client_id is not None:
            self.form.load_client("client_id", client_id)

    def explain(self, error: BaseException) -> bool:
        """Say what a known error means here, e.g. in ``notice``; False leaves it to a dialog."""
        return False

    @override
    def open_subject(self, subject: object) -> None:
        if subject == self._subject and self.keeper.has_work():
            words = self.tr("You had begun this and not finished it.")
            self.notice.say(words, Tone.INFO, self.tr("Begin another one"))
            return
        self.keeper.save()
        self._start(subject)

    @override
    def keep_open_work(self) -> None:
        self.keeper.save()

    def finish(self) -> None:
        """Save what was typed as a record."""
        if self._is_finishing:
            return
        try:
            save = self.saving()
        except InvalidInput as error:
            self.form.show_error(error)
            return
        self._is_finishing = True
        self.keeper.hold()
        draft = self.keeper.draft()
        # The draft's id is read on the worker: it may be given there just before.
        job = self.workplace.jobs.start(lambda progress: save(draft.id), self._show_error)
        job.succeeded.connect(self._end)

    def _start(self, subject: object) -> None:
        self._subject, self._waiting_draft = subject, None
        self.keeper.begin()
        self._saved.setText("")
        self.notice.hide()
        self.form.clear()
        self.form.focus_first()
        if isinstance(subject, OpenDraft):
            self._load_draft(subject.draft_id)
            return
        self.form.fill(lambda: self.begin(subject))
        self._look_for_draft(subject)

    def _look_for_draft(self, subject: object) -> None:
        drafts, kind, name = self.workplace.register.drafts, self.draft_kind, self.corrected
        client_id = client_of(subject)
        record_id = getattr(subject, name) if isinstance(subject, self.corrections) else None

        def is_of_it(draft: DraftSummary) -> bool:
            if draft.kind is not kind or client_id not in (None, draft.client_id):
                return False
            return not name or drafts.load(draft.id).fields.get(name) == record_id

        self.workplace.jobs.start(
            lambda progress: next(filter(is_of_it, drafts.list()), None)
        ).succeeded.connect(self._offer_draft)

    def _offer_draft(self, draft: DraftSummary | None) -> None:
        if draft is None or self.keeper.has_work():
            return
        self._waiting_draft = draft.id
        words = self.tr("What you began on {moment} is kept as a draft.")
        self.notice.say(
            words.format(moment=moment_words(draft.saved_at)), Tone.INFO, self.tr("Go on with it")
        )

    def _load_draft(self, draft_id: int) -> None:
        drafts = self.workplace.register.drafts
        job = self.workplace.jobs.start(lambda progress: drafts.load(draft_id))
        job.succeeded.connect(self._show_draft)

    def _show_draft(self, draft: DraftContent) -> None:
        self.notice.hide()
        self.form.restore(draft.fields)
        self.keeper.begin(draft.summary.id)
        self._say_saved(draft.summary.saved_at)

    def _end(self, result: Any) -> None:
        self._is_finishing = False
        self._start(None)
        self.workplace.changes.announce({*self.touches, Area.DRAFTS})
        self.finished(result)

    def _show_error(self, error: BaseException) -> None:
        self._is_finishing = False
        self.keeper.touch()
        if not (self.form.show_error(error) or self.explain(error)):
            self.workplace.dialogs.show_error(error)

    def _act_on_notice(self) -> None:
        waiting, self._waiting_draft = self._waiting_draft, None
        if waiting is not None:
            self._load_draft(waiting)
        else:
            self.keeper.save()
            self._start(None)

    def _show_flags(self) -> None:
        self.flags.follow(self.form.client_id())

    def _typed(self) -> Typed:
        fields = self.form.typed()
        return Typed(fields, "", fields.get("client_id"))

    def _say_saved(self, at: datetime) -> None:
        self._saved.setText(self.tr("Draft saved {time}").format(time=time_words(at)))

    def _lay_out(self) -> None:
        px = Theme.current().px
        paper = Card()
        paper.body.addWidget(self.flags)
        paper.body.addWidget(self.form)
        self.columns.left.addWidget(paper)
        self.columns.left.addStretch(1)
        self.body.setContentsMargins(px(24), px(16), px(24), px(12))
        self.notice.hide()
        self.body.addWidget(self.notice)
        self.body.addWidget(self.columns)
        self.body.addStretch(1)
        for button in (self._finish_button, self._draft_button):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.foot.addWidget(self._saved)

    def _connect(self) -> None:
        self.form.changed.connect(self.keeper.touch)
        if not self.has_client_card:
            self.form.client_changed.connect(self._show_flags)
        self.keeper.saved.connect(self._say_saved)
        self._finish_button.clicked.connect(self.finish)
        self._draft_button.clicked.connect(self.keeper.save)
        self._draft_button.setToolTip(label(Keys.SAVE_DRAFT))
        install(self, Keys.SAVE_DRAFT, self.keeper.save)
        self.notice.acted.connect(self._act_on_notice)


def client_of(subject: object) -> int | None:
    """Whom a new record is about, if the subject says so."""
    if isinstance(subject, ForClient):
        return subject.client_id
    return subject if isinstance(subject, int) else None
