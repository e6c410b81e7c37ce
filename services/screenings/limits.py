"""Who is put on the list of students to talk to.

A scale that states its own cut-off (a flag such as ``screen_positive``) uses it; for another the
room says from which band of the main score on, and the same band of any subscale counts, too. A
critical answer, or a critical item left blank, puts a student on the list whatever the total
(scales.md 7, convention 6; 6, no. 15). The list is a list of talks, not of findings.
"""

from dataclasses import dataclass

from services.scales.definition import BandSet, Definition, Direction
from services.scales.result import Result

OWN = ""
"""The limit of a part that leaves it to the scale."""

# Flags that are a cut-off of the scale's authors, beside all that end so (scales.md section 8).
_CUT_OFF_ENDS = ("positive", "positive_risk")
_CUT_OFFS = frozenset(
    {"hazardous", "high_risk", "imminent_risk", "provisional_dx", "screen_3plus", "cn_cutoff_32"}
)
_ALWAYS = frozenset({"critical_missing"})
_USUAL_STEP = 2  # "moderate" of none, mild, moderate, severe; the worst of three


@dataclass(frozen=True, slots=True)
class Limit:
    """How one scale's results are judged: flags and bands that put a student on the list."""

    flags: frozenset[str]
    bands: frozenset[str]
    critical: frozenset[str]

    def is_over(self, result: Result) -> bool:
        """The student is to be talked to."""
        return not (
            self.flags.isdisjoint(result.flags)
            and (not self.bands or self.bands.isdisjoint(_plain(result)))
        )

    def is_critical(self, result: Result) -> bool:
        """A critical answer was given."""
        return not self.critical.isdisjoint(result.flags)


def limit_of(definition: Definition, limit: str) -> Limit:
    """``limit`` is `OWN` or one of `bands_of`."""
    critical = frozenset(flag.id for flag in definition.flags if flag.is_critical)
    flags = critical | _ALWAYS
    bands: frozenset[str] = frozenset()
    if limit != OWN:
        worse = bands_of(definition)
        bands = frozenset(worse[worse.index(limit) :]) if limit in worse else frozenset(worse[-1:])
    else:
        flags |= cut_offs(definition)
    return Limit(flags, bands, critical)


def cut_offs(definition: Definition) -> frozenset[str]:
    """The flags by which the scale says itself that somebody should be talked to."""
    return frozenset(
        flag.id
        for flag in definition.flags
        if flag.id in _CUT_OFFS or flag.id.endswith(_CUT_OFF_ENDS)
    )


def bands_of(definition: Definition) -> tuple[str, ...]:
    """The bands of the main score that can be the limit, from the second best to the worst."""
    chosen = _chosen(definition)
    if chosen is None or chosen.rules:
        return ()  # bands by rules stand in no order (SCL-90, ASQ); those scales have a cut-off
    ordered = main_bands(definition)
    if definition.direction is Direction.BETTER:
        ordered = ordered[::-1]
    return ordered[1:]


def usual(definition: Definition) -> str:
    """What is offered first: the scale's own cut-off, else the third best band or the worst."""
    bands = bands_of(definition)
    if cut_offs(definition) or not bands:
        return OWN
    return bands[min(_USUAL_STEP, len(bands)) - 1]


def _plain(result: Result) -> tuple[str | None, ...]:
    """Bands under the plain keys: other sets (``total@orig``) are not what the room chose."""
    return tuple(band for key, band in result.bands.items() if "@" not in key)


def main_bands(definition: Definition) -> tuple[str, ...]:
    """All bands of the main score, from the lowest score on."""
    chosen = _chosen(definition)
    return () if chosen is None else tuple(dict.fromkeys(_ids(chosen)))


def _chosen(definition: Definition) -> BandSet | None:
    """The bands of the main score that count by themselves."""
    subject = definition.main_subject
    found = [band for band in definition.bands if band.subject == subject]
    return next((band for band in found if not band.set), found[0] if found else None)


def _ids(bands: BandSet) -> tuple[str, ...]:
    if bands.ranges:
        return tuple(band for _, _, band in sorted(bands.ranges, key=lambda each: each[0]))
    return tuple(band for _, band in (*bands.below, *bands.rules))
