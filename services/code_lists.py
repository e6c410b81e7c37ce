"""Choice lists: immutable codes with Chinese and English labels, shipped as data."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

import resources

LISTS = (
    "mode",
    "topic",
    "population",
    "risk",
    "destination",
    "referral_reason",
    "unit_kind",
    "disclosure_ground",
    "legal_ground",
    "disposition",
    "told_whom",
    "told_how",
    "risk_ideation",
    "risk_plan",
    "risk_means",
    "risk_time",
    "risk_past",
    "risk_harm",
    "risk_sign",
    "risk_protective",
    "risk_support",
    "crisis_kind",
    "crisis_measure",
    "guardian_told",
    "guardian_signature",
    "decline_reason",
    "contact_relation",
    "client_flag",
    "closing_reason",
    "client_source",
    "family_structure",
    "education",
    "marital",
    "observer",
    "intake_urgency",
    "intake_duration",
    "intake_mood",
    "intake_will",
    "intake_body",
    "intake_sleep",
    "intake_appetite",
    "report_situation",
    "report_known",
    "report_how",
    "report_also",
    "caller",
    "call_special",
    "suicide_step",
    "call_outcome",
    "plan_progress",
    "screening_follow_up",
    "informant",
    "activity_kind",
    "activity_audience",
    "five_entries",
    "feature_project",
    "material_kind",
    "indicator_block",
    "indicator_unit",
    "roster_duty",
    "qualification",
    "training_kind",
    "training_module",
    "training_result",
    "inspection_way",
    "evidence_kind",
)


_OTHER = "other"  # stays the last choice
_A_PACK = 1_000  # versions of shipped lists stay below


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """One choice. ``disclosure_class`` is 1 ordinary, 2 guarded, 3 closed (disclosure.md 5.6).

    ``tone`` is the colour that the room chose for it, or empty.
    """

    code: str
    zh: str
    en: str
    group: str = ""
    disclosure_class: int = 1
    tone: str = ""

    def label(self, language: str) -> str:
        """``language`` is ``zh`` or ``en``."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class OwnWord:
    """What a room calls a code, and in which colour it shows it; empty: as shipped."""

    label: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class CodeList:
    """A named list in the order in which it is shown; a summary names its version."""

    name: str
    version: int
    entries: tuple[CodeEntry, ...]

    def codes(self) -> tuple[str, ...]:
        return tuple(entry.code for entry in self.entries)


class CodeLists:
    """All lists of this register. ``county_pack``: serial of the pack that is in force, or 0."""

    def __init__(self) -> None:
        self.county_pack = 0
        self._of_county: dict[str, tuple[CodeEntry, ...]] = {}

    @cached_property
    def _lists(self) -> dict[str, CodeList]:
        return {name: _load(name) for name in LISTS}

    def get(self, name: str) -> CodeList:
        """The list called ``name``; KeyError is a bug, as names are not user input."""
        return self._lists[name]

    def entry(self, name: str, code: str) -> CodeEntry:
        """The entry, or one that shows the bare code if a record holds an unknown one."""
        for entry in self._lists[name].entries:
            if entry.code == code:
                return entry
        return CodeEntry(code, code, code)

    def label(self, name: str, code: str, language: str = "zh") -> str:
        return self.entry(name, code).label(language)

    def rename(self, name: str, own: Mapping[str, OwnWord]) -> None:
        """Show the codes of a list in the room's own words; the codes stay what they are."""
        shipped = _load(name)
        entries = (_renamed(entry, own.get(entry.code)) for entry in shipped.entries)
        self._lists[name] = replace(shipped, entries=tuple(entries))

    def extend(self, own: Mapping[str, Sequence[CodeEntry]], serial: int) -> None:
        """Add what the county's pack ``serial`` adds; of shipped codes it changes only the label.

        A list's version says which pack it is of: the shipped version and a thousand a pack.
        """
        self.county_pack = serial
        for name, entries in own.items():
            self._of_county[name] = tuple(entries)
            self._lists[name] = _extended(_load(name), entries, serial)

    def official(self) -> "CodeLists":
        """The lists in the shipped words and the county's, without the room's own (`rename`)."""
        lists = CodeLists()
        lists.extend(self._of_county, self.county_pack)
        return lists

    def has(self, name: str, code: str) -> bool:
        return code in self._lists[name].codes()


def _extended(shipped: CodeList, own: Sequence[CodeEntry], serial: int) -> CodeList:
    told = {entry.code: entry for entry in own}
    known = tuple(_relabelled(entry, told.get(entry.code)) for entry in shipped.entries)
    added = tuple(entry for entry in own if entry.code not in shipped.codes())
    last = len(known) - 1 if known[-1].code == _OTHER else len(known)
    version = shipped.version + _A_PACK * serial
    return replace(shipped, version=version, entries=(*known[:last], *added, *known[last:]))


def _relabelled(entry: CodeEntry, told: CodeEntry | None) -> CodeEntry:
    return entry if told is None else replace(entry, zh=told.zh, en=told.en)


def _renamed(entry: CodeEntry, own: OwnWord | None) -> CodeEntry:
    if own is None:
        return entry
    label = own.label
    return replace(entry, zh=label or entry.zh, en=label or entry.en, tone=own.tone)


@cache
def _load(name: str) -> CodeList:
    raw = json.loads(resources.text(f"code_lists/{name}.json"))
    entries = tuple(
        CodeEntry(e["code"], e["zh"], e["en"], e.get("group", ""), e.get("class", 1))
        for e in raw["entries"]
    )
    return CodeList(raw["list"], raw["version"], entries)
