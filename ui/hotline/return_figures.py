"""The counted figures of a hotline return; each leads to its calls."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from services.hotline_returns.records import CallLine, Figure, Notice, ReturnView
from services.hotline_returns.rows import Row, problem_rows, staff_rows
from ui.shared.entries import Entries, clear, link_about
from ui.shared.paging import Paging
from ui.shared.record_table import RecordTable
from ui.shared.sheet import Sheet
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, muted_label, text_label
from ui.visits.words import Labels, clock_words
from ui.workplace import Workplace

_SHOWN = (
    Figure.ANSWERED,
    Figure.ACCEPTED,
    Figure.EMPTY,
    Figure.LOCAL,
    Figure.ELSEWHERE,
    Figure.AREA_UNKNOWN,
    Figure.HIGH_RISK,
    Figure.DIFFICULT,
    Figure.REPEATED,
)
_NOTICE_FIGURES = {
    Notice.UNMARKED: Figure.UNMARKED,
    Notice.WITHOUT_RECORD: Figure.WITHOUT_RECORD,
    Notice.LATE: Figure.LATE,
    Notice.AREA_UNKNOWN: Figure.AREA_UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class AskedCalls:
    """Which figure somebody wants to see the calls of, and what it is called."""

    title: str
    figure: Figure
    row: str = ""


def figure_word(figure: Figure) -> str:
    """What a figure is called."""
    translate = QCoreApplication.translate
    words = {
        Figure.ANSWERED: translate("ReturnWords", "Answered"),
        Figure.ACCEPTED: translate("ReturnWords", "Taken up"),
        Figure.EMPTY: translate("ReturnWords", "Nobody spoke, or wrong number"),
        Figure.LOCAL: translate("ReturnWords", "From this area"),
        Figure.ELSEWHERE: translate("ReturnWords", "From elsewhere"),
        Figure.AREA_UNKNOWN: translate("ReturnWords", "Area not known"),
        Figure.HIGH_RISK: translate("ReturnWords", "High-risk calls"),
        Figure.DIFFICULT: translate("ReturnWords", "Difficult calls"),
        Figure.REPEATED: translate("ReturnWords", "Repeated calls"),
        Figure.UNMARKED: translate("ReturnWords", "Dangerous, not marked as high-risk"),
        Figure.WITHOUT_RECORD: translate("ReturnWords", "Without a call record"),
        Figure.LATE: translate("ReturnWords", "Put on record after this return was saved"),
    }
    return words[figure]


class FiguresCard(Card):
    """What is counted from the calls. Signal ``wanted`` (AskedCalls)."""

    wanted = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Counted from the calls"))
        self._language = language
        self._calls, self._problems = FigureGrid(), FigureGrid()
        self._about = text_label(self.tr("What they were about"), "strong")
        for part in (self._calls, self._about, self._problems):
            self.body.addWidget(part)

    def show_return(self, view: ReturnView) -> None:
        """Show the figures; of the kinds of problems those that there were."""
        rate = "–" if view.rate is None else f"{view.rate / 10:.1f} %"
        rows = [self._row(view, figure) for figure in _SHOWN]
        rows.insert(1, (self.tr("Answered, of all"), text_label(rate)))
        self._calls.set_rows(rows)
        problems = [
            self._problem(row, number)
            for row in problem_rows()
            if (number := view.problem(row.code))
        ]
        self._problems.set_rows(problems)
        self._about.setVisible(bool(problems))

    def _row(self, view: ReturnView, figure: Figure) -> tuple[str, QWidget]:
        word, number = figure_word(figure), getattr(view.calls, figure.value)
        return word, self._figure(number, AskedCalls(word, figure))

    def _problem(self, row: Row, number: int) -> tuple[str, QWidget]:
        """What was split off by hand has no calls of its own."""
        label = row.label(self._language)
        if row.split_from:
            return label, text_label(str(number))
        return label, self._figure(number, AskedCalls(label, Figure.PROBLEM, row.code))

    def _figure(self, number: int, asked: AskedCalls) -> QWidget:
        if number <= 0:
            return text_label(str(number))
        link = link_about(asked, str(number), self.wanted.emit)
        link.setAccessibleName(f"{asked.title} {number}")
        return link


class FigureGrid(QWidget):
    """Names at the left, numbers at the right edge."""

    def __init__(self) -> None:
        super().__init__()
        px = Theme.current().px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)

    def set_rows(self, rows: Iterable[tuple[str, QWidget]]) -> None:
        """Show these figures instead."""
        clear(self._grid)
        for number, (name, value) in enumerate(rows):
            self._grid.addWidget(muted_label(name), number, 0)
            if isinstance(value, QLabel):
                value.setWordWrap(False)
            self._grid.addWidget(value, number, 1, Qt.AlignmentFlag.AlignRight)


class PeopleCard(Card):
    """Staff by qualification and the trainings of the period, from the roster and the trainings."""

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("People and training"))
        self._language = language
        self._figures = FigureGrid()
        self.body.addWidget(self._figures)

    def show_return(self, view: ReturnView) -> None:
        """Show those of the return; qualifications that nobody has are left out."""
        labels = {row.code: row.label(self._language) for row in staff_rows()}
        part = self.tr("{persons} ({full} full-time)")
        rows = [
            (labels[row.code], part.format(persons=row.persons, full=row.full_time))
            for row in view.staff
            if row.persons
        ]
        taught = view.teaching
        rows += [
            (self.tr("Trainings"), str(taught.sessions)),
            (self.tr("Person-times taught"), str(taught.times)),
            (self.tr("Persons taught"), str(taught.persons)),
        ]
        self._figures.set_rows([(name, text_label(words)) for name, words in rows])
        self.set_note(view.staff_day.isoformat())


class NoticesCard(Card):
    """What to look at before the return goes out; hides itself while there is nothing. Signal
    ``wanted`` (AskedCalls)."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Before it goes out"))
        self._entries = Entries(8)
        self.body.addWidget(self._entries)

    def show_return(self, view: ReturnView) -> None:
        """Say them, each with its calls where it has some."""
        self._entries.set_rows([self._row(view, notice) for notice in view.notices])
        self.setVisible(bool(view.notices))

    def _row(self, view: ReturnView, notice: Notice) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(text_label(self._words(view, notice)))
        figure = _NOTICE_FIGURES.get(notice)
        if figure is not None:
            asked = AskedCalls(figure_word(figure), figure)
            column.addWidget(link_about(asked, self.tr("Show the calls"), self.wanted.emit))
        return holder

    def _words(self, view: ReturnView, notice: Notice) -> str:
        calls = view.calls
        words = {
            Notice.RUNNING: self.tr("The period is not over; the figures are those of today."),
            Notice.NO_CALLS: self.tr("No call is on record: this is a nil return, and says so."),
            Notice.MORE_ANSWERED: self.tr(
                "More calls are on record than came in. Look at the number of all calls again."
            ),
            Notice.SPLIT_TOO_LARGE: self.tr(
                "More calls were told apart by hand than are on record now."
            ),
            Notice.UNMARKED: self.tr(
                "%n call(s) of high or urgent risk are not marked as high-risk calls.",
                "",
                calls.unmarked,
            ),
            Notice.WITHOUT_RECORD: self.tr(
                "%n call(s) were logged as a visit only: where they came from is not known.",
                "",
                calls.without_record,
            ),
            Notice.LATE: self.tr(
                "%n call(s) were put on record after this return was saved; a printed one may "
                "say less.",
                "",
                calls.late,
            ),
            Notice.AREA_UNKNOWN: self.tr(
                "Of %n call(s) it is not known where they came from.", "", calls.area_unknown
            ),
            Notice.NO_STAFF: self.tr("Nobody was on the roster of staff on that day."),
        }
        return words[notice]


