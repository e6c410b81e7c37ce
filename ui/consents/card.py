"""A client's consents at one glance: signed, missing, due again, withdrawn."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.vocabulary import Area, ConsentPurpose
from services.actor import Right
from services.consents.records import ConsentOverview, ConsentState, Standing
from ui.consents.actions import ConsentActions
from ui.consents.words import purpose_word, standing_words, state_tone, state_word
from ui.navigation import Place
from ui.shared.entries import Entries, row_of
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, Card, Chip, plain_button, text_label
from ui.workplace import Workplace

_RECORD, _WITHDRAW = "record", "withdraw"


class ConsentCard(Card):
    """``follow(client_id)`` shows a client; it fetches afresh by itself when consents change."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Consents"))
        self._workplace = workplace
        self._client_id: int | None = None
        self._overview: ConsentOverview | None = None
        self._may_write = workplace.register.vault.actor.may(Right.CASEWORK)
        self._actions = ConsentActions(workplace, self)
        self._blocked, self._recall = Banner(), Banner()
        self._entries = Entries(8)
        self._print = plain_button(self.tr("Print…"), icon_name="printer")
        self._record = plain_button(self.tr("Record…"), icon_name="pencil")
        self._history = plain_button(self.tr("All…"), icon_name="history")
        self._disclosures = plain_button(
            self.tr("Told to others…"), icon_name="message-square-text"
        )
        self._lay_out()
        self._connect()

    def follow(self, client_id: int) -> None:
        """Show this client's consents."""
        if client_id != self._client_id:
            self._overview = None
            self.setEnabled(False)  # what is still shown belongs to somebody else
        self._client_id = client_id
        consents = self._workplace.register.consents
        job = self._workplace.jobs.start(lambda progress: consents.overview(client_id))
        job.succeeded.connect(self._show)

    def _show(self, overview: ConsentOverview) -> None:
        if overview.client_id != self._client_id:
            return
        self._overview = overview
        self.setEnabled(True)
        self._entries.set_rows([self._row(one, overview.age) for one in overview.standings])
        blocked = self.tr(
            "The client said no. Visits are logged without a name now, or in a crisis with its "
            "legal ground."
        )
        self._blocked.say(blocked if overview.is_blocked else "", Tone.RISK)
        recall = self.tr("Still with others: %n referral(s)", "", len(overview.to_recall))
        action = self.tr("Letters of recall…") if self._may_write else ""
        self._recall.say(recall if overview.to_recall else "", Tone.WARN, action)
        self._history.setVisible(bool(overview.words))

    def _row(self, standing: Standing, age: int | None) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(2))
        parts: list[QWidget | int] = [
            text_label(purpose_word(standing.purpose), "strong"),
            Chip(state_word(standing.state), state_tone(standing.state)),
            1,
        ]
        if self._may_write:
            parts.append(self._action(standing))
        column.addWidget(row_of(*parts, spacing=10))
        column.addWidget(text_label(standing_words(standing, age), "muted"))
        return holder

    def _action(self, standing: Standing) -> QWidget:
        is_signed = standing.state is ConsentState.SIGNED
        button = plain_button(self.tr("Take back…") if is_signed else self.tr("Record…"))
        button.setProperty("act", (_WITHDRAW if is_signed else _RECORD, standing.purpose.value))
        button.setAccessibleDescription(purpose_word(standing.purpose))
        button.clicked.connect(self._act)
        return button

    def _act(self) -> None:
        sender = self.sender()
        if sender is None or self._overview is None:
            return
        action, purpose = sender.property("act")
        if action == _RECORD:
            self._actions.record(self._overview.client_id, ConsentPurpose(purpose))
            return
        standings = self._overview.standings
        word = next((one.word for one in standings if one.purpose == purpose), None)
        if word is not None:
            self._actions.withdraw(self._overview.client_id, word)

    def _record_any(self) -> None:
        if self._client_id is not None:
            self._actions.record(self._client_id)

    def _print_any(self) -> None:
        if self._overview is not None:
            self._actions.choose_form(self._overview)

    def _show_history(self) -> None:
        if self._overview is not None:
            self._actions.show_history(self._overview)

    def _print_letters(self) -> None:
        if self._client_id is not None:
            self._actions.print_letters(self._client_id)

    def _show_disclosures(self) -> None:
        self._workplace.navigate.go(Place.DISCLOSURES, self._client_id)

    def _note_changes(self, areas: frozenset[Area]) -> None:
        if Area.CONSENTS in areas and self._client_id is not None and self.isVisible():
            self.follow(self._client_id)

    def _lay_out(self) -> None:
        self.head.addWidget(self._print)
        self.head.addWidget(self._record)
        for banner in (self._blocked, self._recall):
            banner.hide()
            self.body.addWidget(banner)
        self.body.addWidget(self._entries)
        foot = QHBoxLayout()
        foot.setSpacing(Theme.current().px(8))
        foot.addWidget(self._history)
        foot.addWidget(self._disclosures)
        foot.addStretch(1)
        self.body.addLayout(foot)
        for button in (self._record, self._disclosures):
            button.setVisible(self._may_write)

    def _connect(self) -> None:
        self._print.clicked.connect(self._print_any)
        self._record.clicked.connect(self._record_any)
        self._history.clicked.connect(self._show_history)
        self._disclosures.clicked.connect(self._show_disclosures)
        self._recall.acted.connect(self._print_letters)
        self._workplace.changes.announced.connect(self._note_changes)
