"""One client's results: over time, as a list, and what is to be repeated."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.vocabulary import Area
from services.assessments.records import AssessmentSummary, ScheduleView, Trend
from services.progress import Progress
from services.scales.service import ScaleCard
from ui.assessments.repeat_sheet import RepeatSheet
from ui.assessments.results_table import ResultsTable
from ui.assessments.schedule_card import ScheduleCard
from ui.assessments.subjects import Sitting
from ui.assessments.trends_card import TrendsCard
from ui.assessments.words import own
from ui.clients.flag_strip import FlagStrip
from ui.kiosk.start_sheet import StartSheet
from ui.kiosk.waiting_card import WaitingCard
from ui.navigation import Place
from ui.shared.choices import Option
from ui.shared.columns import Columns
from ui.shared.entries import row_of
from ui.shared.theme import set_look
from ui.shared.widgets import Card, EmptyState, NameLabel, muted_label, plain_button
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Shown:
    client_id: int
    name: str
    file_no: str
    trends: tuple[Trend, ...]
    schedules: tuple[ScheduleView, ...]
    scales: tuple[ScaleCard, ...]


class ClientView(QWidget):
    """``follow(client_id)``. Signal ``new_wanted``."""

    new_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._client_id = 0
        self._scales: tuple[ScaleCard, ...] = ()
        self._name, self._file_no = NameLabel(workplace.curtain), muted_label()
        set_look(self._name, role="title")
        self._flags = FlagStrip(workplace)
        self._file = plain_button(self.tr("Client's file"), icon_name="user-round")
        self._screen = plain_button(self.tr("Fill in at the screen"), icon_name="monitor")
        self.waiting, self.trends = WaitingCard(workplace), TrendsCard(workplace)
        self.schedules = ScheduleCard(workplace)
        self._empty = EmptyState(
            self.tr("No result yet"),
            self.tr("What is filled in gathers here, and shows how it goes."),
            self.tr("New assessment"),
            "chart-line",
        )
        self.results = ResultsTable(workplace, self._empty, has_names=False)
        self._lay_out()
        self._connect()

    def follow(self, client_id: int) -> None:
        """Show this client, afresh."""
        if client_id != self._client_id:
            self._name.set_name("")
            self.results.pages.clear()
        self._client_id = client_id
        self._flags.follow(client_id)
        self.waiting.reload(client_id)
        register = self._workplace.register

        def beside() -> _Shown:
            row = register.clients.row(client_id)
            return _Shown(
                client_id,
                row.name,
                row.file_no,
                register.assessments.trends(client_id),
                register.assessment_schedules.of_client(client_id),
                register.scales.offered(),
            )

        def fetch(after: object) -> object:
            return register.assessments.of_client(client_id, after)  # type: ignore[arg-type]

        self.results.pages.load(fetch, beside)  # type: ignore[arg-type]

    def current(self) -> AssessmentSummary | None:
        """The result that is chosen in the list, or the newest one."""
        chosen = self.results.table.current_record()
        rows = self.results.model.rows()
        return chosen or (rows[0] if rows else None)

    def _show(self, page: object, shown: _Shown) -> None:
        if shown.client_id != self._client_id:
            return
        self._name.set_name(shown.name)
        self._file_no.setText(shown.file_no)
        self._scales = shown.scales
        self.trends.show_trends(shown.trends)
        self.schedules.show_schedules(shown.schedules)

    def _open(self, line: AssessmentSummary) -> None:
        self._open_id(line.id)

    def _open_id(self, assessment_id: int) -> None:
        self._workplace.navigate.go(Place.ASSESSMENT, assessment_id)

    def _open_file(self) -> None:
        self._workplace.navigate.go(Place.CLIENT, self._client_id)

    def _give_screen(self) -> None:
        StartSheet(self.window(), self._workplace, self._client_id).open()

    def _fill(self, scale: str) -> None:
        self._workplace.navigate.go(Place.ASSESS, Sitting(self._client_id, None, (scale,)))

    def _repeat(self) -> None:
        """Scales that the client knows come first."""
        known = list(dict.fromkeys(line.scale for line in self.results.model.rows()))
        language = self._workplace.language
        cards = sorted(
            self._scales, key=lambda card: known.index(card.id) if card.id in known else len(known)
        )
        options = [Option(one.id, f"{one.short}  {own(one.names, language)}") for one in cards]
        if options:
            sheet = RepeatSheet(self.window(), self._workplace, self._client_id, options)
            sheet.saved.connect(self._announce)
            sheet.open()

    def _end(self, schedule_id: int) -> None:
        schedules = self._workplace.register.assessment_schedules

        def work(progress: Progress) -> None:
            schedules.end(schedule_id)

        self._workplace.jobs.start(work).succeeded.connect(self._announce)

    def _announce(self) -> None:
        self._workplace.changes.announce({Area.ASSESSMENTS})

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        head = Card()
        head.body.addWidget(row_of(self._name, self._file_no, 1, self._file))
        head.body.addWidget(self._flags)
        head.body.addWidget(row_of(self._screen, 1))
        card = Card(self.tr("Results"))
        card.body.addWidget(self.results.table, 1)
        self.results.table.setMinimumHeight(px(260))
        columns = Columns((64, 36))
        for part in (self.waiting, self.trends):
            columns.left.addWidget(part)
        columns.left.addWidget(card, 1)
        columns.right.addWidget(head)
        columns.right.addWidget(self.schedules)
        columns.right.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(columns, 1)

    def _connect(self) -> None:
        self.results.pages.loaded.connect(self._show)
        self.results.table.opened.connect(self._open)
        self.trends.opened.connect(self._open_id)
        self._empty.acted.connect(self.new_wanted)
        self._file.clicked.connect(self._open_file)
        self._screen.clicked.connect(self._give_screen)
        self.schedules.new_wanted.connect(self._repeat)
        self.schedules.fill_wanted.connect(self._fill)
        self.schedules.end_wanted.connect(self._end)
