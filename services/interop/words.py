"""Words of the files for other systems: ``resources/forms/sharing.<language>.json``."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SharingWords:
    """``kinds``, ``kind_meanings`` and ``hints`` by `services.interop.codes.Kind`, ``reasons`` by
    `services.interop.values.Reason`, ``notes`` by format."""

    measure: str
    nil_report: str
    yes_or_no: str
    table_title: str
    kind: str
    ours: str
    meaning: str
    theirs: str
    hint: str
    kinds: Mapping[str, str]
    kind_meanings: Mapping[str, str]
    hints: Mapping[str, str]
    left_out_title: str
    code: str
    reason: str
    reasons: Mapping[str, str]
    note: str
    notes: Mapping[str, str]
    replaced: str
