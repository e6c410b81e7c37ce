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
    LOCKED = "locked"  # kept, but nothing is done with it any more (PIPL art. 47)
    MERGED = "merged"
    DESTROYED = "destroyed"  # a number without a person, so that counts of the past stay right


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
    INTAKE = "intake"
    RISK = "risk"
    SAFETY_PLAN = "safety_plan"
    CRISIS = "crisis"
    REPORT = "report"
    HOTLINE = "hotline"
    PLAN = "plan"
    GROUP_SESSION = "group_session"
    ADVICE = "advice"
    DISCLOSURE = "disclosure"
    INSTITUTION = "institution"
    SHEET = "sheet"  # a small form before a page, e.g. the review of a plan
    ASSESSMENT = "assessment"
    ACTIVITY = "activity"
    TRAINING = "training"
    INSPECTION = "inspection"
    HOTLINE_RETURN = "hotline_return"


class ReferralState(StrEnum):
    """Where a referral stands; advice that was refused is not a referral, but on record."""

    ISSUED = "issued"
    ARRIVED = "arrived"
    DECLINED = "declined"
    RETURNED = "returned"
    CLOSED = "closed"
    LOST = "lost"  # no receipt, and nothing could be found out


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


class Signer(StrEnum):
    """Who signed, refused, or asked for something."""

    CLIENT = "client"
    GUARDIAN = "guardian"
    RELATIVE = "relative"  # of somebody who died (PIPL art. 49)


class ConsentPurpose(StrEnum):
    """What a consent text is about (practice.md 2.3)."""

    SERVICE_ADULT = "service_adult"
    SERVICE_GUARDIAN = "service_guardian"
    ASSENT = "assent"  # the minor's own, beside the guardian's
    SENSITIVE = "sensitive"  # separate consent, PIPL art. 29
    REFERRAL = "referral"


class AppointmentKind(StrEnum):
    MEETING = "meeting"
    FOLLOW_UP = "follow_up"  # somebody is to be asked how it goes; no time is agreed
    BLOCKED = "blocked"  # the counsellor's own time


class AppointmentState(StrEnum):
    PLANNED = "planned"
    ATTENDED = "attended"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"


class Attendance(StrEnum):
    """Whether a member of a group came."""

    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"


class DutyKind(StrEnum):
    """Why something must be done."""

    HIGH_RISK = "high_risk"
    CRISIS_DAY = "crisis_day"  # look again after 24 hours
    CRISIS_WEEK = "crisis_week"  # after 7 days
    CRISIS_MONTH = "crisis_month"  # after 30 days
    REPORT = "report"  # a mandatory report that has not been made yet
    CRITICAL_ANSWER = "critical_answer"
    SAFETY_PLAN = "safety_plan"  # its review


class CaseState(StrEnum):
    """A crisis or a mandatory report."""

    OPEN = "open"
    CLOSED = "closed"


class AssessmentMode(StrEnum):
    """How the answers came in."""

    INTERVIEW = "interview"  # asked and ticked by the counsellor
    PAPER = "paper"  # typed from a paper form
    SELF = "self"  # by the client, at the screen


class SelfState(StrEnum):
    """Answers given at the screen count only once a counsellor has accepted them."""

    OPEN = "open"
    WAITING = "waiting"
    ACCEPTED = "accepted"
    DISCARDED = "discarded"


class ScaleOrigin(StrEnum):
    """Where a definition came from."""

    SHIPPED = "shipped"
    PACK = "pack"
    IMPORTED = "imported"  # by the holder of the form


class ActivityState(StrEnum):
    PLANNED = "planned"
    DONE = "done"
    CANCELLED = "cancelled"


class RosterKind(StrEnum):
    """The lists of people that a room keeps (practice.md 1.2, F05, F21)."""

    STAFF = "staff"
    VOLUNTEER = "volunteer"
    CRISIS_TEAM = "crisis_team"
    EXPERT = "expert"


class PlanState(StrEnum):
    ACTIVE = "active"
    COMPLETED = "completed"
    ENDED = "ended"  # before its time


class GoalState(StrEnum):
    OPEN = "open"
    PARTLY = "partly"
    REACHED = "reached"
    DROPPED = "dropped"


class RequestKind(StrEnum):
    """What the person asked for (PIPL art. 44 to 48)."""

    COPY = "copy"
    CORRECTION = "correction"
    DELETION = "deletion"
    LOCK = "lock"
    EXPLANATION = "explanation"


class RequestState(StrEnum):
    OPEN = "open"
    DONE = "done"
    REFUSED = "refused"


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
    APPOINTMENTS = "appointments"
    CONSENTS = "consents"
    DISCLOSURES = "disclosures"
    RISK = "risk"
    DUTIES = "duties"
    CRISES = "crises"
    REPORTS = "reports"
    PLANS = "plans"
    GROUPS = "groups"
    NOTES = "notes"
    RIGHTS = "rights"
    SCALES = "scales"
    ASSESSMENTS = "assessments"
    SCREENINGS = "screenings"
    ACTIVITIES = "activities"
    ROSTERS = "rosters"
    TRAININGS = "trainings"
    INDICATORS = "indicators"
    EVIDENCE = "evidence"
    YEAR_PLAN = "year_plan"
    LEDGERS = "ledgers"
    INCOMING = "incoming"  # an office's: packages, quarantine, receipts
    UNITS = "units"  # an office's: units and enrolled rooms
    PACKS = "packs"  # an office's: what goes back to the rooms
