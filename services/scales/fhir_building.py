"""A definition of our format from the questions of a foreign questionnaire."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import resources
from services.scales.fhir_questions import FhirOption, Question
from services.scales.fhir_terms import LOINC, RELATED, Json, extensions, objects, text_of

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
_VERSION = re.compile(r"\d{1,6}\.\d{1,6}\.\d{1,6}")
_LONGEST_SHORT = 40
_LONGEST_WORDS = 400
_LONGEST_COPYRIGHT = 8_000

Sum = tuple[str, str, str, tuple[str, ...]]
"""linkId, words, LOINC code, summed linkIds"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the definition is built of; ``told`` are texts that are no questions."""

    resource: Json
    scale_id: str
    questions: tuple[Question, ...]
    sums: list[Sum]
    told: tuple[str, ...]


def build(wanted: Wanted) -> tuple[dict[str, Any], dict[str, Any]]:
    """The definition and its wording, as JSON values; read and checked by the caller."""
    made = _Building(wanted)
    return made.definition(), made.wording()


class _Building:
    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._said: dict[str, Any] = json.loads(resources.text("scales/imported.json"))
        self._ids = _item_ids([one.link_id for one in wanted.questions])
        self._sets: dict[tuple[FhirOption, ...], str] = {}
        self._values: dict[str, list[int | str]] = {}
        for one in wanted.questions:
            if one.kind == "choice" and one.options not in self._sets:
                name = f"o{len(self._sets) + 1}"
                self._sets[one.options] = name
                self._values[name] = _values(one.options)

    def definition(self) -> dict[str, Any]:
        resource, title = self._wanted.resource, self._title()
        scores = [self._score(number, one) for number, one in enumerate(self._wanted.sums)]
        return {
            "format": 1,
            "id": self._wanted.scale_id,
            "version": self._version(),
            "short": (text_of(resource, "name") or title)[:_LONGEST_SHORT],
            "names": {"zh": title, "en": title},
            "passport": self._passport(),
            "use": {
                "ages": [None, None],
                "informants": ["self"],
                "period": self._said["period"],
                "administration": "screen",
            },
            "direction": "none",
            "loinc": self._loinc(scores),
            "options": {name: self._options(options) for options, name in self._sets.items()},
            "items": [self._item(one) for one in self._wanted.questions],
            "scores": scores,
            "bands": [],
            "flags": [],
            "fhir": self._kept(scores),
        }

    def wording(self) -> dict[str, Any]:
        language = text_of(self._wanted.resource, "language").split("-")[0].lower()
        tokens = {
            self._ids[one.link_id]: {
                str(value): option.words[:_LONGEST_WORDS]
                for value, option in zip(_values(one.options), one.options, strict=True)
            }
            for one in self._wanted.questions
            if one.kind == "set"
        }
        return {
            "format": 1,
            "scale": self._wanted.scale_id,
            "language": language if re.fullmatch("[a-z]{2,3}", language) else "zh",
            "translation": {"status": "original", "by": "", "note": ""},
            "instruction": "\n".join(self._wanted.told)[:4000],
            "items": {self._ids[one.link_id]: one.text[:2000] for one in self._wanted.questions},
            "options": {
                name: {
                    str(value): option.words[:_LONGEST_WORDS]
                    for value, option in zip(self._values[name], options, strict=True)
                }
                for options, name in self._sets.items()
            },
            "tokens": tokens,
            "closing": "",
        }

    def _title(self) -> str:
        resource = self._wanted.resource
        found = text_of(resource, "title") or text_of(resource, "name") or self._wanted.scale_id
        return found[:_LONGEST_WORDS]

    def _version(self) -> str:
        written = text_of(self._wanted.resource, "version")
        return written if _VERSION.fullmatch(written) else "1.0.0"

    def _passport(self) -> dict[str, Any]:
        copyright_words = text_of(self._wanted.resource, "copyright")[:_LONGEST_COPYRIGHT]
        credit = {"zh": copyright_words, "en": copyright_words} if copyright_words else {}
        return {
            "tier": "private",
            "licence": {
                "class": "PERM",
                "mark": "U",
                "evidence": self._said["evidence"],
                "credit": credit or self._said["no_credit"],
            },
            "source": self._source(),
            "norm_group": self._said["norm_group"],
            "not_for": self._said["not_for"],
            "contexts": ["clinical", "education", "research", "commercial"],
            "open_points": self._said["open_points"],
        }

    def _source(self) -> str:
        resource = self._wanted.resource
        for one in extensions(resource, RELATED):
            related = one.get("valueRelatedArtifact", {})
            if isinstance(related, dict) and text_of(related, "citation"):
                return text_of(related, "citation")
        return ", ".join(_derived_from(resource)) or text_of(resource, "url") or self._title()

    def _options(self, options: Sequence[FhirOption]) -> list[dict[str, Any]]:
        return [
            {"value": value, "score": option.weight}
            for value, option in zip(_values(options), options, strict=True)
        ]

    def _item(self, one: Question) -> dict[str, Any]:
        found: dict[str, Any] = {"ids": [self._ids[one.link_id]]}
        if one.kind == "choice":
            found |= {"input": "choice", "options": self._sets[one.options]}
            summed = {link_id for *_, link_ids in self._wanted.sums for link_id in link_ids}
            if not one.is_weighted:
                found["scored"] = False
            elif one.link_id not in summed:
                found["optional"] = True  # weighted, but in no total: a blank is no gap
            return found
        return found | {"scored": False} | _answered(one)

    def _score(self, number: int, total: Sum) -> dict[str, Any]:
        _, words, _, link_ids = total
        by_id = {one.link_id: one for one in self._wanted.questions}
        weights = [
            [option.weight for option in by_id[one].options if option.weight is not None]
            for one in link_ids
        ]
        found: dict[str, Any] = {
            "id": "total" if not number else f"total{number + 1}",
            "value": {"sum": [self._ids[one] for one in link_ids]},
            "range": [sum(map(min, weights)), sum(map(max, weights))],
            "names": {"zh": words, "en": words} if words else self._said["total"],
        }
        return found | ({"main": True} if not number else {})

    def _loinc(self, scores: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        codes = objects(self._wanted.resource, "code")
        panel = next((text_of(one, "code") for one in codes if one.get("system") == LOINC), "")
        items = {self._ids[one.link_id]: one.loinc for one in self._wanted.questions if one.loinc}
        totals = {
            score["id"]: code
            for score, (_, _, code, _) in zip(scores, self._wanted.sums, strict=True)
            if code
        }
        return ({"panel": panel} if panel else {}) | {"items": items, "scores": totals}

    def _kept(self, scores: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """What is said again when the questionnaire is written (`fhir_writing.Naming`)."""
        resource = self._wanted.resource
        links = {item_id: link for link, item_id in self._ids.items() if link != item_id}
        for score, (link_id, *_) in zip(scores, self._wanted.sums, strict=True):
            if link_id:
                links[f"score/{score['id']}"] = link_id
        found: dict[str, Any] = {"link_ids": links, "codes": self._codes()}
        for name in ("url", "version", "copyright"):
            if text_of(resource, name):
                found[name] = text_of(resource, name)[:_LONGEST_COPYRIGHT]
        derived = _derived_from(resource)
        return found | ({"derived_from": derived} if derived else {})

    def _codes(self) -> dict[str, Any]:
        named = [(name, options) for options, name in self._sets.items()]
        named += [
            (self._ids[one.link_id], one.options)
            for one in self._wanted.questions
            if one.kind == "set"
        ]
        return {
            name: {
                str(value): {
                    **({"system": option.system} if option.system else {}),
                    "code": option.code,
                }
                for value, option in zip(_values(options), options, strict=True)
                if option.code
            }
            for name, options in named
        }


def _answered(one: Question) -> dict[str, Any]:
    if one.kind == "set":
        return {"input": "set", "tokens": _values(one.options), "value": "count"}
    if one.kind == "boolean":
        return {"input": "flag"}
    if one.kind == "time":
        return {"input": "time"}
    low, high = (int(limit) if limit == int(limit) else limit for limit in one.limits)
    return {"input": "number", "min": low, "max": high, "integer": one.kind == "integer"}


def _values(options: Sequence[FhirOption]) -> list[int | str]:
    """What is stored for an option: its weight where every option has its own, else its place."""
    weights = [option.weight for option in options]
    known = [weight for weight in weights if weight is not None]
    if len(known) == len(weights) == len(set(known)):
        return list(known)
    return list(range(len(options)))


def _item_ids(link_ids: Sequence[str]) -> dict[str, str]:
    """linkIds where our format can have them as names, numbers in their order otherwise."""
    if all(_ID.fullmatch(one) for one in link_ids) and not any(
        re.fullmatch(r"\d+-\d+", one) for one in link_ids
    ):
        return {one: one for one in link_ids}
    return {one: str(number) for number, one in enumerate(link_ids, 1)}


def _derived_from(resource: Json) -> list[str]:
    found = resource.get("derivedFrom", [])
    return [str(one)[:400] for one in found][:20] if isinstance(found, list) else []
