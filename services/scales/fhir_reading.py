"""A FHIR Questionnaire as a definition with its wording, or what has to be asked before.

Nothing is chosen silently: what contradicts itself comes back as conflicts, what cannot be taken
over as notes (scales.md 9.1; traps 10.6 and 10.8).
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from services.scales.candidates import read_candidate
from services.scales.errors import ScaleRefused
from services.scales.fhir_building import Wanted, build
from services.scales.fhir_questions import Asked, Disagreement, Question, Reader
from services.scales.fhir_sums import Place, PlainSum, plain_sum
from services.scales.fhir_terms import (
    RULES,
    VARIABLE,
    FhirProblem,
    FhirRefused,
    FhirVersion,
    Json,
    extensions,
    objects,
    text_of,
)
from services.scales.fhir_writing import questionnaire
from services.scales.json_text import canonical, read_object
from services.scales.pack_errors import PackRefused

LARGEST = 1024 * 1024

_SHORTEST_ID = 3
_K6_PANEL = "62746-3"
_K6_ITEMS = frozenset({"65189-3", "65190-1", "65191-9", "65192-7"})
_K6_LIST = "LL1257-6"
_K6_WEIGHTS = frozenset({1, 2, 3, 4, 5})
_AUDITC_WRONG = "68517-2"  # heavy-drinking days, in US Core's AUDIT-C for item 1
_AUDITC_PANEL = "72109-2"


class NoteKind(StrEnum):
    """What was not taken over, or is not as in the file."""

    EXPRESSION = "expression"  # a total that is no plain sum
    BLANKS = "blanks"  # the file counts a blank as zero; here it withholds the total
    TOTAL_ADDED = "total_added"  # the file has no total that could be taken over
    CONDITION = "condition"  # enableWhen
    FREE_TEXT = "free_text"  # a question without options; left out
    REPEATED_WEIGHTS = "repeated_weights"  # several answers with weights: kept, not scored
    AUDITC_ITEM = "auditc_item"
    RULES_UNREADABLE = "rules_unreadable"  # our own extension, damaged or newer


@dataclass(frozen=True, slots=True)
class Note:
    """``where`` is a linkId, or nothing."""

    kind: NoteKind
    where: str = ""


@dataclass(frozen=True, slots=True)
class FhirFound:
    """``definition`` is empty as long as ``conflicts`` are not decided."""

    definition: str
    wordings: tuple[str, ...]
    conflicts: tuple[Disagreement, ...] = ()
    notes: tuple[Note, ...] = field(default=())


def read_questionnaire(
    body: bytes | str, scale_id: str = "", chosen: Mapping[str, str] = {}
) -> FhirFound:
    """``chosen`` answers conflicts by their key; ``scale_id`` names a scale that has no own rules,
    and is made from its name if it is empty.

    Raises FhirRefused with its reason and linkId, ScaleRefused for what is no sound JSON.
    """
    resource = read_object(body, LARGEST)
    if resource.get("resourceType") != "Questionnaire":
        raise FhirRefused(FhirProblem.OTHER_RESOURCE, str(resource.get("resourceType", "")))
    if "modifierExtension" in resource:
        raise FhirRefused(FhirProblem.MODIFIER)
    notes: list[Note] = []
    own = _own_rules(resource, notes)
    if own is not None and (own.is_same or chosen.get(Asked.OWN_RULES) == "rules"):
        return FhirFound(own.definition, own.wordings)
    reader = Reader(resource, chosen)
    conflicts = list(reader.conflicts)
    if own is not None and chosen.get(Asked.OWN_RULES) != "plain":
        choices = (("rules", ""), ("plain", ""))
        conflicts.insert(0, Disagreement(Asked.OWN_RULES, Asked.OWN_RULES, "", choices))
    questions = _turned(resource, reader.questions, chosen, conflicts)
    if conflicts:
        return FhirFound("", (), tuple(conflicts))
    return _plain(resource, reader, questions, scale_id or _own_id(resource), notes)


def _own_id(resource: Json) -> str:
    """The same for every version of a questionnaire, and never that of a shipped scale."""
    named = text_of(resource, "name") or text_of(resource, "title")
    plain = re.sub(r"[^a-z0-9]+", "-", named.lower()).strip("-")[:30].strip("-")
    if len(plain) < _SHORTEST_ID:
        marked = text_of(resource, "url") or named
        plain = hashlib.sha256(marked.encode()).hexdigest()[:8]
    return f"own-{plain}"


@dataclass(frozen=True, slots=True)
class _OwnRules:
    definition: str
    wordings: tuple[str, ...]
    is_same: bool  # the plain part says what the rules say


def _own_rules(resource: Json, notes: list[Note]) -> _OwnRules | None:
    for extension in extensions(resource, RULES):
        parts = {
            str(one.get("url")): text_of(one, "valueString")
            for one in objects(extension, "extension")
        }
        wordings = tuple(words for words in [parts.get("wording", "")] if words)
        try:
            found = read_candidate(parts.get("definition", ""), wordings)
        except (ScaleRefused, PackRefused):
            notes.append(Note(NoteKind.RULES_UNREADABLE))
            return None
        wording = next(iter(found.wordings.values()), None)
        given = canonical(resource.get("item", []))
        is_same = any(
            canonical(json.loads(json.dumps(made["item"]))) == given
            for made in (questionnaire(found.definition, wording, one) for one in FhirVersion)
        )
        return _OwnRules(found.definition.body, wordings, is_same)
    return None


def _turned(
    resource: Json,
    questions: list[Question],
    chosen: Mapping[str, str],
    conflicts: list[Disagreement],
) -> list[Question]:
    """LOINC's K6 gives 1 to "all of the time" and 5 to "none": the reverse of the published 0 to 4.
    A file made with it is asked about."""
    mine = [one for one in questions if one.is_weighted]
    weights = {option.weight for one in mine for option in one.options}
    codes = {str(one.get("code")) for one in objects(resource, "code")}
    is_k6 = _K6_PANEL in codes or bool(_K6_ITEMS & {one.loinc for one in mine})
    names_list = _K6_LIST in canonical(resource.get("item", []))
    if weights != _K6_WEIGHTS or not (is_k6 or names_list):
        return questions
    key = Asked.REVERSED_LIST
    if chosen.get(key) not in ("file", "published"):
        conflicts.append(Disagreement(key, key, "", (("file", ""), ("published", ""))))
        return questions
    if chosen[key] == "file":
        return questions
    return [_published(one) for one in questions]


def _published(question: Question) -> Question:
    options = tuple(
        replace(option, weight=5 - option.weight) if option.weight is not None else option
        for option in question.options
    )
    return replace(question, options=options)


def _plain(
    resource: Json, reader: Reader, questions: list[Question], scale_id: str, notes: list[Note]
) -> FhirFound:
    codes = {str(one.get("code")) for one in objects(resource, "code")}
    kept = []
    for one in questions:
        if one.kind == "text":
            notes.append(Note(NoteKind.FREE_TEXT, one.link_id))
            continue
        kept.append(one)
        if one.is_conditional:
            notes.append(Note(NoteKind.CONDITION, one.link_id))
        if one.kind == "set" and one.is_weighted:
            notes.append(Note(NoteKind.REPEATED_WEIGHTS, one.link_id))
        if one.loinc == _AUDITC_WRONG and _AUDITC_PANEL in codes:
            notes.append(Note(NoteKind.AUDITC_ITEM, one.link_id))
    if not any(one.kind == "choice" and one.is_weighted for one in kept):
        raise FhirRefused(FhirProblem.NO_WEIGHTS)
    sums = _sums(resource, reader, kept, notes)
    definition, wording = build(Wanted(resource, scale_id, tuple(kept), sums, tuple(reader.told)))
    return FhirFound(canonical(definition), (canonical(wording),), (), tuple(notes))


def _sums(
    resource: Json, reader: Reader, questions: list[Question], notes: list[Note]
) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """(linkId, words, LOINC code, summed linkIds) of every total that could be taken over."""
    weighted = [one for one in questions if one.is_weighted]
    places = [Place(one.link_id, one.depth) for one in weighted]
    several = {one.link_id for one in weighted if one.kind == "set"}
    found = []
    for total, item in reader.totals:
        variables = {**_variables(resource), **_variables(item)}
        summed = plain_sum(total.expression, variables, places)
        if summed is None or several & set(summed.link_ids):
            notes.append(Note(NoteKind.EXPRESSION, total.link_id))
            continue
        if not summed.is_guarded:
            notes.append(Note(NoteKind.BLANKS, total.link_id))
        found.append((total.link_id, total.text, total.loinc, summed.link_ids))
    if not found:
        notes.append(Note(NoteKind.TOTAL_ADDED))
        every = PlainSum(tuple(one.link_id for one in weighted if one.kind == "choice"), True)
        found.append(("", "", "", every.link_ids))
    return found


def _variables(parent: Json) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in extensions(parent, VARIABLE):
        value: Any = one.get("valueExpression", {})
        if isinstance(value, dict):
            found[text_of(value, "name")] = text_of(value, "expression")
    return found
