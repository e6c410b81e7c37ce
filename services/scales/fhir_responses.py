"""Answers as a FHIR QuestionnaireResponse with the scores as Observations, and read from one.

No names: the person is the file number or nobody at all. A withheld score is absent with a reason,
never zero.
"""

import re
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.randomness import Randomness
from services.scales.definition import Definition, Input, Item
from services.scales.fhir_reading import LARGEST
from services.scales.fhir_terms import (
    ABSENT,
    LOINC,
    OWN,
    UNITS,
    FhirProblem,
    FhirRefused,
    Json,
    objects,
    text_of,
)
from services.scales.fhir_writing import Naming, plain_items
from services.scales.json_text import read_object
from services.scales.result import Result, Value
from services.scales.wording import Wording, label, option_words

_NOT_A_DIAGNOSIS = "筛查结果，不是诊断。Screening result, not a diagnosis."
_STATUS = {"complete": "completed", "prorated": "completed"}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Answered:
    """One filled-in scale. ``file_no`` is empty if the file shall not say whose it is."""

    definition: Definition
    wording: Wording | None
    answers: Mapping[str, object]
    choices: Mapping[str, str]
    result: Result
    day: date
    file_no: str


@dataclass(frozen=True, slots=True)
class ReadResponse:
    """Raw answers as the scale takes them; ``day`` is None if the file does not say."""

    answers: Mapping[str, object]
    day: date | None


def response_bundle(answered: Answered, randomness: Randomness) -> dict[str, Any]:
    """A Bundle with the answers and an Observation for every score; R4 and R5 read it alike."""
    return _Writer(answered, randomness).bundle()


class _Writer:
    def __init__(self, answered: Answered, randomness: Randomness) -> None:
        self._answered, self._randomness = answered, randomness
        self._naming = Naming(answered.definition)
        self._language = answered.wording.language if answered.wording else "zh"

    def bundle(self) -> dict[str, Any]:
        response = self._address()
        entries = [{"fullUrl": response, "resource": self._response()}]
        for score in self._answered.definition.scores:
            observation = self._observation(score.id, response)
            entries.append({"fullUrl": self._address(), "resource": observation})
        return {"resourceType": "Bundle", "type": "collection", "entry": entries}

    def _address(self) -> str:
        return uuid.UUID(bytes=self._randomness.token(16), version=4).urn

    def _response(self) -> dict[str, Any]:
        status = _STATUS.get(self._answered.result.status, "in-progress")
        return {
            "resourceType": "QuestionnaireResponse",
            "questionnaire": f"{self._naming.url}|{self._naming.version}",
            "status": status,
            **self._subject(),
            "authored": self._answered.day.isoformat(),
            "item": [*self._items(), *self._totals()],
        }

    def _subject(self) -> dict[str, Any]:
        if not self._answered.file_no:
            return {}
        system = f"{OWN}/file-number"
        return {"subject": {"identifier": {"system": system, "value": self._answered.file_no}}}

    def _items(self) -> Iterator[dict[str, Any]]:
        for item in self._answered.definition.items:
            given = self._answered.answers.get(item.id)
            if given is None:
                continue
            link_id = self._naming.link_id(item.id)
            if item.input is Input.ROWS and isinstance(given, Mapping):
                yield {"linkId": link_id, "item": list(self._rows(item, link_id, given))}
            else:
                yield {"linkId": link_id, "answer": list(self._answer(item, given))}

    def _rows(
        self, item: Item, link_id: str, given: Mapping[object, object]
    ) -> Iterator[dict[str, Any]]:
        for row, value in given.items():
            if value is not None:
                yield {"linkId": f"{link_id}/{row}", "answer": [self._coded(item, value)]}

    def _answer(self, item: Item, given: object) -> Iterator[dict[str, Any]]:
        match item.input:
            case Input.FLAG:
                yield {"valueBoolean": given}
            case Input.NUMBER:
                yield {"valueInteger" if item.is_integer else "valueDecimal": given}
            case Input.TIME:
                yield {"valueTime": f"{given}:00"}
            case Input.SET:
                for token in given if isinstance(given, list | tuple) else ():
                    yield self._token(item, token)
            case _:
                yield self._coded(item, given)

    def _token(self, item: Item, token: object) -> dict[str, Any]:
        if item.is_open:
            return {"valueString": str(token)}
        wording, code = self._answered.wording, self._naming.code(item.id, token)
        words = wording.token(item.id, token) if wording else str(token)
        return {"valueCoding": {**code, "display": words}}

    def _coded(self, item: Item, value: object) -> dict[str, Any]:
        definition, wording = self._answered.definition, self._answered.wording
        name = definition.option_set_of(item, self._answered.choices)
        words = option_words(definition, wording, name, value, self._language)
        return {"valueCoding": {**self._naming.code(name, value), "display": words}}

    def _totals(self) -> Iterator[dict[str, Any]]:
        for score in self._answered.definition.scores:
            value = self._answered.result.scores.get(score.id)
            if value is not None and plain_items(self._answered.definition, score):
                link_id = self._naming.score_link_id(score.id)
                yield {"linkId": link_id, "answer": [{"valueDecimal": value}]}

    def _observation(self, score_id: str, response: str) -> dict[str, Any]:
        result = self._answered.result
        found: dict[str, Any] = {
            "resourceType": "Observation",
            "status": "final",
            "code": self._code(score_id),
            **self._subject(),
            "effectiveDateTime": self._answered.day.isoformat(),
            **_value(result.scores.get(score_id)),
            "note": [{"text": _NOT_A_DIAGNOSIS}],
            "derivedFrom": [{"reference": response}],
        }
        band = result.bands.get(score_id)
        if band:
            words = label(self._answered.definition, "band", band, self._language)
            found["interpretation"] = [{"text": words}]
        return found

    def _code(self, score_id: str) -> dict[str, Any]:
        definition = self._answered.definition
        codes = [{"system": f"{OWN}/CodeSystem/{definition.id}/scores", "code": score_id}]
        listed = definition.loinc.scores.get(score_id)
        if listed:
            codes.insert(0, {"system": LOINC, "code": listed})
        words = label(definition, "subject", score_id, self._language)
        return {"coding": codes, "text": f"{definition.short} {words}"}


