"""What goes into and comes out of the referral service."""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from models.vocabulary import ClientKind, ReferralConsent, ReferralState, Urgency

ReferralId = NewType("ReferralId", int)


@dataclass(frozen=True, slots=True)
class NewReferral:
    """What a counsellor decides about a referral. ``day`` and ``reply_by`` have defaults; the
    draft ``draft_id`` becomes the referral."""

    client_id: int
    institution_id: int
    reasons: tuple[str, ...]
    risk: str
    urgency: Urgency
    consent: ReferralConsent
    consent_day: date | None = None
    observations: str = ""
    work_done: str = ""
    visit_id: int | None = None
    day: date | None = None
    reply_by: date | None = None
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class ReferralSummary:
    """A row of the list."""

    id: ReferralId
    number: str
    client_id: int
    client_name: str
    client_kind: ClientKind
    institution: str
    department: str
    destination: str
    day: date
    urgency: Urgency
    state: ReferralState
    reply_by: date
    days_overdue: int
    prints: int

    @property
    def is_overdue(self) -> bool:
        """Still without a receipt after the day it was asked for."""
        return self.days_overdue > 0


@dataclass(frozen=True, slots=True)
class ReferralStep:
    """One state the referral reached after it was issued, as it was booked.

    ``day`` is when it happened, if known; ``reason`` a code of ``decline_reason``; ``text`` the
    advice, or why it ended; ``follow_up`` the day agreed on with it.
    """

    state: ReferralState
    day: date | None
    reason: str
    text: str
    contact: str
    follow_up: date | None
    booked_by: str
    booked_day: date


@dataclass(frozen=True, slots=True)
class ReferralDetails:
    """Everything about one referral."""

    summary: ReferralSummary
    check_code: str
    institution_id: int
    visit_id: int | None
    referred_by: str
    reasons: tuple[str, ...]
    observations: str
    work_done: str
    risk: str
    consent: ReferralConsent
    consent_day: date | None
    advice: str
    contact: str
    steps: tuple[ReferralStep, ...]
    can_undo: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the returned slip says; ``outcome`` is arrived, declined or returned.

    ``day``: when they arrived, or came back to the room. ``reason`` (code list ``decline_reason``)
    belongs to declined, ``next_day`` and ``next_minute`` (after midnight) to returned: the
    follow-up that is agreed on with the client.
    """

    outcome: ReferralState
    day: date | None = None
    advice: str = ""
    contact: str = ""
    reason: str = ""
    next_day: date | None = None
    next_minute: int | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """A referral that is not waited for any more: closed, or lost if nothing could be found out.

    ``text`` says why; it is needed where no receipt has come.
    """

    state: ReferralState
    text: str = ""


@dataclass(frozen=True, slots=True)
class ReferralFilter:
    """Which referrals a list shows; all of them by default."""

    state: ReferralState | None = None
    only_overdue: bool = False
    client_id: int | None = None


@dataclass(frozen=True, slots=True)
class ReferralCursor:
    """Where the next page begins: after this referral, in the order of the list."""

    day: date
    id: ReferralId


@dataclass(frozen=True, slots=True)
class ReferralPage:
    """One page of the list, newest first; ``next`` is empty on the last one."""

    rows: tuple[ReferralSummary, ...]
    next: ReferralCursor | None


@dataclass(frozen=True, slots=True)
class ReferralCounts:
    """How many referrals the list's filters would show."""

    by_state: dict[ReferralState, int]
    overdue: int

    @property
    def total(self) -> int:
        return sum(self.by_state.values())
