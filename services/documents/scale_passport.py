"""What every print of a scale says about it: whose it is, which version, whose cut-offs (scales.md
6, no. 22)."""

from collections.abc import Mapping
from dataclasses import dataclass

from services.documents import wording
from services.scales.definition import Definition
from services.scales.wording import Wording

LANGUAGE = "zh"


@dataclass(frozen=True, slots=True)
class PassportWords:
    """``resources/forms/scale_passport.zh.json``."""

    classes: dict[str, str]
    licence: str
    version: str
    source: str
    norm: str
    not_for: str
    translations: dict[str, str]
    none: str


def full(definition: Definition, texts: Wording | None) -> str:
    """For the file: everything that the passport says, as one paragraph."""
    said = wording.load(PassportWords, "scale_passport")
    not_for = own(definition.passport.not_for)
    return with_norm(definition, texts) + _sentence(said.not_for, not_for=not_for)


def with_norm(definition: Definition, texts: Wording | None) -> str:
    """For the person who answered: also where the rules come from and whose cut-offs they are.
    What it must not be used for speaks to the room, and may name single questions."""
    said = wording.load(PassportWords, "scale_passport")
    source = _sentence(said.source, source=definition.passport.source)
    norm = _sentence(said.norm, norm=own(definition.passport.norm_group))
    return short(definition, texts) + source + norm


def short(definition: Definition, texts: Wording | None) -> str:
    """For whoever answers: version, licence with credit, and whose translation it is."""
    said = wording.load(PassportWords, "scale_passport")
    licence = definition.passport.licence
    words = said.classes.get(licence.licence_class, licence.licence_class)
    return "".join(
        (
            said.version.format(short=definition.short, version=definition.version),
            said.licence.format(licence=words, credit=own(licence.credit)),
            said.translations.get(texts.status, "") if texts else said.none,
        )
    )


def own(texts: Mapping[str, str]) -> str:
    """A text in the language of the paper; another one rather than nothing."""
    return texts.get(LANGUAGE) or next(iter(texts.values()), "")


def _sentence(pattern: str, **said: str) -> str:
    """Ends with one full stop, whatever the passport's own text ends with."""
    (text,) = said.values()
    if not text:
        return ""
    name = next(iter(said))
    return pattern.format(**{name: text.rstrip("。. ")}) + "。"
