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
    NEW_REFERRAL = "new_referral"  # ClientId, ReferFrom, OpenReferralDraft or None
    REFERRAL = "referral"  # ReferralId, or ShowPaper
    SUMMARIES = "summaries"
    LEDGER_IMPORT = "ledger_import"
    SETTINGS = "settings"


class Navigator(QObject):
    """``workplace.navigate.go(Place.CLIENT, client_id)``; ``back()`` returns to the page before.

    Signals: ``went`` (place, subject), ``went_back``, ``lock_wanted``.
    """

    went = Signal(object, object)
    went_back = Signal()
    lock_wanted = Signal()

    def go(self, place: Place, subject: object = None) -> None:
        """Show the page; it gets ``subject`` through ``Page.open_subject``."""
        self.went.emit(place, subject)

    def back(self) -> None:
        """Return to the page shown before; open work of this one is kept."""
        self.went_back.emit()

    def lock(self) -> None:
        """Lock the register, as the lock button does."""
        self.lock_wanted.emit()
