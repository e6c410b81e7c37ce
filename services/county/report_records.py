"""The report of an office: sums with their margin, in the shape of a room's own report, so that
charts, tables and the county's layouts are the same."""

from collections.abc import Mapping
from dataclasses import dataclass

from services.county.rollup_records import Change, Part, RollUp
from services.summary.periods import PeriodReport
from services.summary.tables import Population


@dataclass(frozen=True, slots=True)
class CountyReport(PeriodReport):
    """``reported``: by month, packages that are here and rooms that were to report; ``parts``: by
    population, what each unit or room below gives; ``changes``: against the year before."""

    rolled: RollUp
    reported: Mapping[str, tuple[int, int]]
    parts: Mapping[Population, tuple[Part, ...]]
    changes: Mapping[Population, Change]

    @property
    def margin(self) -> int:
        """Of every sum of published numbers here."""
        return self.rolled.margin
