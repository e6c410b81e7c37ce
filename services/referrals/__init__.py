"""Referrals, from the printed form to its receipt."""

from services.referrals.form import ReferralForm, TickedChoice
from services.referrals.queries import next_number, overdue
from services.referrals.records import (
    Cursor,
    NewReferral,
    Receipt,
    ReferralCounts,
    ReferralDetails,
    ReferralFilter,
    ReferralId,
    ReferralPage,
    ReferralSummary,
)
from services.referrals.service import ReferralService

__all__ = [
    "Cursor",
    "NewReferral",
    "Receipt",
    "ReferralCounts",
    "ReferralDetails",
    "ReferralFilter",
    "ReferralForm",
    "ReferralId",
    "ReferralPage",
    "ReferralService",
    "ReferralSummary",
    "TickedChoice",
    "next_number",
    "overdue",
]
