"""What a withdrawal or a refusal blocks, as one condition that every service asks.

The client's last word on a matter counts (PIPL arts. 13, 15 and 16: without consent or another
ground nothing is recorded; a withdrawal leaves what was done before in force). A consent that was
never asked for blocks nothing: ledgers that were imported have none, and the file says so.

Three rules about whose word counts:

* An adult's own consent and a guardian's are one matter, so whoever comes of age and signs is
  not bound by what the guardian had withdrawn.
* A minor's assent counts from the age of 14 on; below, the guardian alone decides (PIPL art. 31).
* A referral passes on what the other consents are about, so their withdrawal blocks it, too.
"""

from collections.abc import Sequence

from sqlalchemy import (
    Boolean,
    ColumnElement,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Session

from models.base import table
from models.client import Client
from models.consent import Consent
from models.vocabulary import ConsentPurpose
from services.errors import Conflict

# The age from which a minor's own word counts beside the guardian's (PIPL art. 31).
OWN_WORD_FROM = 14

# Consent to the counselling itself: one of the two is signed.
COUNSELLING = (ConsentPurpose.SERVICE_ADULT, ConsentPurpose.SERVICE_GUARDIAN)

# What new visits, notes, plans and group sessions depend on. What a counselling room writes down
# about somebody is about their health: sensitive by itself (PIPL arts. 28 and 29).
SERVICE = (*COUNSELLING, ConsentPurpose.ASSENT, ConsentPurpose.SENSITIVE)
REFERRAL = (*SERVICE, ConsentPurpose.REFERRAL)

_IMPLIED = {ConsentPurpose.REFERRAL: REFERRAL} | dict.fromkeys(COUNSELLING, COUNSELLING)

_CLIENT = table(Client).c
_WORD = table(Consent).alias("word")
_LATER = table(Consent).alias("later_word")
_PERSON = table(Client).alias("consenting")


def says_no(
    client_id: ColumnElement[int] | ColumnElement[int | None], purposes: Sequence[ConsentPurpose]
) -> ColumnElement[bool]:
    """The SQL condition: the last word on one of ``purposes`` is a withdrawal or a refusal."""
    word, person = _WORD.c, _PERSON.c
    return exists(
        select(word.id)
        .join(_PERSON, person.id == word.client_id)
        .where(
            word.client_id == client_id,
            _one_of(word.purpose, purposes),
            or_(~word.is_given, word.withdrawn_day.is_not(None)),
            or_(word.purpose != ConsentPurpose.ASSENT, _was_old_enough()),
            ~exists().where(_is_later()),
        )
    )


def is_withdrawn(session: Session, client_id: int | None, purpose: ConsentPurpose) -> bool:
    """Whether the client's last word on ``purpose`` is a withdrawal or a refusal."""
    return _is_blocked(session, client_id, _IMPLIED.get(purpose, (purpose,)))


def require_not_withdrawn(
    session: Session, client_id: int | None, *purposes: ConsentPurpose
) -> None:
    """Raises Conflict ``consent_withdrawn`` if one of ``purposes`` was withdrawn or refused.

    Pass ``*SERVICE`` for new visits, notes, plans and groups, and ``ConsentPurpose.REFERRAL`` for
    issuing and printing a referral. A record without a client depends on nobody's consent.
    """
    wanted = {p for purpose in purposes for p in _IMPLIED.get(purpose, (purpose,))}
    if _is_blocked(session, client_id, sorted(wanted)):
        raise Conflict("consent_withdrawn")


def withdrawn_among(session: Session, client_ids: Sequence[int]) -> frozenset[int]:
    """Which of these clients have withdrawn or refused what the service depends on."""
    blocked = select(_CLIENT.id).where(_CLIENT.id.in_(client_ids), says_no(_CLIENT.id, SERVICE))
    return frozenset(session.scalars(blocked))


def _is_blocked(
    session: Session, client_id: int | None, purposes: Sequence[ConsentPurpose]
) -> bool:
    if client_id is None or not purposes:
        return False
    asked: ColumnElement[int] = bindparam("client_id", client_id, type_=_CLIENT.id.type)
    return bool(session.scalar(select(says_no(asked, purposes).cast(Boolean))))


def _is_later() -> ColumnElement[bool]:
    """A later word on the same matter: then the earlier one does not count any more."""
    word, later = _WORD.c, _LATER.c
    is_same_matter = or_(
        later.purpose == word.purpose,
        and_(_one_of(later.purpose, COUNSELLING), _one_of(word.purpose, COUNSELLING)),
        and_(later.purpose == ConsentPurpose.SERVICE_ADULT, word.purpose == ConsentPurpose.ASSENT),
    )
    is_after = or_(
        later.signed_day > word.signed_day,
        and_(later.signed_day == word.signed_day, later.id > word.id),
    )
    return and_(later.client_id == word.client_id, is_same_matter, is_after)


def _one_of(column: ColumnElement[str], purposes: Sequence[ConsentPurpose]) -> ColumnElement[bool]:
    """Not ``IN``: SQLAlchemy would write that list anew at each visit that is saved."""
    return or_(*(column == purpose.value for purpose in purposes))


def _was_old_enough() -> ColumnElement[bool]:
    """The minor was 14 when they withdrew or refused; an unknown age counts as old enough."""
    word, person = _WORD.c, _PERSON.c
    day = func.coalesce(word.withdrawn_day, word.signed_day)
    return func.coalesce(
        func.date(person.birth_date, f"+{OWN_WORD_FROM} years") <= day,
        person.birth_year + OWN_WORD_FROM <= func.strftime("%Y", day).cast(person.birth_year.type),
        True,
    )
