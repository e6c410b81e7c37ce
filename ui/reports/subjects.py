"""What `Place.REPORT` can be given besides an id, a `ForClient`, an `OpenDraft` and None."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportFor:
    """A new report, perhaps about a client, perhaps begun from a crisis."""

    client_id: int | None
    crisis_id: int | None


@dataclass(frozen=True, slots=True)
class CompleteReport:
    """Fill in the rest of a report that was not made yet."""

    report_id: int