def _value(value: Value) -> dict[str, Any]:
    if value is None:
        return {"dataAbsentReason": {"coding": [{"system": ABSENT, "code": "unknown"}]}}
    quantity = {"value": value, "unit": "{score}", "system": UNITS, "code": "{score}"}
    return {"valueQuantity": quantity}


def read_response(body: bytes | str, definition: Definition) -> ReadResponse:
    """The answers of a QuestionnaireResponse, or of the one in a Bundle, to this scale.

    Raises FhirRefused ``other_resource``, ``other_scale``, ``duplicate_link_id``, ``unknown_item``,
    ``unknown_answer``, ``malformed``, ``modifier``; ScaleRefused for what is no sound JSON.
    """
    response = _response_of(read_object(body, LARGEST))
    if "modifierExtension" in response:
        raise FhirRefused(FhirProblem.MODIFIER)
    naming = Naming(definition)
    named = text_of(response, "questionnaire").split("|")[0]
    if named and named != naming.url:
        raise FhirRefused(FhirProblem.OTHER_SCALE, named)
    answers = _Answers(definition, naming).of(response)
    written = _DAY.match(text_of(response, "authored"))
    try:
        day = date(*map(int, written.groups())) if written else None
    except ValueError as error:
        raise FhirRefused(FhirProblem.MALFORMED, "authored") from error
    return ReadResponse(answers, day)


def _response_of(resource: Json) -> Json:
    candidates = [resource, *(one.get("resource") for one in objects(resource, "entry"))]
    found = [
        one
        for one in candidates
        if isinstance(one, dict) and one.get("resourceType") == "QuestionnaireResponse"
    ]
    if len(found) != 1:
        raise FhirRefused(FhirProblem.OTHER_RESOURCE, str(resource.get("resourceType", "")))
    return found[0]


class _Answers:
    """Raw answers by item; totals and texts of others are left, for we score ourselves."""

    def __init__(self, definition: Definition, naming: Naming) -> None:
        self._definition, self._naming = definition, naming
        self._items = {naming.link_id(item.id): item for item in definition.items}
        self._rows = {
            f"{naming.link_id(item.id)}/{row}": (item, row)
            for item in definition.items
            if item.rows is not None
            for rows in item.rows.names.values()
            for row in rows
        }
        self._others = {naming.score_link_id(score.id) for score in definition.scores}
        self._seen: set[str] = set()

    def of(self, response: Json) -> dict[str, object]:
        found: dict[str, object] = {}
        for item in _all_items(response):
            link_id, given = text_of(item, "linkId"), objects(item, "answer")
            if link_id in self._seen:
                raise FhirRefused(FhirProblem.DUPLICATE_LINK_ID, link_id)
            self._seen.add(link_id)
            if not given or link_id in self._others:
                continue
            if link_id in self._rows:
                self._put_row(found, link_id, given)
            elif link_id in self._items:
                known = self._items[link_id]
                found[known.id] = self._answer(known, link_id, given)
            else:
                raise FhirRefused(FhirProblem.UNKNOWN_ITEM, link_id)
        return found

    def _put_row(self, found: dict[str, object], link_id: str, given: list[dict[str, Any]]) -> None:
        item, row = self._rows[link_id]
        rows = found.setdefault(item.id, {})
        assert isinstance(rows, dict)  # noqa: S101 - nothing else is put there
        rows[row] = self._option(item, link_id, given)

    def _answer(self, item: Item, link_id: str, given: list[dict[str, Any]]) -> object:
        if item.input is Input.SET:
            return [self._token(item, link_id, one) for one in given]
        if item.input in (Input.CHOICE, Input.ROWS):
            return self._option(item, link_id, given)
        value = next(iter(given[0].values()))
        if item.input is Input.TIME:
            return str(value)[:5]
        return value

    def _option(self, item: Item, link_id: str, given: list[dict[str, Any]]) -> object:
        coding = given[0].get("valueCoding")
        names = item.option_set.names.values() if item.option_set else ()
        for name in {one for each in names for one in each} if len(given) == 1 else ():
            for option in self._definition.option_sets[name]:
                if isinstance(coding, dict) and _is(coding, self._naming.code(name, option.value)):
                    return option.value
        raise FhirRefused(FhirProblem.UNKNOWN_ANSWER, link_id)

    def _token(self, item: Item, link_id: str, given: Json) -> object:
        if item.is_open:
            return text_of(given, "valueString")
        coding = given.get("valueCoding")
        for token in item.tokens:
            if isinstance(coding, dict) and _is(coding, self._naming.code(item.id, token)):
                return token
        raise FhirRefused(FhirProblem.UNKNOWN_ANSWER, link_id)


def _is(coding: Json, code: Mapping[str, str]) -> bool:
    """The same code; a system may be left out, but is never another."""
    system = coding.get("system", code.get("system"))
    return coding.get("code") == code["code"] and system == code.get("system")


def _all_items(parent: Json) -> Iterator[Json]:
    for item in objects(parent, "item"):
        yield item
        yield from _all_items(item)
        for answer in objects(item, "answer"):
            yield from _all_items(answer)
