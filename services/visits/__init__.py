"""Visits: log, amend, list; drafts that survive a crash; case notes only their author can read."""

from services.visits.case_notes import CaseNoteService, NoteView
from services.visits.drafts import DraftContent, DraftId, DraftService, DraftSummary
from services.visits.records import (
    ClientCard,
    Counsellor,
    MonthTotals,
    NewVisit,
    OnTheDay,
    VisitCursor,
    VisitDetails,
    VisitFilter,
    VisitId,
    VisitPage,
    VisitStart,
    VisitSummary,
    VisitVersion,
)
from services.visits.service import VisitService

__all__ = [
    "CaseNoteService",
    "ClientCard",
    "Counsellor",
    "DraftContent",
    "DraftId",
    "DraftService",
    "DraftSummary",
    "MonthTotals",
    "NewVisit",
    "NoteView",
    "OnTheDay",
    "VisitCursor",
    "VisitDetails",
    "VisitFilter",
    "VisitId",
    "VisitPage",
    "VisitService",
    "VisitStart",
    "VisitSummary",
    "VisitVersion",
]
