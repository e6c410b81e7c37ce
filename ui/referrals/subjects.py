"""What the places of referrals can be given besides an id, a client or a draft."""

from dataclasses import dataclass

from services.referrals.advice import AdviceId
from services.referrals.records import ReferralId


@dataclass(frozen=True, slots=True)
class ShowPaper:
    """`Place.REFERRAL`: open the preview at once, as after finishing."""

    referral_id: ReferralId


@dataclass(frozen=True, slots=True)
class ShowNote:
    """`Place.ADVICE`: open the preview of the note to sign at once, as after finishing."""

    advice_id: AdviceId
