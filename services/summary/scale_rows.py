"""The scales and bands that the table of assessments has rows for: data, checked by a test against
the definitions, so that a summary does not have to read forty of them.

Scales about suicide have no bands here (self-harm is guarded, disclosure.md 5.6), and the danger
levels of people with a severe mental disorder are counted in "other".
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import resources

NOT_GIVEN = "not_given"


@dataclass(frozen=True, slots=True)
class ScaleRows:
    """A scale's short name and the bands of its main result; none: it is not broken down."""

    name: str
    bands: tuple[str, ...]


@cache
def known() -> Mapping[str, ScaleRows]:
    """By scale, in the order of the table."""
    body = json.loads(resources.data("summary/assessments.json"))
    return {
        scale: ScaleRows(rows["name"], tuple(rows["bands"]))
        for scale, rows in body["scales"].items()
    }


@cache
def band_words(language: str) -> Mapping[str, str]:
    """What a band is called, by "phq9.mild"; the words of scales.md, 6: screening wording only."""
    words: Mapping[str, str] = json.loads(resources.text(f"scales/words.{language}.json"))["bands"]
    return words
