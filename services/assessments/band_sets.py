"""Which of a scale's sets of bands a result was read by: several may stand side by side, and some
hold for one sex, age or schooling only (scales.md 6, no. 11)."""

from dataclasses import dataclass

from services.scales.compiling import BandRule, Program, band_groups
from services.scales.context import Context
from services.scales.definition import BandSet, Definition
from services.scales.facts import Facts
from services.scales.result import Result
from services.scales.scoring import program_for
from services.scales.wording import label

_CHOSEN = "band_set"  # the choice that puts one of the sets under the plain key


def keys_of(definition: Definition, subject: str, setting: Context) -> tuple[str, ...]:
    """The keys of ``Result.bands`` for one score, the set that is its own first."""
    program = program_for(definition, setting)
    keys = {rule.key for rule in program.bands if rule.subject == subject}
    if _wanted(program, subject, setting):
        keys.add(subject)
    return tuple(sorted(keys, key=lambda key: (key != subject, key)))


def subjects_of(definition: Definition) -> tuple[str, ...]:
    """Every score, and after them the bands that are no score's."""
    names = [score.id for score in definition.scores]
    names += [band.name for band in definition.bands if band.name]
    return tuple(dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class Judged:
    """What one set says of a result; ``bands`` is None where none holds for the person, ``word``
    is empty where the band is withheld."""

    bands: BandSet | None
    word: str


def judged(
    definition: Definition, subject: str, setting: Context, result: Result, language: str
) -> tuple[Judged, ...]:
    """One score by each of its sets, its own first; never empty."""
    found = []
    for key in keys_of(definition, subject, setting) or (subject,):
        band = result.bands.get(key)
        word = label(definition, "band", band, language) if band else ""
        found.append(Judged(set_for(definition, key, setting), word))
    return tuple(found)


def set_for(definition: Definition, key: str, setting: Context) -> BandSet | None:
    """The set behind a key of ``Result.bands`` for this person; None if none holds."""
    program = program_for(definition, setting)
    rule = _wanted(program, key, setting) or next(
        (rule for rule in program.bands if rule.key == key), None
    )
    if rule is None:
        return None
    alike = band_groups(definition, program.choices)[rule.key]
    unanswered = dict.fromkeys(program.items)
    facts = Facts({}, unanswered, setting, scores={one.id: None for one in definition.scores})
    for band, (when, _) in zip(alike, rule.alternatives, strict=True):
        if when is None or when(facts):
            return band
    return None


def _wanted(program: Program, subject: str, setting: Context) -> BandRule | None:
    """The set that was asked for, where the scale shows all of them beside each other."""
    chosen = "" if _CHOSEN in program.choices else setting.choices.get(_CHOSEN, "")
    rules = (rule for rule in program.bands if chosen and rule.set == chosen)
    return next((rule for rule in rules if rule.subject == subject), None)
