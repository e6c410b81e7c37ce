"""Every line of a document for a year: its parts, its target, and what is still to type."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from services.county.rate_records import EvaluationSheet, Origin, Part, RateLine
from services.indicators.records import PackView, Points
from services.progress import Progress
from ui.county.rate_sheet import RateSheet
from ui.indicators.words import (
    by_now_words,
    figure_words,
    state_tone,
    state_word,
    target_words,
)
from ui.shared.choice import Option
from ui.shared.choices import Choice
from ui.shared.record_table import RecordTable
from ui.shared.show_paper import show_paper
from ui.shared.tabbed_page import TabPart
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Card, EmptyState, plain_button, text_label
from ui.workplace import Workplace

_YEARS, _HEIGHT = 3, 440


@dataclass(frozen=True, slots=True)
class _Found:
    packs: tuple[PackView, ...]
    sheet: EvaluationSheet


class RatesPart(TabPart):
    """Enter on a line types its numbers; what is lacking stands last."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._language = workplace.language.value
        this_year = workplace.clock.today().year
        years = [str(this_year - back) for back in range(_YEARS)]
        self.pack = Choice()
        self.year = Choice([Option(year, year) for year in years], years[0])
        self.pack.setMaximumWidth(workplace.theme.px(420))
        self._model = RecordModel[RateLine](self._columns(), workplace.curtain)
        self.table = RecordTable(self._model, EmptyState(self.tr("This document has no lines")))
        self.table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self.table.opened.connect(self._open)
        self._card = Card(self.tr("Rates and targets"))
        self._card.head.addWidget(self.pack)
        self._card.head.addWidget(self.year)
        self.print = plain_button(self.tr("Print"), icon_name="printer")
        self.print.clicked.connect(self._print)
        self._card.head.addWidget(self.print)
        self._card.body.addWidget(
            text_label(
                self.tr(
                    "Enter on a line types what only the county knows: registered patients, "
                    "schools, villages. What is computed from the rooms is filled in."
                ),
                "muted",
            )
        )
        self._card.body.addWidget(self.table, 1)
        self.column.addWidget(self._card, 1)
        self.pack.chosen.connect(self.reload)
        self.year.chosen.connect(self.reload)

    @override
    def reload(self) -> None:
        rates, year, wanted = (
            self.workplace.register.rates,
            int(self.year.value()),
            self.pack.value(),
        )

        def work(progress: Progress) -> _Found:
            packs = rates.packs()
            known = [pack.id for pack in packs]
            sheet = rates.sheet(year, wanted) if wanted in known else rates.sheet(year)
            return _Found(packs, sheet)

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    def _show(self, found: _Found) -> None:
        options = [Option(pack.id, pack.title.get(self._language)) for pack in found.packs]
        self.pack.set_options(options, found.sheet.pack.id)
        lines = sorted(found.sheet.lines, key=lambda line: line.is_lacking)
        lacking = sum(line.is_lacking for line in lines)
        check = found.sheet.check
        said = []
        if check.possible:
            words = self.tr("{points} of {possible} points proven")
            points = check.points(Points.PROVEN)
            said.append(words.format(points=points, possible=check.possible))
        if lacking:
            said.append(self.tr("%n to be typed", "", lacking))
        self._card.set_note(" · ".join(said))
        self._model.set_rows(lines)

    def _print(self) -> None:
        rates, year, pack = (
            self.workplace.register.rates,
            int(self.year.value()),
            self.pack.value(),
        )
        show_paper(
            self.workplace,
            self,
            lambda: rates.page(year, pack),
            self.tr("Evaluation sheet"),
            f"evaluation-{year}",
            has_names=False,
        )

    def _open(self, line: RateLine) -> None:
        sheet = RateSheet(self, self.workplace, line, int(self.year.value()))
        sheet.saved.connect(self.reload)
        sheet.open()

    def _columns(self) -> list[Column[RateLine]]:
        return [
            Column(self.tr("No."), lambda one: one.line.indicator.number, ColumnKind.MUTED, 64),
            Column(self.tr("Indicator"), lambda one: one.line.indicator.name.get(self._language)),
            Column(self.tr("From"), self._parts, ColumnKind.MUTED, 170),
            Column(self.tr("Figure"), self._figure, ColumnKind.NUMBER, 90),
            Column(self.tr("Target"), self._target, ColumnKind.MUTED, 150),
            Column(self.tr("State"), self._state, ColumnKind.CHIP, 110, tone=_tone),
        ]

    def _parts(self, one: RateLine) -> str:
        if not one.is_rate:
            return origin_word(one.numerator.origin)
        return f"{_number(one.numerator)} / {_number(one.denominator)}"

    def _figure(self, one: RateLine) -> str:
        margin = f" ±{one.margin}" if one.margin and one.value is not None else ""
        return figure_words(one.line) + margin

    def _target(self, one: RateLine) -> str:
        now = "" if one.line.indicator.is_yes_no else by_now_words(one.line)
        due = self.tr(" (by now {number})").format(number=now) if now else ""
        return target_words(one.line, self._language) + due

    def _state(self, one: RateLine) -> str:
        return self.tr("to be typed") if one.is_lacking else state_word(one.line.state)


def origin_word(origin: Origin) -> str:
    """Where a number comes from."""
    translate = QCoreApplication.translate
    return {
        Origin.NONE: "",
        Origin.TYPED: translate("Rates", "typed"),
        Origin.ANSWERS: translate("Rates", "answers of rooms"),
        Origin.PACKAGES: translate("Rates", "sum of reports"),
        Origin.UNITS: translate("Rates", "list of units"),
        Origin.ROOMS: translate("Rates", "rooms"),
    }[origin]


def _number(part: Part) -> str:
    return "–" if part.number is None else f"{part.number:,}"


def _tone(one: RateLine) -> Tone:
    return Tone.WARN if one.is_lacking else state_tone(one.line.state)
