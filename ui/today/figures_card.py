"""The month so far in three figures, and the year as a small chart."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from services.today import Figures
from ui.shared.charts import Bar, BarChart
from ui.shared.theme import Theme
from ui.shared.widgets import Card, muted_label, text_label


class FiguresCard(Card):
    """Empty figures until ``show_figures`` is called, so that nothing jumps."""

    def __init__(self) -> None:
        super().__init__()
        self.heading.setText(self.tr("This month"))
        self.heading.show()
        self.set_note(self.tr("so far"))
        self._visits, self._persons, self._referrals = (text_label("–", "figure") for _ in "123")
        self._anonymous = muted_label()
        self._anonymous.hide()
        self._chart = BarChart()
        self._lay_out()

    def show_figures(self, figures: Figures) -> None:
        """Visits (人次) and persons (人数) are told apart, as everywhere."""
        self._visits.setText(str(figures.month.visits))
        self._persons.setText(str(figures.month.persons))
        self._referrals.setText(str(figures.referrals))
        count = figures.month.anonymous
        self._anonymous.setText(self.tr("and %n anonymous visit(s)", "", count))
        self._anonymous.setVisible(count > 0)
        self._chart.set_bars([Bar(str(int(one.month[5:])), one.visits) for one in figures.months])

    def _lay_out(self) -> None:
        px = Theme.current().px
        row = QHBoxLayout()
        for figure, words in (
            (self._visits, self.tr("Visits")),
            (self._persons, self.tr("Persons")),
            (self._referrals, self.tr("Referrals")),
        ):
            column = QVBoxLayout()
            column.setSpacing(px(2))
            column.addWidget(figure)
            column.addWidget(muted_label(words))
            row.addLayout(column, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._anonymous)
        self.body.addWidget(self._chart)
