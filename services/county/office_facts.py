"""By which facts a package tells that it is an office's: sums of many rooms, rounded by nobody.

An office's ledger differs from a room's in two ways. Its rows grow when a room joins that has rows
of its own (a school, a list with a new topic): they are sums of ledgers whose rows are each fixed
for life (disclosure.md 5.1). And it has no policy: it rounds nothing, so its base is whatever its
rooms have in common. A room that claimed to be an office would gain nothing by it: the floors of
base and hold hold for every package.
"""

from collections.abc import Mapping

OFFICE = "office/"
"""Begins the facts in which an office tells of its rooms; they are in no sum."""

OFFICE_ROOMS = OFFICE + "rooms"
"""How many rooms are in the sums."""

OFFICE_PACKAGES = OFFICE + "packages"
"""How many of them have a package of the month itself."""


def is_office(facts: Mapping[str, int]) -> bool:
    """Whether a package with these facts is an office's."""
    return OFFICE_ROOMS in facts


def without_office(facts: Mapping[str, int]) -> dict[str, int]:
    """What the rooms did, without what is told of them."""
    return {code: number for code, number in facts.items() if not code.startswith(OFFICE)}
