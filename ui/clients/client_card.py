"""Who a form is about, beside it: flags, populations, the last visits, what is booked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from models.vocabulary import Area
from services.visits.records import ClientCard, VisitSummary
from ui.calendar.words import when
from ui.clients.flag_strip import FlagStrip
from ui.clients.words import age_word, sex_word
from ui.navigation import Place
from ui.shared.entries import Entries, clear, row_of
from ui.shared.theme import Theme
from ui.shared.widgets import Card, Chip, NameLabel, muted_label, plain_button, text_label
from ui.visits.words import Labels, day_words
from ui.workplace import Workplace


class ClientCardView(Card):
    """``follow(client_id)`` shows a client's card; hidden while nobody is followed.

    A page with a picker calls it whenever somebody is picked; it fetches afresh by itself.
    Signal ``fetched`` (ClientCard).
    """

    fetched = Signal(object)

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        px = Theme.current().px
        self._workplace, self._labels = workplace, labels
        self._client_id: int | None = None
        self._flags = FlagStrip(workplace)
        self._name = NameLabel(workplace.curtain)
        self._name.setProperty("role", "lead")
        self._facts, self._count = muted_label(), muted_label()
        self.head.insertWidget(0, self._name)
        self.head.insertWidget(1, self._facts)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(px(6))
        self._visits, self._planned = Entries(), text_label("", "small")
        self._open = plain_button(self.tr("Open the file"), icon_name="user-round")
        self._open.setProperty("role", "link")
        self._open.clicked.connect(self._open_file)
        self.body.addWidget(self._flags)
        self.body.addLayout(self._chips)
        self.body.addWidget(self._count)
        self.body.addWidget(self._visits)
        self.body.addWidget(self._planned)
        self.body.addWidget(self._open)
        self.body.addStretch(1)
        self.hide()
        workplace.changes.announced.connect(self._note_changes)

    def follow(self, client_id: int | None) -> None:
        """Show this client's card; None: nobody is picked."""
        if client_id != self._client_id:
            self.hide()
        self._client_id = client_id
        self._flags.follow(client_id)
        if client_id is None:
            return
        visits = self._workplace.register.visits
        job = self._workplace.jobs.start(lambda progress: visits.client_card(client_id))
        job.succeeded.connect(self._show_client)

    def _note_changes(self, areas: frozenset[Area]) -> None:
        is_shown = self._client_id is not None and self.isVisible()
        if is_shown and areas & {Area.CLIENTS, Area.VISITS, Area.APPOINTMENTS}:
            self.follow(self._client_id)

    def _open_file(self) -> None:
        self._workplace.navigate.go(Place.CLIENT, self._client_id)

    def _show_client(self, client: ClientCard) -> None:
        if client.client_id != self._client_id:
            return
        self._name.set_name(client.name)
        file_no = self.tr("File {number}").format(number=client.file_no)
        facts = (file_no, sex_word(client.sex), age_word(client.age))
        self._facts.setText("   ".join(fact for fact in facts if fact))
        clear(self._chips)
        for code in client.populations:
            self._chips.addWidget(Chip(self._labels.label("population", code)))
        self._chips.addStretch(1)
        self._show_visits(client)
        self.show()
        self.fetched.emit(client)

    def _show_visits(self, client: ClientCard) -> None:
        if client.visits:
            self._count.setText(self.tr("%n visit(s) so far", "", client.visits))
        else:
            self._count.setText(self.tr("First visit"))
        self._visits.set_rows([self._row(visit) for visit in client.latest])
        planned = (self.tr("Booked"), *(when(row) for row in client.planned))
        self._planned.setText("\n".join(planned))
        self._planned.setVisible(bool(client.planned))

    def _row(self, visit: VisitSummary) -> QWidget:
        day = muted_label(day_words(visit.day))
        day.setFixedWidth(Theme.current().px(72))
        words: QLabel = text_label(
            f"{self._labels.short(visit)}   {self._labels.labels('topic', visit.topics)}"
        )
        return row_of(day, words)
