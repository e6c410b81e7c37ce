"""Words that both sides need: enumerations, free of tables. Choice lists live in code lists."""

from enum import IntEnum, StrEnum


class Role(StrEnum):
    """What a member of staff may do (vault.md, Roles); the program's policy, not cryptography."""

    COUNSELLOR = "counsellor"
    LEAD = "lead"
    SUPERVISOR = "supervisor"
    ASSISTANT = "assistant"


class Sex(IntEnum):
    """GB/T 2261.1-2003."""

    UNKNOWN = 0
    MALE = 1
    FEMALE = 2
    UNSPECIFIED = 9


class ClientKind(StrEnum):
    """How a client is known to the room."""

    NAMED = "named"
    ALIAS = "alias"
    ANONYMOUS = "anonymous"


class ClientState(StrEnum):
    ACTIVE = "active"
    CLOSED = "closed"
    MERGED = "merged"


class AgeBand(StrEnum):
    """Bands of the monthly summary (practice.md 3.8)."""

    UNDER_7 = "0-6"
    UNDER_14 = "7-13"
    UNDER_18 = "14-17"
    UNDER_35 = "18-34"
    UNDER_60 = "35-59"
    FROM_60 = "60+"
    UNKNOWN = "unknown"


class DraftKind(StrEnum):
    VISIT = "visit"
    VISIT_CHANGE = "visit_change"  # an amendment or an addition to the case note, half typed
    CLIENT = "client"
    REFERRAL = "referral"


class ReferralState(StrEnum):
    """Where a referral stands; `recorded` advice that was refused is not a referral (issue 3)."""

    ISSUED = "issued"
    ARRIVED = "arrived"
    DECLINED = "declined"
    RETURNED = "returned"
    CLOSED = "closed"


class Urgency(StrEnum):
    """practice.md 2.5."""

    NOW = "now"
    WITHIN_DAY = "within_day"
    WITHIN_WEEK = "within_week"
    ROUTINE = "routine"


class ReferralConsent(StrEnum):
    """Who agreed to the referral and to passing on what the form says."""

    CLIENT = "client"
    GUARDIAN = "guardian"
    CRISIS = "crisis"  # without consent, with the legal ground of PIPL art. 13(4)


class PackageState(StrEnum):
    """An outbox entry (exchange.md): green only with a receipt."""

    PREPARED = "prepared"  # the month is closed; nothing has left the room
    VERIFIED = "verified"  # written, and read back byte by byte
    HANDED_OVER = "handed_over"
    RECEIVED = "received"
    REFUSED = "refused"


class Area(StrEnum):
    """What a write changed, so that open pages know whether to reload."""

    ROOM = "room"
    STAFF = "staff"
    CLIENTS = "clients"
    VISITS = "visits"
    DRAFTS = "drafts"
    REFERRALS = "referrals"
    INSTITUTIONS = "institutions"
    IMPORTS = "imports"
    SUMMARIES = "summaries"
    BACKUPS = "backups"
    PREFERENCES = "preferences"
