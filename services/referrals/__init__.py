"""Referrals, from the printed form to its receipt."""

from services.referrals.form import ReferralForm, TickedChoice
from services.referrals.records import (
    Ending,
    NewReferral,
    Receipt,
    ReferralCounts,
    ReferralCursor,
    ReferralDetails,
    ReferralFilter,
    ReferralId,
    ReferralPage,
    ReferralSummary,
)
from services.referrals.service import ReferralService

__all__ = [
    "Ending",
    "NewReferral",
    "Receipt",
    "ReferralCounts",
    "ReferralCursor",
    "ReferralDetails",
    "ReferralFilter",
    "ReferralForm",
    "ReferralId",
    "ReferralPage",
    "ReferralService",
    "ReferralSummary",
    "TickedChoice",
]
