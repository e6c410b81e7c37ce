"""Where one can go in the window, and how pages ask to go there."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class Place(StrEnum):
    """A page of the window. After the name: the subject it takes, if it takes one."""

    TODAY = "today"
    CLIENTS = "clients"
    CLIENT = "client"  # ClientId to show; None for a new client
    VISITS = "visits"
    LOG_VISIT = "log_visit"  # ClientId, draft (what VISITS defines) or None
    VISIT = "visit"  # VisitId
    REFERRALS = "referrals"
    NEW_REFERRAL = "new_referral"  # ClientId, ForClient, OpenDraft or None
    REFERRAL = "referral"  # ReferralId, or ShowPaper
    NEW_ADVICE = "new_advice"  # advice that was refused: ClientId, ForClient, OpenDraft or None
    ADVICE = "advice"  # AdviceId, or ShowNote
    CALENDAR = "calendar"  # a date, or None for this week
    INTAKE = "intake"  # ClientId, or a draft
    RISK = "risk"  # ClientId, or a draft: a new risk assessment
    SAFETY_PLAN = "safety_plan"  # ClientId, or a draft
    CRISES = "crises"  # crises and mandatory reports
    CRISIS = "crisis"  # crisis id; ClientId wrapped in a subject, a draft or None for a new one
    REPORT = "report"  # mandatory report: its id; a subject, a draft or None for a new one
    HOTLINE = "hotline"  # a new hotline call: a draft or None
    PLANS = "plans"
    PLAN = "plan"  # plan id; a subject, a draft or None for a new one
    GROUPS = "groups"
    GROUP = "group"  # group id, or SessionSaved
    GROUP_SESSION = "group_session"  # SessionOf (a group), AmendSession, or a draft
    RIGHTS = "rights"  # ClientId: consents, disclosures and requests of one client
    RECORDS = "records"  # the lead's: who looked, retention, destruction lists
    DISCLOSURES = "disclosures"  # ClientId: of one client; None: the room's, for the lead
    DISCLOSURE = "disclosure"  # a new entry of the log: ClientId, a draft or None
    SUPERVISION = "supervision"  # notes shared with the signed-in person
    FORMS = "forms"  # blank forms to print
    ASSESSMENTS = "assessments"  # the room's: waiting, due, newest; ClientId: results and trends
    ASSESS = "assess"  # ClientId, a subject or a draft: interview or paper answers
    ASSESSMENT = "assessment"  # assessment id: one result
    SCALES = "scales"  # the library with its passports; a scale's id, or None
    SCREENINGS = "screenings"
    SCREENING = "screening"  # screening id; None for a new one
    ACTIVITIES = "activities"
    ACTIVITY = "activity"  # activity id; a subject, a draft or None for a new one
    TRAININGS = "trainings"  # None, HoursOf (a person) or ShowInspections
    TRAINING = "training"  # training id, ChangeTraining; a draft or None for a new one
    INSPECTION = "inspection"  # inspection id, ChangeInspection; a draft or None for a new one
    ROSTERS = "rosters"  # a RosterKind, PersonOf or None
    INDICATORS = "indicators"
    EVIDENCE = "evidence"  # an indicator id whose proof to show, or None
    YEAR_PLAN = "year_plan"  # a year, or None for this one
    LEDGERS = "ledgers"  # the name of a ledger, or None
    HOTLINE_RETURN = "hotline_return"  # a period, a draft, or None
    DASHBOARD = "dashboard"  # the room in figures
    SUMMARIES = "summaries"
    PERIOD_REPORTS = "period_reports"  # the code of a period ("2026-Q3"), or None
    LEDGER_IMPORT = "ledger_import"
    SETTINGS = "settings"
    # The pages of an office (ui/county); a room has none of them.
    INBOX = "inbox"  # a folder to read, or None
    ROOM_REGISTRY = "room_registry"  # the code of a room, a unit's id, or None
    COMPLETENESS = "completeness"  # a month, or None for the one due now
    ROLLUP = "rollup"  # the code of a period, or None
    EVALUATION = "evaluation"
    PACKS = "packs"
    UPWARD = "upward"
    OFFICE_REPORTS = "office_reports"  # the code of a period, or None


class Navigator(QObject):
    """``workplace.navigate.go(Place.CLIENT, client_id)``; ``back()`` returns to the page before.

    Signals: ``went`` (place, subject), ``went_back``, ``lock_wanted``, ``screen_given`` (a
    `services.self_assessments.records.Sitting`).
    """

    went = Signal(object, object)
    went_back = Signal()
    lock_wanted = Signal()
    screen_given = Signal(object)

    def go(self, place: Place, subject: object = None) -> None:
        """Show the page; it gets ``subject`` through ``Page.open_subject``."""
        self.went.emit(place, subject)

    def back(self) -> None:
        """Return to the page shown before; open work of this one is kept."""
        self.went_back.emit()

    def lock(self) -> None:
        """Lock the register, as the lock button does."""
        self.lock_wanted.emit()

    def give_screen(self, sitting: object) -> None:
        """Give the screen to a client or a class: this window goes away until it is taken back."""
        self.screen_given.emit(sitting)
