"""The year's ledgers: looked at, printed, saved as a workbook, laid out as the county wants."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.errors import BadLedger, InvalidInput
from services.indicators.periods import Period, PeriodKind, around, before, parse
from services.ledgers.records import (
    FoundLayout,
    LayoutView,
    LedgerKind,
    LedgerTable,
)
from services.progress import Progress
from ui.indicators.words import kind_word, period_words
from ui.ledgers.columns import Row, columns_of
from ui.ledgers.layout_draft import LayoutDraft, layout_key
from ui.ledgers.layout_editor import LayoutEditor
from ui.ledgers.layout_row import LayoutRow
from ui.ledgers.output import LedgerOutput
from ui.ledgers.words import found_words, ledger_name, left_out_words, sum_words
from ui.page import Page
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.columns import Columns
from ui.shared.flow import FlowLayout
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys
from ui.shared.tables import RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import (
    Banner,
    Card,
    EmptyState,
    muted_label,
    plain_button,
    primary_button,
    text_label,
)
from ui.workplace import Workplace

_KINDS = (PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH)
_OFFERED = {PeriodKind.YEAR: 6, PeriodKind.QUARTER: 8, PeriodKind.MONTH: 24}
_ROWS_SHOWN = 200  # to look at; paper and workbook have all


@dataclass(frozen=True, slots=True)
class _Shown:
    table: LedgerTable
    view: LayoutView
    has_draft: bool


# Milliseconds: what was hidden is laid out in several steps, each of which moves what is below.
_WHILE_LAID_OUT = (0, 60)


class LedgersPage(Page):
    """Takes the name of a ledger, or None."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.LEDGERS, Area.DRAFTS, Area.VISITS, Area.ACTIVITIES, Area.TRAININGS, Area.REFERRALS}
        | {Area.CRISES, Area.CLIENTS, Area.ROSTERS}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        actor = workplace.register.vault.actor
        self._view: LayoutView | None = None
        self._begun: LayoutView | None = None
        self._is_editing = False
        self._before: tuple[LayoutView, int] | None = None
        self._ledger = Segmented(
            [Option(one.value, ledger_name(one)) for one in LedgerKind], LedgerKind.VISITS.value
        )
        self._kind = Segmented([Option(one.value, kind_word(one)) for one in _KINDS], "year")
        self._period = Choice()
        self._note, self._sums = text_label("", "small"), text_label("", "small")
        self._more = muted_label()
        self._result = Banner()
        self._empty = EmptyState(
            self.tr("Nothing in this period"),
            self.tr("What is entered anywhere in the program stands here by itself."),
            "",
            "notebook-text",
        )
        self._model = RecordModel[Row]((), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._layout = LayoutRow(may_manage=actor.may(Right.MANAGE))
        self._editor, self._columns = LayoutEditor(workplace), Columns((66, 34), narrow=640)
        self._print = primary_button(self.tr("Print"), Keys.PRINT, "printer")
        self._save = plain_button(self.tr("Save as workbook…"), icon_name="file-spreadsheet")
        self._keep = primary_button(self.tr("Save the layout"), Keys.FINISH)
        self._leave = plain_button(self.tr("Back to the ledger"))
        self._output, self._draft = (
            LedgerOutput(workplace, self),
            LayoutDraft(workplace, self._editor),
        )
        self._may_export = actor.may(Right.EXPORT)
        self._offer_periods()
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Ledgers")

    @override
    def subtitle(self) -> str:
        return self.tr("entered once, printed in every form")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        if self._is_editing:
            return (self._leave, self._keep)
        return (self._save, self._print) if self._may_export else (self._print,)

    @override
    def open_subject(self, subject: object) -> None:
        if subject in set(LedgerKind):
            self._close_editor()
            self._ledger.set_value(str(subject))
            self._offer_kinds()
            self.outdate()

    @override
    def keep_open_work(self) -> None:
        if self._is_editing:
            self._editor.layout_now()
            self._draft.keep()

    @override
    def go_back(self) -> None:
        if self._is_editing:
            self._leave_editor()
        else:
            super().go_back()

    @override
    def reload(self) -> None:
        ledgers, ledger, period = self.workplace.register.ledgers, self._kind_now(), self._when()
        tried = self._editor.layout_shown() if self._is_editing else None
        drafts = self.workplace.register.drafts

        def read(progress: Progress) -> _Shown:
            table = ledgers.show(ledger, period, progress, tried)
            has_draft = drafts.of_sheet(layout_key(ledger)) is not None
            return _Shown(table, ledgers.layout(ledger), has_draft)

        job = self.workplace.jobs.start(read, self._cannot_be)
        job.succeeded.connect(self._show)

    def _show(self, shown: _Shown) -> None:
        table = shown.table
        if table.layout.ledger is not self._kind_now():
            return  # another one was chosen meanwhile
        self._view = shown.view
        self._model.set_rows(())
        self._model.set_columns(columns_of(table))
        self._model.set_rows(table.rows[:_ROWS_SHOWN])
        self._note.setText(left_out_words(table.layout.ledger))
        self._more.setText(self._count_words(table))
        self._sums.setText(sum_words(table))
        self._sums.setVisible(bool(self._sums.text()))
        self._layout.show_layout(shown.view, is_unsaved=shown.has_draft)
        self._print.setEnabled(True)

    def _count_words(self, table: LedgerTable) -> str:
        told = self.tr("%n row(s)", "", table.total.count)
        if len(table.rows) > _ROWS_SHOWN:
            words = self.tr("the first {shown} are shown, paper and workbook have all")
            told += "   " + words.format(shown=_ROWS_SHOWN)
        return told

    def _kind_now(self) -> LedgerKind:
        return LedgerKind(self._ledger.value())

    def _when(self) -> Period:
        found = parse(self._period.value())
        assert found is not None  # noqa: S101 - one of those that are offered
        return found

    def _take_ledger(self) -> None:
        self._close_editor()
        self._offer_kinds()
        self._result.hide()
        self.reload()

    def _offer_kinds(self) -> None:
        """Key populations are told for whole years."""
        is_yearly = self._kind_now() is LedgerKind.POPULATIONS
        self._kind.setVisible(not is_yearly)
        if is_yearly:
            self._kind.set_value(PeriodKind.YEAR.value)
            self._offer_periods()

    def _take_kind(self) -> None:
        self._offer_periods()
        self.reload()

    def _offer_periods(self) -> None:
        """This one and the ones before it."""
        kind = PeriodKind(self._kind.value())
        period, options = around(kind, self.workplace.clock.today()), []
        for _ in range(_OFFERED[kind]):
            options.append(Option(period.code, period_words(period)))
            period = before(period)
        self._period.set_options(options, options[0].code)

    def _print_ledger(self) -> None:
        self._output.print_ledger(self._kind_now(), self._when())

    def _save_workbook(self) -> None:
        self._output.save_workbook(self._kind_now(), self._when())

    def _hand_on(self) -> None:
        self._output.hand_on(self._kind_now())

    def _say(self, words: str) -> None:
        self._result.say(words, Tone.INFO)

    def _edit(self) -> None:
        if self._view is None:
            return
        self._begun = self._view
        self._editor.begin(self._view.layout)
        self._draft.follow(self._view)
        self._result.hide()
        self._set_editing(is_editing=True)
        self._editor.setFocus()
        for moment in _WHILE_LAID_OUT:
            QTimer.singleShot(moment, self._bring_editor)

    def _bring_editor(self) -> None:
        """Into sight, where it stands below the ledger for want of width."""
        area = self.findChild(QScrollArea)  # the page's own: tables are no such areas
        content = area.widget() if area is not None else None
        if area is None or content is None:
            return
        top = self._editor.mapTo(content, QPoint(0, 0)).y()
        if top > area.viewport().height() // 2:
            area.verticalScrollBar().setValue(top - Theme.current().px(12))

    def _leave_editor(self) -> None:
        self._close_editor()
        self.reload()

    def _close_editor(self) -> None:
        """What was changed is kept as a draft."""
        self.keep_open_work()
        self._set_editing(is_editing=False)

    def _set_editing(self, *, is_editing: bool) -> None:
        self._is_editing = is_editing
        self._columns.show_right(is_shown=is_editing)
        self._more.setVisible(not is_editing)
        self._layout.setVisible(not is_editing)
        self.header_changed.emit()

    def _keep_layout(self) -> None:
        if self._begun is None:
            return
        layout, seen = self._editor.layout_now(), self._begun
        ledgers = self.workplace.register.ledgers
        job = self.workplace.jobs.start(
            lambda progress: ledgers.change_layout(layout, seen.version), self._cannot_be
        )
        job.succeeded.connect(partial(self._kept, seen))

    def _kept(self, seen: LayoutView, view: LayoutView) -> None:
        self._before = (seen, view.version)
        self._draft.discard()
        self._set_editing(is_editing=False)
        words = self.tr("The layout is saved. Paper and workbook look like this from now on.")
        self._result.say(words, Tone.ACCENT, self.tr("Undo"))
        self.workplace.changes.announce({Area.LEDGERS})

    def _take_back(self) -> None:
        """The layout as it was before it was saved."""
        if self._before is None:
            return
        ledgers, (seen, version) = self.workplace.register.ledgers, self._before
        ledger, self._before = seen.layout.ledger, None
        job = self.workplace.jobs.start(
            lambda progress: (
                ledgers.ship_again(ledger, version)
                if seen.is_shipped
                else ledgers.change_layout(seen.layout, version)
            )
        )
        job.succeeded.connect(self._taken_back)

    def _taken_back(self, _: object) -> None:
        self._result.hide()
        self.workplace.changes.announce({Area.LEDGERS})

    def _cannot_be(self, error: BaseException) -> None:
        """Said beside the fields; the layout of before stays in sight."""
        if self._is_editing and isinstance(error, InvalidInput):
            self._editor.show_problems(error.problems)
        else:
            self.workplace.dialogs.show_error(error)

    def _find_file(self) -> None:
        title = self.tr("The county's workbook, or a layout of another room")
        filters = self.tr("Workbooks and layouts (*.xlsx *.xls *.ods *.csv *.json)")
        path = self.workplace.dialogs.open_file(title, filters)
        if path is not None:
            self._read_file(path)

    def _read_file(self, path: Path) -> None:
        ledgers, ledger = self.workplace.register.ledgers, self._kind_now()
        job = self.workplace.jobs.start(
            lambda progress: ledgers.read_layout(ledger, path, progress), self._no_layout
        )
        job.succeeded.connect(self._try_layout)

    def _no_layout(self, error: BaseException) -> None:
        is_ours = isinstance(error, InvalidInput)
        if is_ours or (isinstance(error, BadLedger) and error.detail == "no_header"):
            words = self.tr(
                "No headings of this ledger were found in it. One row must name at least two "
                "columns, or say {day} where the day belongs."
            )
            self._result.say(words, Tone.WARN)
        else:
            self.workplace.dialogs.show_error(error)

    def _try_layout(self, found: FoundLayout) -> None:
        """Seen in the preview, with what was left out; nothing is kept yet."""
        self._edit()
        self._editor.take(replace(found.layout, ledger=self._kind_now()))
        self._result.say(found_words(found), Tone.INFO)

    def _lay_out(self) -> None:
        px = Theme.current().px
        self.body.addWidget(self._ledger)
        self._result.hide()
        self.body.addWidget(self._result)
        filters = QWidget()
        flow = FlowLayout(filters, 8)
        self._more.setMinimumHeight(self._period.sizeHint().height())
        for part in (self._kind, self._period, self._more):
            flow.addWidget(part)
        self._ledger.setAccessibleName(self.tr("Ledger"))
        self._period.setAccessibleName(self.tr("Period"))
        card = Card()
        card.body.addWidget(filters)
        card.body.addWidget(self._note)
        self._table.setMinimumHeight(px(250))
        card.body.addWidget(self._table, 1)
        card.body.addWidget(self._sums)
        card.body.addWidget(self._layout)
        self._columns.left.addWidget(card, 1)
        self._columns.right.addWidget(self._editor, 1)
        self._columns.show_right(is_shown=False)
        self.body.addWidget(self._columns, 1)
        self._print.setEnabled(False)

    def _connect(self) -> None:
        self._ledger.chosen.connect(self._take_ledger)
        self._kind.chosen.connect(self._take_kind)
        self._period.chosen.connect(self.reload)
        self._result.acted.connect(self._take_back)
        self._output.said.connect(self._say)
        self._editor.changed.connect(self._show_tried)
        self._draft.found.connect(self._editor.take)
        self._layout.change_wanted.connect(self._edit)
        self._layout.file_wanted.connect(self._find_file)
        self._layout.hand_on_wanted.connect(self._hand_on)
        for button, slot in (
            (self._print, self._print_ledger),
            (self._save, self._save_workbook),
            (self._keep, self._keep_layout),
            (self._leave, self._leave_editor),
        ):
            button.clicked.connect(slot)
        self.setFocusProxy(self._table)

    def _show_tried(self, _: object) -> None:
        if self._is_editing:
            self.reload()
