"""Scales that do not come with the program, and why (scales.md 5, tiers C and D)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

import resources


@dataclass(frozen=True, slots=True)
class NotShipped:
    """``tier`` C: a holder may import it; D: not in the product in any form."""

    tier: str
    names: Mapping[str, str]
    reason: Mapping[str, str]


def not_shipped() -> tuple[NotShipped, ...]:
    """As the file lists them."""
    content = json.loads(resources.text("scales/not_shipped.json"))
    return tuple(NotShipped(**one) for one in content["scales"])
