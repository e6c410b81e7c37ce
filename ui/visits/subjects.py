"""What `Place.LOG_VISIT` can be given besides a client's id."""

from dataclasses import dataclass

from services.visits.drafts import DraftId


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """Go on with a draft."""

    draft_id: DraftId


@dataclass(frozen=True, slots=True)
class BeginBy:
    """An empty form with this mode (code list ``mode``) chosen, e.g. a call to the hotline."""

    mode: str
