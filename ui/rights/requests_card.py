"""What the person asked for, and what became of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from models.vocabulary import RequestKind, RequestState
from services.rights.records import RequestView
from ui.rights.words import asker_word, kind_word, standing, standing_tone
from ui.shared.entries import FactGrid, selectable_label
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import Card, EmptyState, line, plain_button
from ui.workplace import Workplace

_HEIGHT = 126


class RequestsCard(Card):
    """Signals: ``add_wanted``; ``answer_wanted``, ``copy_wanted``, ``print_wanted`` (request)."""

    add_wanted = Signal()
    answer_wanted = Signal(object)
    copy_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Requests"))
        self._curtain = workplace.curtain
        empty = EmptyState(
            self.tr("Nothing was asked for"),
            self.tr("Everybody may have a copy of their record, have it corrected or deleted."),
            self.tr("Write down a request"),
            "file-text",
        )
        empty.acted.connect(self.add_wanted)
        self._model = RecordModel[RequestView](
            [
                Column(self.tr("Day"), lambda request: request.asked_day.isoformat(), width=104),
                Column(self.tr("Asked for"), lambda request: kind_word(request.kind)),
                Column(self.tr("By"), lambda request: asker_word(request.asked_by), width=124),
                Column("", standing, ColumnKind.CHIP, 100, tone=standing_tone),
            ],
            workplace.curtain,
        )
        self._table = RecordTable(self._model, empty)
        self._table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self._facts = FactGrid()
        self._copy = plain_button(self.tr("Make the copy"), icon_name="copy")
        self._answer = plain_button(self.tr("Answer"), icon_name="check")
        self._print = plain_button(self.tr("Print"), icon_name="printer")
        self._lay_out(workplace)
        self._table.selected.connect(self._show_request)
        self._copy.clicked.connect(self._want_copy)
        self._answer.clicked.connect(self._want_answer)
        self._print.clicked.connect(self._want_print)
        workplace.curtain.changed.connect(self._show_current)

    def show_requests(self, requests: Sequence[RequestView]) -> None:
        """Newest first; the one that was chosen stays chosen."""
        here = self._table.current_record()
        self._model.set_rows(requests)
        ids = [request.id for request in requests]
        if ids:
            self._table.selectRow(ids.index(here.id) if here and here.id in ids else 0)
        self._show_current()

    def _show_current(self) -> None:
        self._show_request(self._table.current_record())

    def _show_request(self, request: RequestView | None) -> None:
        for widget in (self._facts, self._print):
            widget.setVisible(request is not None)
        is_open = request is not None and request.state is RequestState.OPEN
        self._answer.setVisible(is_open)
        self._copy.setVisible(is_open and request is not None and request.kind is RequestKind.COPY)
        if request is not None:
            rows = [(name, selectable_label(text)) for name, text in self._words(request) if text]
            self._facts.set_rows(rows)

    def _words(self, request: RequestView) -> list[tuple[str, str]]:
        hidden = self._curtain.name
        answered = request.answered_day
        return [
            (self.tr("Asked by"), hidden(request.asker_name)),
            (self.tr("Checked"), request.identity_seen),
            (self.tr("Wish"), hidden(request.wish)),
            (self.tr("Answer by"), request.due_day.isoformat() if answered is None else ""),
            (
                self.tr("Answered"),
                f"{answered.isoformat()}  {request.answered_by}" if answered else "",
            ),
            (self.tr("Answer"), hidden(request.answer)),
            (self.tr("What now"), self._next_step(request)),
            (self.tr("Recorded by"), request.recorded_by),
        ]

    def _next_step(self, request: RequestView) -> str:
        """Where what was asked for is done, as long as it is open."""
        if request.state is not RequestState.OPEN:
            return ""
        steps = {
            RequestKind.DELETION: self.tr(
                "The lead puts the file on a destruction list (Records and access). What has to "
                "be kept is locked, and the reason is given in writing."
            ),
            RequestKind.CORRECTION: self.tr("Correct the file; what it said before is kept."),
            RequestKind.LOCK: self.tr("The lead locks the file here, at the right."),
        }
        return steps.get(request.kind, "")

    def _want_copy(self) -> None:
        self.copy_wanted.emit(self._table.current_record())

    def _want_answer(self) -> None:
        self.answer_wanted.emit(self._table.current_record())

    def _want_print(self) -> None:
        self.print_wanted.emit(self._table.current_record())

    def _lay_out(self, workplace: Workplace) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(workplace.theme.px(8))
        for button in (self._copy, self._answer, self._print):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(line())
        self.body.addWidget(self._facts)
        self.body.addLayout(buttons)
