"""Words about a period's report: for the screen, the printed report and the workbook alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from services.code_lists import CodeLists
from services.documents.wording import load
from services.indicators.periods import Period, PeriodKind
from services.summary.periods import MonthPart, MonthSent, PeriodReport
from services.summary.wording import LIST_OF_FACTS, SummaryWording


@dataclass(frozen=True, slots=True)
class PeriodReportWords:
    """``resources/forms/period_report.<language>.json``."""

    periods: Mapping[str, str]
    halves: list[str]
    kinds: Mapping[str, str]
    title: str
    this_periods: Mapping[str, str]
    month_number: str
    total: str
    facts: str
    answers: str
    nil: str
    separator: str
    parts: Mapping[str, str]
    missing: str
    nothing_missing: str
    two_ledgers: str
    list_separator: str
    check_code: str
    explanation: str
    not_yet: str
    labels: Mapping[str, str]
    course: str
    inside: str
    outside: str
    item: str
    months_list: str
    month_column: str
    state_column: str
    closed_column: str
    number_column: str
    code_column: str
    revised: str
    published: str
    states: Mapping[str, str]
    names_sheet: str
    name_column: str
    means_column: str
    names_help: str
    summary_sheet: str
    facts_sheet: str


class PeriodWords:
    """``summary``: words for populations, tables and rows; ``kind``: what "this period" is."""

    def __init__(self, codes: CodeLists, kind: PeriodKind, language: str = "zh") -> None:
        self.words = load(PeriodReportWords, "period_report", language)
        self.summary = SummaryWording(codes, language)
        self._codes, self._kind = codes, kind
        self._language = language

    @property
    def this_period(self) -> str:
        """The heading over the period's figures."""
        return self.words.this_periods[self._kind]

    def period(self, period: Period) -> str:
        """``2026 年第 3 季度``."""
        number: int | str = period.number()
        if period.kind is PeriodKind.HALF:
            number = self.words.halves[period.number() - 1]
        pattern = self.words.periods[period.kind]
        return pattern.format(year=period.year, number=number, month=_number(period.first_month))

    def title(self, report: PeriodReport) -> str:
        """The heading of the report; no personal data."""
        period, kind = self.period(report.period), self.words.kinds[report.period.kind]
        return self.words.title.format(room=report.room_name, period=period, kind=kind)

    def explanation(self, report: PeriodReport) -> str:
        """How the numbers are to be read; printed on every report (disclosure.md 4, 5.8)."""
        below = report.base - 1
        return self.words.explanation.format(base=report.base, below=below, margin=2 * below)

    def missing(self, report: PeriodReport) -> str:
        """Which months are not in the sums, and why."""
        if not report.missing:
            return self.words.nothing_missing
        months = self.words.list_separator.join(map(self.part, report.missing))
        return self.words.missing.format(months=months)

    def ledgers(self, report: PeriodReport) -> str:
        """The warning about more than one ledger, or nothing."""
        number = len(report.ledgers)
        return self.words.two_ledgers.format(number=number) if number > 1 else ""

    def part(self, month: MonthSent) -> str:
        """Why a month is not in the sums."""
        return self.words.parts[month.part].format(month=_number(month.month))

    def state(self, month: MonthSent) -> str:
        """The same in a table."""
        if month.is_nil:
            return self.words.nil
        is_published = month.part is MonthPart.PUBLISHED
        return self.words.published if is_published else self.words.states[month.part]

    def package(self, month: MonthSent) -> str:
        """The number of a month's package, and which version it is if not the first."""
        if not month.number:
            return ""
        number = f"{month.number:06d}"
        is_first = month.revision == 1
        return (
            number
            if is_first
            else self.words.revised.format(number=number, revision=month.revision)
        )

    def check_codes(self, report: PeriodReport) -> str:
        """The code of each month's own page."""
        pattern = self.words.check_code
        return self.words.list_separator.join(
            pattern.format(month=_number(m.month), code=m.check_code) for m in report.published
        )

    def month_number(self, month: str) -> str:
        """``3 月``."""
        return self.words.month_number.format(month=_number(month))

    def number(self, value: float | None) -> str | float:
        """A figure, or the sign for one that there is not."""
        return self.words.not_yet if value is None else value

    def every_fact(self, counted: Iterable[str]) -> dict[str, list[str]]:
        """Heading to the codes of all counts of things that there can be, ``counted`` or not."""
        listed = (
            f"{group}/{code}"
            for group, name in LIST_OF_FACTS.items()
            for code in self._codes.get(name).codes()
        )
        every = dict.fromkeys((*listed, *self.summary.words.fact_rows, *counted), 0)
        return self.summary.facts_by_group(every)

    def joined(self, *labels: str) -> str:
        """What a figure is, from the general to the particular."""
        return self.words.separator.join(labels)


def _number(month: str) -> int:
    return int(month[5:])
