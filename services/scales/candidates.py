"""A scale that comes from outside, read and checked before anything of it is taken in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from services.exchange.strict_json import has_forbidden
from services.scales.definition import Definition
from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.json_text import canonical, read_object
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.reading import read_definition
from services.scales.wording import Wording, label, read_wording

WITHOUT_TEXT = "B"
_LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A definition with its wordings by language; ``texts`` is what the register keeps of them."""

    definition: Definition
    wordings: Mapping[str, Wording]
    texts: str  # JSON: language to wording


def read_candidate(definition: bytes | str, wordings: Sequence[bytes | str]) -> Candidate:
    """Raises ScaleRefused with its reason and place, PackRefused."""
    content = read_object(definition)
    _check_characters(content)
    found = read_definition(definition)
    spoken: dict[str, dict[str, Any]] = {}
    for body in wordings:
        words = read_object(body)
        _check_characters(words)
        language = read_wording(body, found).language
        if language in spoken:
            raise ScaleRefused(ScaleProblem.DUPLICATE_ID, language)
        spoken[language] = words
    return _checked(found, spoken)


def read_part(scale: Mapping[str, Any]) -> Candidate:
    """One scale of a pack's document. Raises as `read_candidate`, with the scale named."""
    content = scale["definition"]
    name = str(content.get("id", ""))[:40]
    try:
        found = read_candidate(
            canonical(content), [canonical(words) for words in scale["wordings"].values()]
        )
    except ScaleRefused as error:
        raise ScaleRefused(error.reason, f"{name}: {error.where}".rstrip(": ")) from error
    if set(found.wordings) != set(scale["wordings"]):
        raise PackRefused(PackProblem.OTHER_LANGUAGE, name)
    for language, words in scale["wordings"].items():
        if words["language"] != language:
            raise PackRefused(PackProblem.OTHER_LANGUAGE, name)
    return found


def _checked(definition: Definition, spoken: Mapping[str, Mapping[str, Any]]) -> Candidate:
    passport = definition.passport
    if spoken and (passport.tier == WITHOUT_TEXT or definition.use.is_paper_only):
        raise PackRefused(PackProblem.TEXT_NOT_ALLOWED, definition.id)
    for name in _unreadable(definition):
        raise PackRefused(PackProblem.NO_WORDS, f"{definition.id}: {name}")
    texts = {language: canonical(words) for language, words in spoken.items()}
    wordings = {language: read_wording(text, definition) for language, text in texts.items()}
    return Candidate(definition, wordings, canonical(dict(spoken)))


def _unreadable(definition: Definition) -> list[str]:
    """Bands and flags without words in either language: nobody could read the result."""
    bands = {band_id for bands in definition.bands for band_id in _ids(bands)}
    wanted = [("band", one) for one in sorted(bands)]
    wanted += [("flag", flag.id) for flag in definition.flags]
    return [
        one
        for kind, one in wanted
        if any(label(definition, kind, one, language) == one for language in _LANGUAGES)
    ]


def _ids(bands: Any) -> list[str]:
    return [
        *(band for _, _, band in bands.ranges),
        *(band for _, band in bands.below),
        *(band for _, band in bands.rules),
    ]


def _check_characters(content: object) -> None:
    """Raises ScaleRefused ``schema``: a direction mark makes a reader see another text."""
    waiting = [content]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str) and has_forbidden(value, has_lines=True):
            raise ScaleRefused(ScaleProblem.NOT_TEXT)
        if isinstance(value, Mapping):
            waiting.extend(value)
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
