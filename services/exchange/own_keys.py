"""The room's own signing keys: the present one, and those that it replaced (exchange.md, Trust)."""

import json
from dataclasses import asdict, dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.room import Preference, Room
from models.summary import Package
from services.preferences import WHOLE_ROOM
from services.randomness import Randomness

_KEY = "exchange.replaced_keys"


@dataclass(frozen=True, slots=True)
class ReplacedKey:
    """A key that is gone: only its public half is kept. It signed packages up to ``last``;
    ``endorsement`` is its signature over the key that followed."""

    signer: str
    last: int
    endorsement: str


def replaced(session: Session) -> tuple[ReplacedKey, ...]:
    """The keys before the present one, oldest first."""
    row = session.get(Preference, (WHOLE_ROOM, _KEY))
    return tuple(ReplacedKey(**one) for one in json.loads(row.value)) if row else ()


def signer_of(session: Session, room: Room, number: int) -> str:
    """The public key that the package with this number was signed with."""
    before = (key.signer for key in replaced(session) if number <= key.last)
    return next(before, room.signing_public)


def replace_key(session: Session, room: Room, randomness: Randomness, recipient: str) -> None:
    """A new pair from now on; the old secret signs the new key, and is gone. What was sealed stays
    as it is: a re-send is the same bytes."""
    from services.exchange.enrolment_file import Request, endorsed, endorsement_comment
    from services.exchange.keys import new_signing_pair, sign

    sealed = select(func.max(Package.number)).where(Package.sha256 != "")
    last = session.scalar(sealed) or 0
    secret, public = new_signing_pair(randomness)
    request = Request(room.code, room.name, room.kind, "", public, recipient, last=last)
    signature = sign(room.signing_secret, endorsed(request), endorsement_comment(room.code))
    gone = ReplacedKey(room.signing_public, last, signature.decode())
    told = json.dumps([asdict(one) for one in (*replaced(session), gone)])
    session.merge(Preference(staff_id=WHOLE_ROOM, key=_KEY, value=told))
    room.signing_secret, room.signing_public = secret, public
    session.flush()
