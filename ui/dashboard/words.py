"""Words for the measures of the page: those of the monthly summary, and of what is added to it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from services.dashboard.records import FACT_TOTALS, Board
from services.summary.fact_units import amount
from services.summary.tables import Population
from services.summary.wording import SummaryWording
from ui.shared.choices import Option

_POPULATIONS = tuple(population.value for population in Population)


def measure_word(measure: str, wording: SummaryWording) -> str:
    """The name of a series. Persons are those who came for the first time in their year."""
    if measure == Population.PERSONS:
        return QCoreApplication.translate("DashboardWords", "Persons, new this year")
    if measure in _POPULATIONS:
        return wording.population(Population(measure))
    if measure in FACT_TOTALS:
        return wording.words.fact_groups[measure]
    return wording.fact(measure)


def number_word(measure: str, number: int | None) -> str:
    """A figure as people read it; a dash where there is none."""
    return "–" if number is None else f"{amount(measure, number):g}"


def options(board: Board, wording: SummaryWording) -> list[Option]:
    """What there is to choose: every population, then what was done, each under its heading."""
    facts = {one.measure: 0 for one in board.series if "/" in one.measure}
    found = [Option(code, measure_word(code, wording)) for code in _POPULATIONS]
    for heading, codes in wording.facts_by_group(facts).items():
        group = codes[0].partition("/")[0]
        if group in FACT_TOTALS:
            found.append(Option(group, heading))
        found += [Option(code, _below(heading, wording.fact(code))) for code in codes]
    return found


def _below(heading: str, word: str) -> str:
    words = QCoreApplication.translate("DashboardWords", "{group}: {item}")
    return words.format(group=heading, item=word)


def joined(parts: Sequence[str]) -> str:
    """Facts beside each other in one sentence."""
    return QCoreApplication.translate("DashboardWords", "; ").join(filter(None, parts))