class CallsSheet(Sheet):
    """The calls behind a figure, without names. Signal ``opened`` (CallLine)."""

    opened = Signal(object)

    def __init__(
        self, parent: QWidget | None, workplace: Workplace, period: str, asked: AskedCalls
    ) -> None:
        super().__init__(parent, asked.title, "")
        self._labels = Labels(workplace)
        columns = [
            Column(self.tr("Day"), _day, ColumnKind.TEXT, 108),
            Column(self.tr("At"), _time, ColumnKind.MUTED, 64),
            Column(self.tr("About"), self._topic),
            Column(self.tr("Danger"), self._risk, ColumnKind.CHIP, 80, self._tone),
            Column(self.tr("Number"), _number, ColumnKind.MUTED, 116),
        ]
        model = RecordModel[CallLine](columns, workplace.curtain)
        table = RecordTable(model)
        table.setMinimumSize(Theme.current().px(540), Theme.current().px(320))
        self.column.addWidget(table)
        self.column.addWidget(muted_label(self.tr("Enter opens a call")))
        self.add_close()
        table.opened.connect(self._open)
        returns = workplace.register.hotline_returns
        self._pages = Paging(workplace, model, table)
        self._pages.load(lambda after: returns.calls(period, asked.figure, asked.row, after))

    def _open(self, call: CallLine) -> None:
        self.accept()
        self.opened.emit(call)

    def _topic(self, call: CallLine) -> str:
        return self._labels.label("topic", call.topic)

    def _risk(self, call: CallLine) -> str:
        return "" if call.risk == "none" else self._labels.label("risk", call.risk)

    def _tone(self, call: CallLine) -> Tone:
        return self._labels.risk_tone(call.risk)


def _day(call: CallLine) -> str:
    return call.day.isoformat()


def _time(call: CallLine) -> str:
    return clock_words(call.start_minute)


def _number(call: CallLine) -> str:
    return call.number
