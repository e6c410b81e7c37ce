"""What `Place.HOTLINE_RETURN` can be given besides an `OpenDraft` and None."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReturnOf:
    """The return of a period: 2026, 2026-H1, 2026-Q3 or 2026-11."""

    period: str
