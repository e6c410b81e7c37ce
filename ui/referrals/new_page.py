"""Write a referral: the form at the left, the client's card at the right, then the paper."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.consents.records import ConsentOverview
from services.errors import Conflict
from services.institutions import InstitutionDetails
from services.referrals.records import ReferralSummary
from ui.clients.client_card import ClientCardView
from ui.navigation import Place
from ui.quick_search import prefilled
from ui.referrals.form import ReferralForm
from ui.referrals.institutions_dialog import InstitutionsDialog
from ui.referrals.subjects import ShowPaper
from ui.shared.record_page import RecordFormPage
from ui.shared.subjects import ForClient
from ui.shared.theme import Tone
from ui.shared.widgets import Card, plain_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class NewReferralPage(RecordFormPage):
    """Takes a client's id, a `ForClient`, an `OpenDraft` or None."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.INSTITUTIONS, Area.CONSENTS})
    draft_kind = DraftKind.REFERRAL
    has_client_card: ClassVar[bool] = True
    touches = frozenset({Area.REFERRALS, Area.DISCLOSURES})
    form: ReferralForm

    def __init__(self, workplace: Workplace) -> None:
        labels = Labels(workplace)
        form = ReferralForm(workplace, labels)
        super().__init__(workplace, form, self.tr("Finish and look at the form"))
        self._card = ClientCardView(workplace, labels)
        self._advise = plain_button(self.tr("Record advice given"), icon_name="file-text")
        self._lay_out_right()
        form.client_changed.connect(self._show_client)
        form.client.new_wanted.connect(self._new_client)
        form.place.directory_wanted.connect(self._open_directory)
        form.consents_wanted.connect(self._open_consents)
        self._advise.clicked.connect(self._open_advice)

    @override
    def title(self) -> str:
        return self.tr("New referral")

    @override
    def begin(self, subject: object) -> None:
        super().begin(subject)
        self._show_client()
        if isinstance(subject, int | ForClient):
            self.form.place.setFocus()

    @override
    def saving(self) -> Callable[[int | None], Any]:
        new, referrals = self.form.record(), self.workplace.register.referrals
        return lambda draft_id: referrals.issue(replace(new, draft_id=draft_id))

    @override
    def finished(self, result: ReferralSummary) -> None:
        self.workplace.navigate.go(Place.REFERRAL, ShowPaper(result.id))

    @override
    def explain(self, error: BaseException) -> bool:
        code = error.code if isinstance(error, Conflict) else ""
        if code == "institution_inactive":
            self.reload()  # the field says who has taken over
            return False
        if code == "consent_withdrawn":
            words = self.tr(
                "They withdrew or refused their consent, so nothing is passed on. Advice that was "
                "not followed is recorded at the right."
            )
            self.notice.say(words, Tone.WARN)
            return True
        return False

    @override
    def reload(self) -> None:
        institutions = self.workplace.register.institutions
        job = self.workplace.jobs.start(
            lambda progress: institutions.list_all(include_inactive=True)
        )
        job.succeeded.connect(self._show_institutions)
        self._show_client()

    def _show_institutions(self, entries: Sequence[InstitutionDetails]) -> None:
        self.form.offer(entries)

    def _show_client(self) -> None:
        client_id = self.form.client.client_id()
        self._card.follow(client_id)
        self._advise.setEnabled(client_id is not None)
        if client_id is not None:
            consents = self.workplace.register.consents
            job = self.workplace.jobs.start(lambda progress: consents.overview(client_id))
            job.succeeded.connect(self._show_consents)

    def _show_consents(self, overview: ConsentOverview) -> None:
        self.form.fill(lambda: self.form.show_consents(overview))

    def _new_client(self, typed: str) -> None:
        self.workplace.navigate.go(Place.CLIENT, prefilled(typed))

    def _open_consents(self) -> None:
        self.workplace.navigate.go(Place.RIGHTS, self.form.client.client_id())

    def _open_advice(self) -> None:
        client_id = self.form.client.client_id()
        if client_id is not None:
            subject = ForClient(client_id, self.form.kept["visit_id"])
            self.workplace.navigate.go(Place.NEW_ADVICE, subject)

    def _open_directory(self) -> None:
        directory = InstitutionsDialog(self, self.workplace)
        directory.added.connect(self.form.place.choose)
        directory.open()

    def _lay_out_right(self) -> None:
        about = Card(self.tr("What is printed"))
        about.body.addWidget(text_label(self.tr("One sheet in three parts, to cut:"), "muted"))
        for words in (
            self.tr("Stub: stays in the room."),
            self.tr("Referral: goes with the client to the institution, signed and sealed."),
            self.tr("Receipt: the institution fills it in and sends it back."),
        ):
            about.body.addWidget(text_label(words))
        refused = Card(self.tr("If they do not want to go"))
        refused.body.addWidget(
            text_label(
                self.tr("To advise is our duty; to go is their decision. Record what was said."),
                "muted",
            )
        )
        refused.body.addWidget(self._advise)
        for card in (self._card, refused, about):
            self.columns.right.addWidget(card)
        self.columns.right.addStretch(1)
