"""How far a sum of published numbers can be from the truth (disclosure.md 5.8).

Beside a sum of N rooms: two standard deviations of the difference of two rounded totals a room,
2 * sqrt(2 * (b^2 - 1) / 6 * N). The same for a month, a quarter and a year, whatever the sum.
"""

from collections.abc import Iterable
from math import sqrt

GREY_SHARE = 5
"""A margin of more than a fifth of its number: the number is shown in grey."""


def margin(bases: Iterable[tuple[int, int]]) -> int:
    """Of a sum over so many rooms by base: ``(3, 206)`` gives 47."""
    return round(2 * sqrt(sum(variance(base) * rooms for base, rooms in bases)))


def variance(base: int) -> float:
    """Of what one room adds to a sum: two totals, each uniform over 2 * base - 1 counts."""
    return 2 * (base * base - 1) / 6


def of_difference(one: int, other: int) -> int:
    """The margin of the difference of two sums."""
    return round(sqrt(one * one + other * other))


def is_grey(number: int, its_margin: int) -> bool:
    """Whether the margin is more than 20 % of the number."""
    return its_margin * GREY_SHARE > abs(number)
