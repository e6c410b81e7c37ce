"""Receipts to ask for: whom to telephone, and the list on paper."""

from PySide6.QtCore import Signal

from services.documents.rendered import Rendered
from services.referrals.chasing import Call, CallList
from ui.shared.record_table import RecordTable
from ui.shared.show_paper import show_paper
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Card, EmptyState, plain_button, text_label
from ui.workplace import Workplace


class ChaseCard(Card):
    """Signal ``opened`` (ReferralId). Nobody's name is in it: the number is enough on the
    telephone, and the list may lie about."""

    opened = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Receipts to ask for"))
        self._workplace = workplace
        self._print = plain_button(self.tr("Print the list"), icon_name="printer")
        empty = EmptyState(
            self.tr("No receipt is late"),
            self.tr("What is late stands here, with the telephone of the institution."),
            icon_name="phone",
        )
        self._model = RecordModel[Call](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, empty)
        self._table.setMinimumHeight(workplace.theme.px(300))
        self._table.opened.connect(self._open)
        self._print.clicked.connect(self._show_paper)
        note = self.tr("Say the number and the check code; the name only if they have to look.")
        self.head.addWidget(self._print)
        self.body.addWidget(text_label(note, "muted"))
        self.body.addWidget(self._table, 1)

    def show_calls(self, found: CallList) -> None:
        """What is late now."""
        self._model.set_rows(found.calls)
        self._print.setEnabled(bool(found.calls))

    def _open(self, call: Call) -> None:
        self.opened.emit(call.id)

    def _show_paper(self) -> None:
        referrals = self._workplace.register.referrals

        def make() -> Rendered:
            from services.documents import receipt_calls
            from services.documents.forms import render

            return render(receipt_calls.paper(referrals.calls()))

        title = self.tr("Receipts to ask for")
        show_paper(self._workplace, self, make, title, title, has_names=False)

    def _columns(self) -> list[Column[Call]]:
        return [
            Column(self.tr("Late"), self._late, ColumnKind.CHIP, 104, _warn),
            Column(self.tr("Number"), _number, ColumnKind.MUTED, 118),
            Column(self.tr("To"), _place),
            Column(self.tr("Phone"), _phone, width=220),
            Column(self.tr("Open"), _hours, ColumnKind.MUTED, 180),
            Column(self.tr("On duty"), _duty, ColumnKind.MUTED, 150),
        ]

    def _late(self, call: Call) -> str:
        return self.tr("%n day(s)", "", call.days_late)


def _warn(call: Call) -> Tone:
    return Tone.WARN


def _number(call: Call) -> str:
    return call.number


def _place(call: Call) -> str:
    return f"{call.institution} {call.department}".strip()


def _phone(call: Call) -> str:
    return "   ".join(filter(None, (call.phone, call.contact)))


def _hours(call: Call) -> str:
    return call.hours


def _duty(call: Call) -> str:
    return call.duty_phone
