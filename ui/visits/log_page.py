"""Log a visit: the form at the left, the client's card at the right."""

from dataclasses import replace
from datetime import datetime

from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.errors import ClockDoubtful, Conflict, InvalidInput
from services.months import month_of
from services.visits.drafts import DraftContent, DraftId
from services.visits.records import ClientCard, NewVisit, VisitStart, VisitSummary
from ui.clients.client_card import ClientCardView
from ui.navigation import Place
from ui.page import Page
from ui.quick_search import prefilled
from ui.shared.columns import Columns
from ui.shared.draft_keeper import DraftKeeper, Typed
from ui.shared.foot import foot_of
from ui.shared.local_time import month_words, time_words
from ui.shared.shortcuts import Keys, install, label
from ui.shared.subjects import OpenDraft
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, Card, muted_label, plain_button, primary_button
from ui.visits.form import VisitForm
from ui.visits.next_booking import NextBooking
from ui.visits.subjects import BeginBy
from ui.visits.words import Labels, anonymous
from ui.workplace import Workplace


class LogVisitPage(Page):
    """Takes a client's id, an `OpenDraft`, a `BeginBy` or None.

    Nothing typed is ever lost: what is not finished is a draft.
    """

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._labels = Labels(workplace)
        self._subject: object = None
        self._finished: VisitSummary | None = None
        self._is_day_asked = False
        self._is_finishing = False
        self._awaits_client = False  # a file is being opened for whom this form is about
        self._form = VisitForm(workplace, self._labels)
        NextBooking(self._form, workplace)
        self._keeper = DraftKeeper(workplace, DraftKind.VISIT, self._typed, self)
        self._card = ClientCardView(workplace, self._labels)
        self._result, self._notice = Banner(), Banner()
        self._finish_button = primary_button(self.tr("Finish"), Keys.FINISH)
        self._draft_button = plain_button(self.tr("Keep as draft"))
        self._saved = muted_label()
        self.foot = foot_of(self)
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Log a visit")

    @override
    def open_subject(self, subject: object) -> None:
        self._finished = None
        self._show_result()
        awaited, self._awaits_client = self._awaits_client, False
        if awaited and isinstance(subject, int) and self._keeper.has_work():
            self._form.client.load(subject)
            return
        if subject == self._subject and self._keeper.has_work():
            words = self.tr("You had begun this and not finished it.")
            self._notice.say(words, Tone.INFO, self.tr("Begin another one"))
            return
        self._begin(subject)

    @override
    def keep_open_work(self) -> None:
        self._keeper.save()

    @override
    def curtain_changed(self) -> None:
        self._show_result()

    def _begin(self, subject: object) -> None:
        self._subject = subject
        self._keeper.begin()
        self._saved.setText("")
        self._notice.hide()
        self._card.follow(None)
        visits = self.workplace.register.visits
        job = self.workplace.jobs.start(lambda progress: visits.start())
        job.succeeded.connect(self._show_start)

    def _show_start(self, start: VisitStart) -> None:
        self._is_day_asked = start.is_clock_doubtful
        if start.is_clock_doubtful:
            self._ask_day()
        client_id = self._subject if isinstance(self._subject, int) else None
        self._form.allow_note(start.may_write_notes)
        self._form.clear(None if start.is_clock_doubtful else start.today, client_id)
        if client_id is None:
            self._form.client.setFocus()
        else:
            self._form.day.setFocus()
        if isinstance(self._subject, BeginBy):
            self._form.mode.set_value(self._subject.mode)
        if isinstance(self._subject, OpenDraft):
            self._load_draft(self._subject.draft_id)

    def _load_draft(self, draft_id: int) -> None:
        drafts = self.workplace.register.drafts
        job = self.workplace.jobs.start(lambda progress: drafts.load(draft_id))
        job.succeeded.connect(self._show_draft)

    def _show_draft(self, draft: DraftContent) -> None:
        self._keeper.begin(draft.summary.id)
        self._form.restore(draft.fields, draft.note)
        self._say_saved(draft.summary.saved_at)

    def _show_client(self) -> None:
        client_id = self._form.client.client_id()
        self._card.follow(client_id)
        if client_id is None:
            self._form.ask_ground(False)
            self._form.offer_plans(())

    def _fit_client(self, client: ClientCard) -> None:
        self._form.ask_ground(client.needs_ground)
        self._form.offer_plans(client.plans)

    def _finish(self) -> None:
        if self._is_finishing:
            return
        try:
            visit = replace(self._form.visit(), is_day_confirmed=self._is_day_asked)
        except InvalidInput as error:
            self._form.show_error(error)
            return
        self._is_finishing = True
        self._keeper.hold()
        self._save(visit)

    def _save(self, visit: NewVisit) -> None:
        visits, draft = self.workplace.register.visits, self._keeper.draft()
        typed = self._typed().fields
        job = self.workplace.jobs.start(
            # The draft's id is read on the worker: it may be given there just before.
            lambda progress: visits.finalise(replace(visit, draft_id=draft.id), typed),
            self._show_error,
        )
        job.succeeded.connect(self._show_finished)

    def _show_finished(self, visit: VisitSummary) -> None:
        self._is_finishing = False
        self._finished = visit
        self._begin(None)
        self._show_result()
        self.workplace.changes.announce({Area.VISITS, Area.DRAFTS, Area.APPOINTMENTS})

    def _show_error(self, error: BaseException) -> None:
        self._is_finishing = False
        self._keeper.touch()
        if self._form.show_error(error):
            return
        if isinstance(error, ClockDoubtful):
            self._is_day_asked = True
            self._ask_day()
        elif isinstance(error, Conflict) and error.code in ("consent_withdrawn", "file_locked"):
            self._form.ask_ground(True)
            words = self.tr(
                "The consent was withdrawn, or the file is locked. Log the visit without a name, "
                "or name the legal ground of a crisis."
            )
            self._notice.say(words, Tone.WARN)
        elif isinstance(error, Conflict) and error.code == "recovery_not_confirmed":
            words = self.tr("Confirm the recovery sheet first (Settings). This stays a draft.")
            self._notice.say(words, Tone.RISK)
        else:
            self.workplace.dialogs.show_error(error)

    def _undo(self) -> None:
        if self._finished is None:
            return
        self._keeper.save()
        visits, visit_id = self.workplace.register.visits, self._finished.id
        job = self.workplace.jobs.start(lambda progress: visits.undo(visit_id))
        job.succeeded.connect(self._show_undone)

    def _show_undone(self, draft_id: DraftId) -> None:
        self._finished = None
        self._show_result()
        self._begin(OpenDraft(draft_id))
        self.workplace.changes.announce({Area.VISITS, Area.DRAFTS, Area.APPOINTMENTS})

    def _start_afresh(self) -> None:
        self._keeper.save()
        self._begin(None)

    def _ask_day(self) -> None:
        words = self.tr(
            "The date of this computer looks wrong. Please type the day of the visit; "
            "it will be marked as uncertain where need be."
        )
        self._notice.say(words, Tone.WARN)

    def _show_result(self) -> None:
        visit = self._finished
        if visit is None:
            self._result.say("")
            return
        name = self.workplace.curtain.name(visit.client_name) or anonymous()
        words = self.tr("On record: {name}, {visit}.")
        said = words.format(name=name, visit=self._labels.short(visit))
        if visit.is_late:
            late = self.tr("{month} is already closed; this is kept as a late entry.")
            said += " " + late.format(month=month_words(month_of(visit.day)))
        self._result.say(said, Tone.ACCENT, self.tr("Undo"))

    def _new_client(self, typed: str) -> None:
        self._awaits_client = True
        self.workplace.navigate.go(Place.CLIENT, prefilled(typed))

    def _typed(self) -> Typed:
        fields = self._form.typed()
        return Typed(fields, self._form.note.text(), fields["client_id"])

    def _say_saved(self, at: datetime) -> None:
        self._saved.setText(self.tr("Draft saved {time}").format(time=time_words(at)))

    def _lay_out(self) -> None:
        px = Theme.current().px
        paper = Card()
        paper.body.addWidget(self._form)
        columns = Columns((64, 36))
        columns.left.addWidget(paper)
        columns.left.addStretch(1)
        columns.right.addWidget(self._card)
        columns.right.addStretch(1)
        # A little closer than other pages, so that the whole form stands on a small screen.
        self.body.setContentsMargins(px(24), px(12), px(24), px(10))
        for banner in (self._result, self._notice):
            banner.hide()
            self.body.addWidget(banner)
        self.body.addWidget(columns)
        self.body.addStretch(1)
        self.foot.addWidget(self._finish_button)
        self.foot.addWidget(self._draft_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self._saved)

    def _connect(self) -> None:
        self._form.changed.connect(self._keeper.touch)
        self._form.client_changed.connect(self._show_client)
        self._card.fetched.connect(self._fit_client)
        self._form.new_client_wanted.connect(self._new_client)
        self._keeper.saved.connect(self._say_saved)
        self._finish_button.clicked.connect(self._finish)
        self._draft_button.clicked.connect(self._keeper.save)
        self._draft_button.setToolTip(label(Keys.SAVE_DRAFT))
        install(self, Keys.SAVE_DRAFT, self._keeper.save)
        self._result.acted.connect(self._undo)
        self._notice.acted.connect(self._start_afresh)
