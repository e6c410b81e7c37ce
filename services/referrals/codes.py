"""Finding a referral by the short code on its slip, and saying where a mistyped one looks wrong."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.base import table
from models.referral import Referral
from models.vocabulary import ReferralState
from services import check_codes
from services.errors import InvalidInput, Problem

_C = table(Referral).c
# A slip that is typed in is one that is waited for; older codes would only make guesses wrong.
_WAITING = select(_C.check_code).where(
    _C.state.in_((ReferralState.ISSUED, ReferralState.ARRIVED, ReferralState.LOST))
)


class WrongCode(InvalidInput):
    """A code that cannot be right. ``places`` are the characters that look wrong, counted from
    1; empty if that cannot be known. ``length`` is how many characters were typed.

    What the code should be is never said: it stands on a slip in somebody's hand, or it is
    nobody's business.
    """

    def __init__(self, length: int, places: tuple[int, ...] = ()) -> None:
        super().__init__({"code": Problem.MALFORMED})
        self.length = length
        self.places = places


def by_code(session: Session, typed: str) -> Referral:
    """The referral with this code, as typed or scanned. Raises InvalidInput with ``code``:
    REQUIRED, MALFORMED (a `WrongCode`) or UNKNOWN_CODE."""
    # A scanner types the whole QR content, "number code"; the code is its last word.
    words = typed.split()
    is_scanned = len(words) > 1 and words[0].upper().startswith("Z-")
    code = check_codes.tidy(words[-1] if is_scanned else typed)
    if not code:
        raise InvalidInput({"code": Problem.REQUIRED})
    if not check_codes.is_whole(code):
        raise WrongCode(len(code), wrong_places(session, code))
    row = session.scalar(select(Referral).where(Referral.check_code == code))
    if row is None:
        raise InvalidInput({"code": Problem.UNKNOWN_CODE})
    return row


def wrong_places(session: Session, code: str) -> tuple[int, ...]:
    """Which characters of ``code`` (tidy) look wrong: those that no code has; else where it
    differs from the one code that is waited for and is a single slip away."""
    strange = check_codes.strange_places(code)
    if strange or len(code) != check_codes.LENGTH:
        return strange
    near = {
        places
        for waiting in session.scalars(_WAITING)
        if (places := check_codes.slip_between(code, waiting))
    }
    return near.pop() if len(near) == 1 else ()
