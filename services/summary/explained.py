"""What each measure counts, in the words of the room: data in ``resources/summary``."""

import json
from dataclasses import dataclass
from functools import cache

import resources

FACTS = "facts"


@dataclass(frozen=True, slots=True)
class Explained:
    """What is counted, from which records, at which date, and how it is broken down."""

    counts: str
    records: str
    date: str
    tables: str


@cache
def explained(measure: str, language: str) -> Explained:
    """``measure``: a population or `FACTS`; ``language`` is ``zh`` or ``en``."""
    return Explained(**json.loads(resources.text(f"summary/measures.{language}.json"))[measure])
