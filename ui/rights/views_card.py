"""Who looked at this file, for the lead."""

from collections.abc import Sequence

from services.rights.viewings import Viewing
from ui.rights.words import viewing_word
from ui.shared.local_time import moment_words
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import Card, EmptyState
from ui.workplace import Workplace

_HEIGHT = 130


class ViewsCard(Card):
    """The latest looks; the page of the lead has them all."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Who looked"))
        empty = EmptyState(self.tr("Nobody has looked yet"), icon_name="eye")
        self._model = RecordModel[Viewing](
            [
                Column(self.tr("When"), lambda view: moment_words(view.at), width=140),
                Column(self.tr("Who"), lambda view: view.staff_name, width=80),
                Column(self.tr("What"), viewing_word, ColumnKind.MUTED),
            ],
            workplace.curtain,
        )
        table = RecordTable(self._model, empty)
        table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self.body.addWidget(table, 1)

    def show_views(self, views: Sequence[Viewing]) -> None:
        """Newest first."""
        self._model.set_rows(views)
