"""Words for sums of many rooms: how far rounding can have moved them (disclosure.md 5.8)."""

from dataclasses import dataclass

from services.code_lists import CodeLists
from services.documents.wording import load
from services.summary.tables import PublishedSummary
from services.summary.wording import SummaryWording


@dataclass(frozen=True, slots=True)
class SumsWords:
    """``resources/forms/county_sums.<language>.json``."""

    explanation: str
    mixed: str


class SumsWording(SummaryWording):
    """The words of a summary, with the explanation of a sum."""

    def __init__(self, codes: CodeLists, rooms: int, margin: int, language: str = "zh") -> None:
        super().__init__(codes, language)
        self.sums = load(SumsWords, "county_sums", language)
        self._rooms, self._margin = rooms, margin

    def explanation(self, summary: PublishedSummary) -> str:
        """Printed on every sheet, with the base and the margin of these rooms."""
        return self.sum_explanation(summary.base)

    def sum_explanation(self, base: int) -> str:
        """The same without a month."""
        return self.sums.explanation.format(
            base=base, rooms=self._rooms, margin=self._margin, grey=self._margin * 5
        )
