"""What the window, papers and tables get to see of a roll-up."""

from collections.abc import Mapping
from dataclasses import dataclass

from services.county import margins
from services.indicators.periods import Period
from services.summary.tables import Population, PublishedPopulation


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose figures: one room's, a unit's with all below it, or of neither: the whole county."""

    unit_id: int | None = None
    room_code: str = ""


COUNTY = Scope()


@dataclass(frozen=True, slots=True)
class Answered:
    """Of the rooms in the sum: how many said yes to a line of an indicator pack, and how many said
    anything."""

    yes: int
    said: int


@dataclass(frozen=True, slots=True)
class RollUp:
    """Sums of published numbers, exact as sums; beside each ``margin`` (disclosure.md 5.8).

    ``rooms`` of ``expected`` are in the sum: those with a package for any month of the period; so
    are ``packages`` of ``expected_packages``. ``answers``:
    the newest of each room. ``last_year``: the same period a year before, if it was asked for and
    there is one.
    """

    period: Period
    scope: Scope
    name: str
    rooms: int
    expected: int
    packages: int
    expected_packages: int
    bases: tuple[int, ...]
    margin: int
    populations: tuple[PublishedPopulation, ...]
    facts: Mapping[str, int]
    year_facts: Mapping[str, int]
    answers: Mapping[str, Answered]
    last_year: "RollUp | None" = None

    @property
    def is_mixed(self) -> bool:
        """Whether rooms with different bases are added: the sum is right, the margin rough."""
        return len(self.bases) > 1

    def is_grey(self, number: int) -> bool:
        """Whether a number of these rooms is to be read with care."""
        return margins.is_grey(number, self.margin)

    def of(self, population: Population) -> PublishedPopulation | None:
        """The sums of one population; None if no room has it."""
        return next((one for one in self.populations if one.population is population), None)

    def against_last_year(self, population: Population) -> "Change | None":
        """The total beside last year's; None without one to compare with."""
        now, then = self.of(population), self.last_year and self.last_year.of(population)
        if now is None or not then or self.last_year is None:
            return None
        either = margins.of_difference(self.margin, self.last_year.margin)
        return Change(now.step, then.step, either)


@dataclass(frozen=True, slots=True)
class Change:
    """A number, the same a year before, and the margin of their difference."""

    now: int
    then: int
    margin: int

    @property
    def difference(self) -> int:
        return self.now - self.then

    @property
    def is_certain(self) -> bool:
        """Whether it is more than rounding can make."""
        return abs(self.difference) > self.margin


@dataclass(frozen=True, slots=True)
class Part:
    """What one unit or room below gives to a number. All parts of a number add up to it."""

    scope: Scope
    name: str
    number: int
    rooms: int
    margin: int

    @property
    def is_grey(self) -> bool:
        return margins.is_grey(self.number, self.margin)


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Units or rooms by rows of a table; ``rows`` are codes of depth 0, the last is "pending".

    ``parts`` hold the totals; ``numbers`` one row of numbers a part, in the order of ``rows``.
    """

    population: Population
    table: str
    rows: tuple[str, ...]
    parts: tuple[Part, ...]
    numbers: tuple[tuple[int, ...], ...]
