"""What `Place.LOG_VISIT` can be given besides a client's id and `OpenDraft`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BeginBy:
    """An empty form with this mode (code list ``mode``) chosen, e.g. a call to the hotline."""

    mode: str
