"""A client's file as it is read: who this is, what is known, visits and referrals."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.vocabulary import ClientKind, ClientState
from services.clients.records import ClientDetails
from services.referrals.records import ReferralSummary
from services.visits.records import VisitSummary
from ui.clients import words
from ui.clients.histories import ReferralsCard, VisitsCard
from ui.shared.columns import Columns
from ui.shared.entries import clear
from ui.shared.theme import Tone, set_look
from ui.shared.widgets import Banner, Card, Chip, NameLabel, muted_label, plain_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace

_COLUMNS = 3


class FileView(QWidget):
    """Signals: ``edit_wanted``, ``merge_wanted``, ``state_wanted`` (ClientState)."""

    edit_wanted = Signal()
    merge_wanted = Signal()
    state_wanted = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._labels = Labels(workplace)
        self._details: ClientDetails | None = None
        self._name = NameLabel(workplace.curtain)
        set_look(self._name, role="title")
        self._chips, self._facts = QHBoxLayout(), QGridLayout()
        self._guardian = Banner()
        self._guardian.acted.connect(self.edit_wanted)
        self._edit = plain_button(self.tr("Edit"), icon_name="pencil")
        self._merge = plain_button(self.tr("Merge…"), icon_name="merge")
        self._close = plain_button("", icon_name="archive")
        self._edit.clicked.connect(self.edit_wanted)
        self._merge.clicked.connect(self.merge_wanted)
        self._close.clicked.connect(self._ask_state)
        self.visits = VisitsCard(workplace, self._labels)
        self.referrals = ReferralsCard(workplace)
        self._lay_out()

    def show_file(
        self,
        details: ClientDetails,
        visits: Sequence[VisitSummary],
        referrals: Sequence[ReferralSummary],
    ) -> None:
        """Show another file, or the same one afresh."""
        self._details = details
        self._name.set_name(details.fields.name)
        self._show_chips(details)
        self._show_facts(details)
        self._guardian.say(
            self.tr("Under 18, and no guardian is noted.") if details.lacks_guardian else "",
            Tone.WARN,
            self.tr("Note the guardian"),
        )
        is_open = details.state is ClientState.ACTIVE
        self._close.setText(self.tr("Close file") if is_open else self.tr("Open again"))
        for button in (self._edit, self._merge, self._close):
            button.setVisible(details.state is not ClientState.MERGED)
        self.visits.show_rows(visits, details.visits)
        self.referrals.show_rows(referrals)

    def _ask_state(self) -> None:
        if self._details is not None:
            is_open = self._details.state is ClientState.ACTIVE
            self.state_wanted.emit(ClientState.CLOSED if is_open else ClientState.ACTIVE)

    def _show_chips(self, details: ClientDetails) -> None:
        clear(self._chips)
        fields, today = details.fields, self._workplace.clock.today()
        person = "    ".join(
            word for word in (words.sex_word(fields.sex), words.age_word(details.age)) if word
        )
        if person:
            self._chips.addWidget(muted_label(person))
        if details.state is ClientState.CLOSED:
            self._chips.addWidget(Chip(self.tr("Closed"), Tone.WARN))
        if fields.kind is not ClientKind.NAMED:
            self._chips.addWidget(Chip(words.kind_word(fields.kind), Tone.INFO))
        for period in fields.populations:
            if period.holds_on(today):
                label = self._labels.label("population", period.population)
                self._chips.addWidget(Chip(label, Tone.NEUTRAL))
        self._chips.addStretch(1)

    def _show_facts(self, details: ClientDetails) -> None:
        clear(self._facts)
        for number, (label, value) in enumerate(self._known(details)):
            cell = QVBoxLayout()
            cell.setSpacing(2)
            cell.addWidget(text_label(label, "label"))
            cell.addWidget(text_label(value))
            holder = QWidget()
            holder.setLayout(cell)
            cell.setContentsMargins(0, 0, 0, 0)
            self._facts.addWidget(
                holder, number // _COLUMNS, number % _COLUMNS, Qt.AlignmentFlag.AlignTop
            )

    def _known(self, details: ClientDetails) -> Iterator[tuple[str, str]]:
        """Labels and values of what is filled in."""
        fields = details.fields
        name = self._workplace.curtain.name
        guardian = " ".join(
            part
            for part in (
                name(fields.guardian_name),
                fields.guardian_relation,
                fields.guardian_phone,
            )
            if part
        )
        birth = fields.birth_date.isoformat() if fields.birth_date else ""
        every = (
            (self.tr("Phone"), fields.phone),
            (self.tr("Birth date"), birth),
            (self.tr("Citizen id"), _masked(fields.citizen_id)),
            (self.tr("Where the person lives"), fields.address),
            (self.tr("Occupation"), fields.occupation),
            (self.tr("School, grade and class"), fields.school),
            (self.tr("Guardian"), guardian),
            (self.tr("Former populations"), self._former(details)),
            (self.tr("Remarks"), fields.remarks),
        )
        return (pair for pair in every if pair[1])

    def _former(self, details: ClientDetails) -> str:
        today = self._workplace.clock.today()
        ended = (
            f"{self._labels.label('population', period.population)} – {period.until.isoformat()}"
            for period in details.fields.populations
            if period.until is not None and period.until < today
        )
        return "\n".join(ended)

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        card = Card()
        card.head.insertWidget(0, self._name)
        for button in (self._edit, self._merge, self._close):
            card.head.addWidget(button)
        self._chips.setSpacing(px(8))
        self._facts.setHorizontalSpacing(px(24))
        self._facts.setVerticalSpacing(px(12))
        for column in range(_COLUMNS):
            self._facts.setColumnStretch(column, 1)
        card.body.addLayout(self._chips)
        card.body.addWidget(self._guardian)
        card.body.addLayout(self._facts)
        columns = Columns((3, 2))
        columns.left.addWidget(self.visits, 1)
        columns.right.addWidget(self.referrals, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(16))
        outer.addWidget(card)
        outer.addWidget(columns, 1)


def _masked(citizen_id: str) -> str:
    """Whoever stands beside the screen need not read all of it; the form shows it."""
    return f"{citizen_id[:6]}{'*' * 8}{citizen_id[14:]}" if len(citizen_id) == 18 else citizen_id
