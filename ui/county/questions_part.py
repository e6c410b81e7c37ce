"""Which figures of a month to ask a room about; nothing is refused or changed because of it."""

from collections.abc import Sequence

from typing_extensions import override

from services.county import plausibility
from services.county.plausibility import Question
from services.months import month_of, shifted
from ui.navigation import Place
from ui.shared.choice import Option
from ui.shared.choices import Choice
from ui.shared.record_table import RecordTable
from ui.shared.show_paper import show_paper
from ui.shared.tabbed_page import TabPart
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import Card, EmptyState, plain_button, text_label
from ui.workplace import Workplace

_MONTHS, _HEIGHT = 12, 460


class QuestionsPart(TabPart):
    """Enter on a line opens the room in the registry, to call it."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._words = plausibility.words(workplace.language.value)
        last = shifted(month_of(workplace.clock.today()), -1)
        months = [shifted(last, -back) for back in range(_MONTHS)]
        self.month = Choice([Option(month, month) for month in months], last)
        self.month.chosen.connect(self.reload)
        self._model = RecordModel[Question](self._columns(), workplace.curtain)
        empty = EmptyState(
            self.tr("No figure stands out"), self.tr("Nothing of this month has to be asked.")
        )
        self.table = RecordTable(self._model, empty)
        self.table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self.table.opened.connect(self._open)
        self._card = Card(self.tr("Figures to ask about"))
        self._card.head.addWidget(self.month)
        self.print = plain_button(self.tr("Print"), icon_name="printer")
        self.print.clicked.connect(self._print)
        self._card.head.addWidget(self.print)
        self._card.body.addWidget(
            text_label(
                self.tr(
                    "A figure can stand out and be right. Ask kindly; only the room can correct it."
                ),
                "muted",
            )
        )
        self._card.body.addWidget(self.table, 1)
        self.column.addWidget(self._card, 1)

    @override
    def reload(self) -> None:
        service, month = self.workplace.register.plausibility, self.month.value()
        job = self.workplace.jobs.start(lambda progress: service.findings(month))
        job.succeeded.connect(self._show)

    def _show(self, questions: Sequence[Question]) -> None:
        self._model.set_rows(questions)
        self._card.set_note(self.tr("%n question(s)", "", len(questions)))

    def _print(self) -> None:
        service, month = self.workplace.register.plausibility, self.month.value()
        show_paper(
            self.workplace,
            self,
            lambda: service.page(month),
            self.tr("Figures to ask about"),
            f"questions-{month}",
            has_names=False,
        )

    def _open(self, question: Question) -> None:
        self.workplace.navigate.go(Place.ROOM_REGISTRY, question.finding.room_code)

    def _columns(self) -> list[Column[Question]]:
        return [
            Column(self.tr("Town"), lambda one: one.town, ColumnKind.MUTED, 110),
            Column(self.tr("Room"), lambda one: one.room, width=210),
            Column(self.tr("What to ask"), lambda one: self._words.of(one.finding)),
        ]
