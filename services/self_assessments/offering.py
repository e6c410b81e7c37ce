"""Which scales may stand on the screen, and for whom.

Only such with a wording in the language: an answer sheet without words (tier B) holds nothing that
could be read, and a scale for paper (its owner forbids the screen, scales.md 5: SDQ) or for an
interview (a member of staff asks or grades: ASQ, risk grade) is not given to a person alone.
"""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from services.desk import Desk
from services.scales import keeping
from services.scales.definition import Definition, is_within
from services.scales.service import ScaleService
from services.screenings.records import Part
from services.self_assessments.records import INFORMANT, ClassOffer, Offer


def is_for_screen(definition: Definition, languages: Iterable[str]) -> bool:
    """Whether a person may read and answer it alone."""
    use = definition.use
    return not use.is_paper_only and not use.is_interview_only and bool(tuple(languages))


def offers(session: Session, desk: Desk, age: int | None) -> tuple[Offer, ...]:
    """Those that fit the age first, then those of which it is not known."""
    cards = ScaleService(desk).offered()
    definitions = keeping.present_definitions(session, [card.id for card in cards])
    found = []
    for card in cards:
        definition = definitions[card.id]
        if is_for_screen(definition, card.languages) and INFORMANT in definition.use.informants:
            found.append(_offer(definition, card.languages, age))
    return tuple(sorted(found, key=_by_fit))


def class_offer(session: Session, parts: Iterable[Part]) -> ClassOffer:
    """The scales of a screening, by the languages in which they can be shown."""
    shorts: dict[str, tuple[str, ...]] = {}
    left_out = []
    for part in parts:
        kept = keeping.kept(session, part.definition_id)
        if not is_for_screen(kept.definition, kept.wordings):
            left_out.append(kept.definition.short)
            continue
        for language in kept.wordings:
            shorts[language] = (*shorts.get(language, ()), kept.definition.short)
    return ClassOffer(shorts, tuple(left_out))


def fits_age(definition: Definition, age: int | None) -> bool | None:
    """None if the age is not known."""
    return None if age is None else is_within(definition.use.ages, age)


def _offer(definition: Definition, languages: tuple[str, ...], age: int | None) -> Offer:
    return Offer(
        scale=definition.id,
        short=definition.short,
        names=definition.names,
        items=len(definition.items),
        languages=languages,
        ages=definition.use.ages,
        fits_age=fits_age(definition, age),
    )


def _by_fit(offer: Offer) -> tuple[bool, str]:
    return offer.fits_age is False, offer.short.casefold()
