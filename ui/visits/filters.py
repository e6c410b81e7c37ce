"""The row of filters above the list of visits."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from services.months import month_of
from services.visits.records import Counsellor, VisitFilter
from ui.clients.picker import ClientPicker
from ui.shared.choices import Choice, Option
from ui.shared.local_time import month_words
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button
from ui.visits.words import Labels
from ui.workplace import Workplace


class VisitFilters(QWidget):
    """Signal ``changed`` when another choice was made. Begins with the present month."""

    changed = Signal()

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self._present = month_of(workplace.clock.today())
        self._month = Choice()
        self._mode = self._code_choice(labels, "mode", self.tr("Every way"))
        self._risk = self._code_choice(labels, "risk", self.tr("Every risk"))
        self._counsellor = Choice([Option("", self.tr("Everybody"))], "")
        self._client = ClientPicker(workplace, shows_visits=False)
        self._clear = plain_button(self.tr("Clear"))
        self.set_months(())
        self._month.set_value(self._present)
        self._lay_out()
        for choice in (self._month, self._mode, self._risk, self._counsellor):
            choice.chosen.connect(self._tell)
        self._client.changed.connect(self._tell)
        self._clear.clicked.connect(self._start_over)
        self._clear.setEnabled(False)

    def chosen(self) -> VisitFilter:
        """The filter as it stands."""
        return VisitFilter(
            month=self._month.value() or None,
            mode=self._mode.value() or None,
            risk=self._risk.value() or None,
            counsellor_id=int(self._counsellor.value()) if self._counsellor.value() else None,
            client_id=self._client.client_id(),
        )

    def set_months(self, months: Sequence[str]) -> None:
        """Offer these months; the present one is always there."""
        kept = self._month.value()
        offered = months if self._present in months else (self._present, *months)
        options = [Option("", self.tr("Every month"))]
        options += [Option(month, month_words(month)) for month in offered]
        self._month.set_options(options, kept)

    def set_counsellors(self, counsellors: Sequence[Counsellor]) -> None:
        """Offer these members of staff."""
        kept = self._counsellor.value()
        options = [Option("", self.tr("Everybody"))]
        options += [Option(str(one.id), one.name) for one in counsellors]
        self._counsellor.set_options(options, kept)

    def show_client(self, client_id: int) -> None:
        """All visits of one client, in whatever month."""
        self._month.set_value("")
        self._client.load(client_id)

    def is_restricting(self) -> bool:
        """More is left out than the other months."""
        return self.chosen() != VisitFilter(month=self._present)

    def _start_over(self) -> None:
        self._month.set_value(self._present)
        for choice in (self._mode, self._risk, self._counsellor):
            choice.set_value("")
        self._client.clear()
        self._tell()

    def _tell(self) -> None:
        self._clear.setEnabled(self.is_restricting())
        self.changed.emit()

    def _code_choice(self, labels: Labels, name: str, everything: str) -> Choice:
        return Choice([Option("", everything), *labels.options(name)], "")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(8))
        for choice, name in (
            (self._month, self.tr("Month")),
            (self._mode, self.tr("How")),
            (self._risk, self.tr("Risk")),
            (self._counsellor, self.tr("Counsellor")),
        ):
            choice.setAccessibleName(name)
            row.addWidget(choice)
        self._client.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self._client, 1)
        row.addWidget(self._clear)
