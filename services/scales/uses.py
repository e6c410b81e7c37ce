"""What a scale's licence allows, against what the room declared (scales.md 3 and 6.20)."""

from sqlalchemy.orm import Session

from services.preferences import DECLARED_USES, stored_value
from services.scales.definition import Passport

NONCOMMERCIAL = "A-NC"


def declared_uses(session: Session) -> frozenset[str]:
    """Uses out of `preferences.SCALE_USES`; empty if the room has not said."""
    return frozenset(filter(None, stored_value(session, DECLARED_USES).split(",")))


def is_allowed(passport: Passport, declared: frozenset[str]) -> bool:
    """Whether every declared use is.

    Before the room has said anything, texts that are free for some uses only are not offered;
    answer sheets hold no text, and the rest is free for all.
    """
    if not declared:
        return passport.tier != NONCOMMERCIAL
    return declared <= set(passport.contexts)
