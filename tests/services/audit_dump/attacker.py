"""A second attacker beside the county's own: the least and the most that every protected number of
a dump can be, by integer programmes (HiGHS). Exit codes as there: 0 safe, 1 something is disclosed,
2 no table of counts agrees with the dump."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

SAFE, DISCLOSED, IMPOSSIBLE = 0, 1, 2
_SMALL = 5  # 1 to 4 is a small count
_NARROWEST = 2
_FAR = 1_000_000


class Impossible(Exception):
    """Nothing agrees with what was published."""


class Attack:
    """One dump as rows of an integer programme."""

    def __init__(self, dump: Mapping[str, Any]) -> None:
        said = [r for release in dump["releases"] for r in release["relations"]] + dump["facts"]
        names = dict.fromkeys(dump["cells"])
        names |= dict.fromkeys(name for relation in said for name in relation["terms"])
        self._column = {name: place for place, name in enumerate(names)}
        self._rows = np.array([self._row(relation["terms"]) for relation in said])
        self._limits = np.array([_limits(relation["published"]) for relation in said])
        least = [dump["cells"].get(name, {}).get("min", 0) for name in names]
        self._bounds = Bounds(np.array(least), np.full(len(least), _FAR))
        self._dump = dump

    def verdict(self) -> int:
        """What the attack comes to."""
        try:
            return DISCLOSED if any(self._found()) else SAFE
        except Impossible:
            return IMPOSSIBLE

    def is_possible(self) -> bool:
        """Whether any table of counts agrees with what was published."""
        try:
            self._least({})
        except Impossible:
            return False
        return True

    def _found(self) -> Iterator[bool]:
        for name in self._dump["protect"]:
            yield self._is_disclosed({name: 1})
        for target in self._dump["targets"]:
            yield self._is_disclosed(target["terms"])
        for group in self._dump["groups"]:
            for member in group["members"]:
                others = {other: 1 for other in group["members"] if other != member}
                yield self._least({member: 1}) >= 1 and self._most(others) <= 0

    def _is_disclosed(self, terms: Mapping[str, int]) -> bool:
        low, high = self._least(terms), self._most(terms)
        is_narrow = high - low < _NARROWEST and low < _SMALL and high > low
        return is_narrow or (low >= 1 and high < _SMALL)

    def _least(self, terms: Mapping[str, int]) -> int:
        return self._solved(self._row(terms))

    def _most(self, terms: Mapping[str, int]) -> int:
        return -self._solved(-self._row(terms))

    def _row(self, terms: Mapping[str, int]) -> "np.ndarray[Any, Any]":
        row = np.zeros(len(self._column))
        for name, factor in terms.items():
            row[self._column[name]] = factor
        return row

    def _solved(self, aim: "np.ndarray[Any, Any]") -> int:
        rows = LinearConstraint(self._rows, self._limits[:, 0], self._limits[:, 1])
        found = milp(aim, integrality=np.ones(len(aim)), bounds=self._bounds, constraints=rows)
        if found.x is None:
            raise Impossible
        least: float = found.fun
        return round(least)


def _limits(published: Any) -> tuple[float, float]:
    if isinstance(published, dict):
        reach = published["base"] - 1
        return max(0, published["rounded"] - reach), published["rounded"] + reach
    low, high = published if isinstance(published, list) else (published, published)
    return (-np.inf if low is None else low), (np.inf if high is None else high)
