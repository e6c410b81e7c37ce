"""What the places of referrals can be given besides an id."""

from dataclasses import dataclass

from services.referrals.records import ReferralId


@dataclass(frozen=True, slots=True)
class ReferFrom:
    """`Place.NEW_REFERRAL`: refer this client, from this visit."""

    client_id: int
    visit_id: int


@dataclass(frozen=True, slots=True)
class OpenReferralDraft:
    """`Place.NEW_REFERRAL`: go on with a draft."""

    draft_id: int


@dataclass(frozen=True, slots=True)
class ShowPaper:
    """`Place.REFERRAL`: open the preview at once, as after finishing."""

    referral_id: ReferralId
