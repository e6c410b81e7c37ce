"""What a place that writes a record can be given."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """Go on with a draft."""

    draft_id: int


@dataclass(frozen=True, slots=True)
class ForClient:
    """A new record about this client, perhaps from one of their visits."""

    client_id: int
    visit_id: int | None = None
