"""Who signs what at which age, and where a client stands with a consent. No database here.

* Under 14 a parent or another guardian decides alone: PIPL art. 31.
* From 14 to 17 the guardian signs (Civil Code arts. 19 and 23: limited capacity, represented by
  the guardian; practice.md 2.3) and the minor's own assent is asked for, because from 14 on PIPL
  hears the minor as the person concerned (art. 31, the other way round).
* From 16 on somebody who lives on their own work counts as an adult: Civil Code art. 18.
* An adult signs for themselves; for an adult without capacity the guardian does: Civil Code
  arts. 21 to 23.
* Sensitive information needs a consent of its own: PIPL art. 29; handing it to another body, too:
  PIPL art. 23.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.vocabulary import ConsentPurpose, Signer
from services.ages import age_on, is_minor
from services.consents.guards import COUNSELLING, OWN_WORD_FROM
from services.consents.records import ConsentState, DueReason, Standing, Word
from services.errors import Problem

MAY_WORK_FROM = 16


@dataclass(frozen=True, slots=True)
class Person:
    """When somebody was born, as far as it is known."""

    birth_date: date | None
    birth_year: int | None

    def age(self, day: date) -> int | None:
        """Completed years on ``day``, or None."""
        return age_on(day, self.birth_date, self.birth_year)


@dataclass(frozen=True, slots=True)
class Renewals:
    """``versions``: the newest version in force, by purpose, that has to be asked for again."""

    today: date
    versions: Mapping[str, int]


def asked_for(age: int | None) -> tuple[ConsentPurpose, ...]:
    """What a file should hold at ``age``; an unknown age counts as adult."""
    if not is_minor(age):
        return (ConsentPurpose.SERVICE_ADULT, ConsentPurpose.SENSITIVE)
    if (age or 0) < OWN_WORD_FROM:
        return (ConsentPurpose.SERVICE_GUARDIAN, ConsentPurpose.SENSITIVE)
    return (ConsentPurpose.SERVICE_GUARDIAN, ConsentPurpose.ASSENT, ConsentPurpose.SENSITIVE)


def offered(age: int | None) -> tuple[ConsentPurpose, ...]:
    """What may be signed or refused at ``age``, the usual first."""
    usual = asked_for(age)
    rest = [purpose for purpose in ConsentPurpose if purpose not in usual]
    return (*usual, *(purpose for purpose in rest if _is_possible(purpose, age)))


def signers(purpose: ConsentPurpose, age: int | None) -> tuple[Signer, ...]:
    """Whose signature counts, the usual one first."""
    if purpose is ConsentPurpose.SERVICE_GUARDIAN:
        return (Signer.GUARDIAN,)
    if purpose in (ConsentPurpose.SERVICE_ADULT, ConsentPurpose.ASSENT):
        return (Signer.CLIENT,)
    if age is not None and age < OWN_WORD_FROM:
        return (Signer.GUARDIAN,)
    by_age = (Signer.GUARDIAN, Signer.CLIENT)
    return by_age if is_minor(age) else (Signer.CLIENT, Signer.GUARDIAN)


def signer_problems(purpose: ConsentPurpose, signer: Signer, age: int | None) -> dict[str, Problem]:
    """What is wrong with who signed, at the age on the day of signing."""
    if not _is_possible(purpose, age):
        return {"purpose": Problem.MISMATCH}
    if signer not in signers(purpose, age):
        return {"signer": Problem.MISMATCH}
    return {}


def standings(words: Sequence[Word], person: Person, renewals: Renewals) -> tuple[Standing, ...]:
    """Where a client stands; ``words`` in the order in which they were said."""
    age = person.age(renewals.today)
    last = {matter(word.purpose): word for word in words}
    service = last.get(ConsentPurpose.SERVICE_ADULT)
    decides_alone = not is_minor(age) or (
        service is not None and service.purpose is ConsentPurpose.SERVICE_ADULT
    )
    wanted = list(asked_for(age))
    wanted += [p for p in last if p not in {matter(purpose) for purpose in wanted}]
    if decides_alone and ConsentPurpose.ASSENT in wanted:
        wanted.remove(ConsentPurpose.ASSENT)
    return tuple(
        _standing(purpose, last.get(matter(purpose)), person, renewals) for purpose in wanted
    )


def matter(purpose: ConsentPurpose) -> ConsentPurpose:
    """An adult's own consent and a guardian's are about one and the same thing."""
    return ConsentPurpose.SERVICE_ADULT if purpose in COUNSELLING else purpose


def _standing(
    purpose: ConsentPurpose, word: Word | None, person: Person, renewals: Renewals
) -> Standing:
    if word is None:
        return Standing(purpose, ConsentState.MISSING)
    if not word.is_given:
        return Standing(word.purpose, ConsentState.REFUSED, word=word)
    if word.withdrawn_day is not None:
        return Standing(word.purpose, ConsentState.WITHDRAWN, word=word)
    due = _due(word, person, renewals)
    # Whoever came of age is asked for their own text, not for the guardian's again.
    shown = purpose if due is DueReason.OF_AGE else word.purpose
    return Standing(shown, ConsentState.DUE if due else ConsentState.SIGNED, due, word)


def _due(word: Word, person: Person, renewals: Renewals) -> DueReason | None:
    if word.purpose is ConsentPurpose.REFERRAL:
        return None  # every referral is asked for by itself
    was_minor, age = is_minor(person.age(word.signed_day)), person.age(renewals.today)
    if word.signer is Signer.GUARDIAN and was_minor and not is_minor(age):
        return DueReason.OF_AGE
    if renewals.versions.get(word.purpose, 0) > word.version:
        return DueReason.NEW_TEXT
    if word.ask_again_on is not None and word.ask_again_on <= renewals.today:
        return DueReason.TIME
    return None


def _is_possible(purpose: ConsentPurpose, age: int | None) -> bool:
    if purpose is ConsentPurpose.SERVICE_ADULT:
        return age is None or age >= MAY_WORK_FROM
    if purpose is ConsentPurpose.ASSENT:
        return age is None or is_minor(age)
    return True
