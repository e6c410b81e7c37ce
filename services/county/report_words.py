"""Words of an office's report: ``resources/forms/county_report.<language>.json``."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from services.code_lists import CodeLists
from services.county.report_records import CountyReport
from services.county.sums_wording import SumsWords
from services.documents.wording import load
from services.indicators.periods import PeriodKind
from services.summary.period_words import PeriodWords
from services.summary.periods import MonthSent, PeriodReport


@dataclass(frozen=True, slots=True)
class CountyReportWords:
    """``labels`` go before those of a room's report."""

    labels: Mapping[str, str]
    months: str
    rooms: str
    packages: str
    margin: str
    margin_column: str
    last_year: str
    change: str
    within_margin: str
    within_note: str
    totals: str
    by_part: str
    rooms_column: str
    collected: str
    collected_month: str
    collected_rest: str
    greys: str


class CountyPeriodWords(PeriodWords):
    """The words of a room's report, where an office says them otherwise."""

    def __init__(self, codes: CodeLists, kind: PeriodKind, language: str = "zh") -> None:
        super().__init__(codes, kind, language)
        self.county = load(CountyReportWords, "county_report", language)
        self._sums = load(SumsWords, "county_sums", language)
        self.words = replace(self.words, labels={**self.words.labels, **self.county.labels})

    def explanation(self, report: PeriodReport) -> str:
        """With the margin of these rooms."""
        rolled = _rolled(report)
        text = self._sums.explanation.format(
            base=report.base,
            rooms=rolled.rolled.rooms,
            margin=rolled.margin,
            grey=rolled.margin * 5,
        )
        if not rolled.rolled.is_mixed:
            return text
        bases = "、".join(map(str, rolled.rolled.bases))
        return text + self._sums.mixed.format(bases=bases)

    def missing(self, report: PeriodReport) -> str:
        """How much of what was to come is in the sums."""
        rolled = _rolled(report).rolled
        return self.county.collected.format(
            rooms=rolled.rooms,
            expected=rolled.expected,
            packages=rolled.packages,
            expected_packages=rolled.expected_packages,
        )

    def ledgers(self, report: PeriodReport) -> str:
        """Every room has its own; nothing to be said of that."""
        return ""

    def check_codes(self, report: PeriodReport) -> str:
        """Only packages have one, and a sum is none."""
        return ""

    def package(self, month: MonthSent) -> str:
        return ""


def _rolled(report: PeriodReport) -> CountyReport:
    assert isinstance(report, CountyReport)  # noqa: S101 - these words are only for such
    return report
