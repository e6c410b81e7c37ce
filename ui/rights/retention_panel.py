"""The retention schedule: how long each class of records is kept, and why."""

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from models.vocabulary import Area
from services.progress import Progress
from services.rights.schedule import LONGEST_YEARS, Rule
from ui.rights.panel import RecordsPanel
from ui.rights.words import basis_word
from ui.shared.columns import Columns
from ui.shared.form import Field, Form, NoteField, line_field
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Card, plain_button, primary_button, text_label
from ui.workplace import Workplace

_HEIGHT = 330


class RetentionPanel(RecordsPanel):
    """The lines at the left, the chosen one to change at the right."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._rule: Rule | None = None
        self._model = RecordModel[Rule](
            [
                Column(self.tr("Records"), lambda rule: rule.title),
                Column(self.tr("Years"), lambda rule: str(rule.years), ColumnKind.NUMBER, 70),
                Column(
                    self.tr("Counted"), lambda rule: basis_word(rule.basis), ColumnKind.MUTED, 190
                ),
                Column("", self._own, ColumnKind.CHIP, 84, tone=lambda rule: Tone.INFO),
            ],
            workplace.curtain,
        )
        self._table = RecordTable(self._model)
        self._table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self._card = Card()
        self._form = Form()
        self._years, self._reason = line_field(), NoteField(6)
        self._years.setValidator(QIntValidator(0, LONGEST_YEARS, self._years))
        self._save = primary_button(self.tr("Save"), Keys.FINISH)
        self._reset = plain_button(self.tr("Back to what ships"), icon_name="undo-2")
        self._lay_out()
        self._table.selected.connect(self._show_rule)
        self._save.clicked.connect(self._keep)
        self._reset.clicked.connect(self._take_back)

    @override
    def reload(self) -> None:
        retention, language = self.workplace.register.retention, self.workplace.language.value
        job = self.workplace.jobs.start(lambda progress: retention.rules(language))
        job.succeeded.connect(self._show)

    def _show(self, rules: tuple[Rule, ...]) -> None:
        classes = [rule.record_class for rule in rules]
        here = classes.index(self._rule.record_class) if self._rule else 0
        self._model.set_rows(rules)
        self._table.selectRow(here)
        self._show_rule(rules[here])

    def _show_rule(self, rule: Rule) -> None:
        self._rule = rule
        self._card.heading.setText(rule.title)
        self._card.heading.show()
        self._form.clear_problems()
        self._years.setText(str(rule.years))
        self._reason.setText(rule.reason)
        least = self.tr("At least {years}.").format(years=rule.least)
        self._form.set_hint("years", least if rule.least else "")
        self._reset.setVisible(rule.is_own)

    def _keep(self) -> None:
        rule, retention = self._rule, self.workplace.register.retention
        if rule is None:
            return
        years, reason = int(self._years.text() or -1), self._reason.text()

        def work(progress: Progress) -> None:
            retention.set_rule(rule.record_class, years, reason)

        self.workplace.jobs.start(work, self._show_error).succeeded.connect(self._announce)

    def _take_back(self) -> None:
        rule, retention = self._rule, self.workplace.register.retention
        if rule is not None:
            job = self.workplace.jobs.start(
                lambda progress: retention.reset_rule(rule.record_class)
            )
            job.succeeded.connect(self._announce)

    def _announce(self, nothing: object) -> None:
        self.workplace.changes.announce({Area.RIGHTS})

    def _show_error(self, error: BaseException) -> None:
        if not self._form.show_error(error):
            self.workplace.dialogs.show_error(error)

    def _own(self, rule: Rule) -> str:
        return self.tr("Own") if rule.is_own else ""

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        self._form.add(Field("years", self.tr("Years"), self._years))
        self._form.add(Field("reason", self.tr("Why so long"), self._reason))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self._save)
        buttons.addWidget(self._reset)
        buttons.addStretch(1)
        self._card.body.addWidget(self._form)
        self._card.body.addLayout(buttons)
        self._card.body.addStretch(1)
        columns = Columns((58, 42))
        columns.left.addWidget(self._table, 1)
        columns.right.addWidget(self._card, 1)
        self.column.addWidget(
            text_label(
                self.tr(
                    "No national period exists for community rooms: the room decides, with a "
                    "reason, and no longer than necessary."
                ),
                "muted",
            )
        )
        self.column.addWidget(columns, 1)
