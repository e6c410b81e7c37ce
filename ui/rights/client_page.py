"""One client's rights: requests, corrections, who may open the file, how long it is kept."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from models.vocabulary import Area, Signer
from services.actor import Right
from services.documents import rights_request
from services.documents.forms import PaperHead, render
from services.documents.rendered import Rendered
from services.documents.rights_request import RequestFacts
from services.progress import Progress
from services.rights.copying_records import CopyChoices, WrittenCopy
from services.rights.file_access import EMERGENCY_MINUTES
from services.rights.records import RequestView
from ui.clients.flag_strip import FlagStrip
from ui.navigation import Place
from ui.page import Page
from ui.rights import facts as rights_facts
from ui.rights.access_card import AccessCard, KeptCard
from ui.rights.copy_sheet import CopySheet, WrittenSheet
from ui.rights.corrections_card import CorrectionsCard
from ui.rights.facts import RightsFacts
from ui.rights.reason_sheet import ReasonForm, ReasonSheet
from ui.rights.request_sheet import AnswerSheet, RequestSheet
from ui.rights.requests_card import RequestsCard
from ui.rights.views_card import ViewsCard
from ui.shared.columns import Columns
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.widgets import NameLabel, muted_label, primary_button
from ui.workplace import Workplace


class ClientRightsPage(Page):
    """Takes a client's id."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.RIGHTS, Area.CLIENTS, Area.CONSENTS, Area.STAFF}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._client_id: int | None = None
        self._facts: RightsFacts | None = None
        self._asked_copy: RequestView | None = None
        self._name, self._file_no = NameLabel(workplace.curtain), muted_label()
        self._flags = FlagStrip(workplace)
        self._new = primary_button(self.tr("Write down a request"), Keys.NEW, "file-text")
        self._requests = RequestsCard(workplace)
        self._corrections = CorrectionsCard(workplace)
        self._access, self._kept = AccessCard(workplace), KeptCard(workplace)
        self._views = ViewsCard(workplace)
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Rights and access")

    @override
    def header_actions(self) -> Sequence[QPushButton]:
        return (self._new,)

    @override
    def open_subject(self, subject: object) -> None:
        if isinstance(subject, int) and subject != self._client_id:
            self._client_id, self._facts = subject, None
            self.outdate()

    @override
    def reload(self) -> None:
        client_id = self._client_id
        if client_id is None:
            return
        register, language = self.workplace.register, self.workplace.language.value
        job = self.workplace.jobs.start(
            lambda progress: rights_facts.fetch(register, client_id, language)
        )
        job.succeeded.connect(self._show)

    def _show(self, facts: RightsFacts) -> None:
        if facts.client.id != self._client_id:
            return  # another client was opened meanwhile
        self._facts = facts
        self._name.set_name(facts.client.name)
        self._file_no.setText(facts.client.file_no)
        self._flags.follow(facts.client.id)
        may_open = facts.access.may_open
        self._new.setEnabled(may_open)
        self._requests.setVisible(may_open)
        self._corrections.setVisible(may_open)
        self._requests.show_requests(facts.requests)
        self._corrections.show_corrections(facts.corrections)
        self._access.show_facts(facts)
        self._kept.show_facts(facts)
        self._views.setVisible(facts.may_manage)
        self._views.show_views(facts.views)

    # Requests

    def _write_down(self) -> None:
        if self._client_id is None:
            return
        requests, client_id = self.workplace.register.requests, self._client_id
        job = self.workplace.jobs.start(lambda progress: requests.speaks_for(client_id))
        job.succeeded.connect(self._open_request)

    def _open_request(self, signers: Sequence[Signer]) -> None:
        if self._client_id is not None:
            sheet = RequestSheet(self, self.workplace, self._client_id, signers)
            sheet.saved.connect(self._announce)
            sheet.open()

    def _answer(self, request: RequestView) -> None:
        sheet = AnswerSheet(self, self.workplace, request)
        sheet.saved.connect(self._announce)
        sheet.open()

    def _print(self, request: RequestView) -> None:
        if self._facts is None:
            return
        client = self._facts.client
        room, facts = self.workplace.register.room, RequestFacts(client.name, request)

        def make() -> Rendered:
            head = PaperHead(room.get().profile.name, None, client.file_no)
            return render(rights_request.paper(facts, head))

        show_paper(
            self.workplace, self, make, self.tr("Request and answer"), f"request-{request.id}"
        )

    def _copy(self, request: RequestView) -> None:
        self._asked_copy = request
        copies, client_id = self.workplace.register.copies, request.client_id
        may_read = self.workplace.register.vault.actor.may(Right.WRITE_NOTES)

        def work(progress: Progress) -> CopyChoices:
            return copies.choices(client_id) if may_read else CopyChoices((), 0)

        self.workplace.jobs.start(work).succeeded.connect(self._open_copy)

    def _open_copy(self, choices: CopyChoices) -> None:
        folder = self.workplace.dialogs.choose_folder(self.tr("Where to write the copy"))
        if folder is not None and self._asked_copy is not None:
            sheet = CopySheet(self, self.workplace, self._asked_copy, choices, folder)
            sheet.saved.connect(self._show_written)
            sheet.open()

    def _show_written(self, written: WrittenCopy) -> None:
        self._announce(None)
        sheet = WrittenSheet(self, self.workplace, written)
        sheet.handed_over.connect(self._answer_copy)
        sheet.open()

    def _answer_copy(self) -> None:
        if self._asked_copy is not None:
            self._answer(self._asked_copy)

    # Access and lock

    def _restrict(self) -> None:
        facts = self._facts
        if facts is None:
            return
        access, client_id = self.workplace.register.access, facts.client.id
        form = ReasonForm("reason", self.tr("Why"), "", facts.staff)
        self._ask(
            self.tr("Restrict this file"),
            form,
            lambda reason, staff_id: access.restrict(client_id, staff_id, reason),
            self.tr("Restrict"),
            (
                self.tr("Only its counsellor and the lead open it from now on."),
                self.tr("In an emergency a colleague opens it for an hour, with a reason."),
            ),
            "restrict",
        )

    def _open_to_all(self) -> None:
        access = self.workplace.register.access
        self._ask_reason(
            self.tr("Open this file to colleagues"),
            access.unrestrict,
            self.tr("Open it"),
            part="open",
        )

    def _open_emergency(self) -> None:
        access = self.workplace.register.access
        words = self.tr("It opens for {minutes} minutes and closes by itself.")
        sheet = self._ask_reason(
            self.tr("Emergency access"),
            access.open_emergency,
            self.tr("Open the file"),
            (
                words.format(minutes=EMERGENCY_MINUTES),
                self.tr("The lead sees that you opened it, and why."),
            ),
            part="emergency",
        )
        if sheet is not None:
            sheet.saved.connect(self._open_file)

    def _open_file(self) -> None:
        self.workplace.navigate.go(Place.CLIENT, self._client_id)

    def _lock(self) -> None:
        requests = self.workplace.register.requests
        self._ask_reason(
            self.tr("Lock this file"),
            requests.lock,
            self.tr("Lock"),
            (
                self.tr("It is kept, but nobody works with it; only the lead opens it."),
                self.tr("Crises and mandatory reports can still be recorded."),
            ),
            part="lock",
        )

    def _unlock(self) -> None:
        self._ask_reason(
            self.tr("Unlock this file"),
            self.workplace.register.requests.unlock,
            self.tr("Unlock"),
            part="unlock",
        )

    def _ask_reason(
        self,
        title: str,
        act: Callable[[int, str], Any],
        verb: str,
        points: Sequence[str] = (),
        *,
        part: str,
    ) -> ReasonSheet | None:
        client_id = self._client_id
        if client_id is None:
            return None
        form = ReasonForm("reason", self.tr("Why"), "")
        return self._ask(title, form, lambda reason, _: act(client_id, reason), verb, points, part)

    def _ask(
        self,
        title: str,
        form: ReasonForm,
        work: Callable[[str, int], Any],
        verb: str,
        points: Sequence[str],
        part: str,
    ) -> ReasonSheet:
        key = sheet_key(SheetName.REASON, Place.RIGHTS, self._client_id, part)
        sheet = ReasonSheet(self, self.workplace, title, form, work, key)
        sheet.saved.connect(self._announce)
        sheet.begin(verb, points)
        return sheet

    def _announce(self, result: object) -> None:
        self.workplace.changes.announce({Area.RIGHTS, Area.CLIENTS})

    def _connect(self) -> None:
        self._new.clicked.connect(self._write_down)
        self._requests.add_wanted.connect(self._write_down)
        self._requests.answer_wanted.connect(self._answer)
        self._requests.copy_wanted.connect(self._copy)
        self._requests.print_wanted.connect(self._print)
        self._access.restrict_wanted.connect(self._restrict)
        self._access.open_wanted.connect(self._open_to_all)
        self._access.emergency_wanted.connect(self._open_emergency)
        self._access.lock_wanted.connect(self._lock)
        self._access.unlock_wanted.connect(self._unlock)

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(self._name)
        row.addWidget(self._file_no)
        row.addWidget(self._flags)
        row.addStretch(1)
        columns = Columns((62, 38))
        columns.left.addWidget(self._requests, 3)
        columns.left.addWidget(self._corrections, 2)
        for card in (self._access, self._kept):
            columns.right.addWidget(card)
        columns.right.addWidget(self._views, 1)
        columns.right.addStretch(0)
        self.body.addWidget(head)
        self.body.addWidget(columns, 1)
