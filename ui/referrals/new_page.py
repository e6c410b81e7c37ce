"""Write a referral: the form at the left, the client's card at the right, then the paper."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import ClassVar

from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.errors import InvalidInput
from services.institutions import InstitutionDetails
from services.progress import Progress
from services.referrals.records import ReferralSummary
from services.visits.drafts import DraftContent, DraftSummary
from ui.clients.client_card import ClientCardView
from ui.navigation import Place
from ui.page import Page
from ui.quick_search import prefilled
from ui.referrals.form import ReferralForm
from ui.referrals.institutions_dialog import InstitutionsDialog
from ui.referrals.subjects import OpenReferralDraft, ReferFrom, ShowPaper
from ui.shared.columns import Columns
from ui.shared.draft_keeper import DraftKeeper, Typed
from ui.shared.foot import foot_of
from ui.shared.local_time import time_words
from ui.shared.shortcuts import Keys, install
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, Card, muted_label, plain_button, primary_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class NewReferralPage(Page):
    """Takes a client's id, a `ReferFrom`, an `OpenReferralDraft` or None."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.INSTITUTIONS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        labels = Labels(workplace)
        self._subject: object = None
        self._waiting_draft: int | None = None
        self._is_finishing = False
        self._form = ReferralForm(workplace, labels)
        self._keeper = DraftKeeper(workplace, DraftKind.REFERRAL, self._typed, self)
        self._card = ClientCardView(workplace, labels)
        self._notice = Banner()
        self._finish_button = primary_button(self.tr("Finish and look at the form"), Keys.FINISH)
        self._draft_button = plain_button(self.tr("Keep as draft"))
        self._saved = muted_label()
        self.foot = foot_of(self)
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("New referral")

    @override
    def open_subject(self, subject: object) -> None:
        if subject == self._subject and self._keeper.has_work():
            words = self.tr("You had begun this and not finished it.")
            self._notice.say(words, Tone.INFO, self.tr("Begin another one"))
            return
        self._keeper.save()
        self._begin(subject)

    @override
    def reload(self) -> None:
        institutions = self.workplace.register.institutions
        job = self.workplace.jobs.start(lambda progress: institutions.list_all())
        job.succeeded.connect(self._show_institutions)

    @override
    def keep_open_work(self) -> None:
        self._keeper.save()

    def _begin(self, subject: object) -> None:
        self._subject, self._waiting_draft = subject, None
        self._keeper.begin()
        self._saved.setText("")
        self._notice.hide()
        self._card.follow(None)
        self._form.clear(subject.visit_id if isinstance(subject, ReferFrom) else None)
        client_id = subject.client_id if isinstance(subject, ReferFrom) else subject
        if isinstance(client_id, int):
            self._form.load_client(client_id)
            self._form.institution.setFocus()
        else:
            self._form.client.setFocus()
        if isinstance(subject, OpenReferralDraft):
            self._load_draft(subject.draft_id)
        else:
            self._look_for_draft(client_id if isinstance(client_id, int) else None)

    def _look_for_draft(self, client_id: int | None) -> None:
        drafts = self.workplace.register.drafts

        def work(progress: Progress) -> DraftSummary | None:
            mine = (d for d in drafts.list() if d.kind is DraftKind.REFERRAL)
            return next((d for d in mine if client_id in (None, d.client_id)), None)

        self.workplace.jobs.start(work).succeeded.connect(self._offer_draft)

    def _offer_draft(self, draft: DraftSummary | None) -> None:
        if draft is None or self._keeper.has_work():
            return
        self._waiting_draft = draft.id
        words = self.tr("A referral that you began is kept as a draft.")
        self._notice.say(words, Tone.INFO, self.tr("Go on with it"))

    def _load_draft(self, draft_id: int) -> None:
        drafts = self.workplace.register.drafts
        job = self.workplace.jobs.start(lambda progress: drafts.load(draft_id))
        job.succeeded.connect(self._show_draft)

    def _show_draft(self, draft: DraftContent) -> None:
        self._notice.hide()
        self._form.restore(draft.fields)
        self._keeper.begin(draft.summary.id)
        self._say_saved(draft.summary.saved_at)

    def _show_institutions(self, entries: Sequence[InstitutionDetails]) -> None:
        self._form.offer(entries)

    def _show_client(self) -> None:
        self._card.follow(self._form.client.client_id())

    def _finish(self) -> None:
        if self._is_finishing:
            return
        try:
            new = self._form.referral()
        except InvalidInput as error:
            self._form.show_error(error)
            return
        self._is_finishing = True
        self._keeper.hold()
        referrals, draft = self.workplace.register.referrals, self._keeper.draft()

        def work(progress: Progress) -> ReferralSummary:
            # The draft's id is read on the worker: it may be given there just before.
            return referrals.issue(replace(new, draft_id=draft.id))

        self.workplace.jobs.start(work, self._show_error).succeeded.connect(self._show_issued)

    def _show_issued(self, referral: ReferralSummary) -> None:
        self._is_finishing = False
        self._begin(None)
        self.workplace.changes.announce({Area.REFERRALS, Area.DRAFTS})
        self.workplace.navigate.go(Place.REFERRAL, ShowPaper(referral.id))

    def _show_error(self, error: BaseException) -> None:
        self._is_finishing = False
        self._keeper.touch()
        if not self._form.show_error(error):
            self.workplace.dialogs.show_error(error)

    def _act_on_notice(self) -> None:
        if self._waiting_draft is not None:
            self._load_draft(self._waiting_draft)
            self._waiting_draft = None
        else:
            self._keeper.save()
            self._begin(None)

    def _new_client(self, typed: str) -> None:
        self.workplace.navigate.go(Place.CLIENT, prefilled(typed))

    def _open_directory(self) -> None:
        directory = InstitutionsDialog(self, self.workplace)
        directory.added.connect(self._form.choose_institution)
        directory.open()

    def _typed(self) -> Typed:
        fields = self._form.typed()
        return Typed(fields, "", fields["client_id"])

    def _say_saved(self, at: datetime) -> None:
        self._saved.setText(self.tr("Draft saved {time}").format(time=time_words(at)))

    def _lay_out(self) -> None:
        px = Theme.current().px
        paper, about = Card(), Card(self.tr("What is printed"))
        paper.body.addWidget(self._form)
        about.body.addWidget(text_label(self.tr("One sheet in three parts, to cut:"), "muted"))
        for words in (
            self.tr("Stub: stays in the room."),
            self.tr("Referral: goes with the client to the institution, signed and sealed."),
            self.tr("Receipt: the institution fills it in and sends it back."),
        ):
            about.body.addWidget(text_label(words))
        columns = Columns((68, 32))
        columns.left.addWidget(paper)
        columns.left.addStretch(1)
        columns.right.addWidget(self._card)
        columns.right.addWidget(about)
        columns.right.addStretch(1)
        self.body.setContentsMargins(px(24), px(16), px(24), px(12))
        self._notice.hide()
        self.body.addWidget(self._notice)
        self.body.addWidget(columns)
        self.body.addStretch(1)
        self.foot.addWidget(self._finish_button)
        self.foot.addWidget(self._draft_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self._saved)

    def _connect(self) -> None:
        self._form.changed.connect(self._keeper.touch)
        self._form.client_changed.connect(self._show_client)
        self._form.new_client_wanted.connect(self._new_client)
        self._form.directory_wanted.connect(self._open_directory)
        self._keeper.saved.connect(self._say_saved)
        self._finish_button.clicked.connect(self._finish)
        self._draft_button.clicked.connect(self._keeper.save)
        self._notice.acted.connect(self._act_on_notice)
        install(self, Keys.SAVE_DRAFT, self._keeper.save)
