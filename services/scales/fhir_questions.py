"""The questions of a FHIR Questionnaire, R4 or R5, and what in it has to be asked about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from services.scales.fhir_terms import (
    CALCULATED,
    HIGHEST,
    LOINC,
    LOWEST,
    ORDINAL,
    PREFIX,
    WEIGHT,
    FhirProblem,
    FhirRefused,
    Json,
    extensions,
    objects,
    text_of,
)

_CHOICES = ("choice", "coding", "open-choice")
_WIDEST = 1_000_000  # of a number without limits


class Asked(StrEnum):
    """What the user has to decide; a file is never guessed at."""

    WEIGHTS = "weights"  # ordinalValue and itemWeight differ
    REVERSED_LIST = "reversed_list"  # LOINC's list of the K6 (trap 10.6)
    OWN_RULES = "own_rules"  # our extension says one thing, the plain part another


@dataclass(frozen=True, slots=True)
class Disagreement:
    """``choices`` are keys with what they stand for; the answer goes back under ``key``."""

    key: str
    kind: Asked
    where: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FhirOption:
    """``weight`` is a scored value; None is unscored, which is not zero."""

    words: str
    system: str
    code: str
    weight: int | None


@dataclass(frozen=True, slots=True)
class Question:
    """``kind`` is choice, set, boolean, integer, decimal, time or text; ``depth`` counts groups."""

    link_id: str
    text: str
    kind: str
    depth: int
    loinc: str
    options: tuple[FhirOption, ...]
    limits: tuple[Decimal, Decimal]
    is_conditional: bool

    @property
    def is_weighted(self) -> bool:
        return any(option.weight is not None for option in self.options)


@dataclass(frozen=True, slots=True)
class Total:
    """A calculated item."""

    link_id: str
    text: str
    loinc: str
    expression: str


class Reader:
    """Walks the items once; ``conflicts`` are those that ``chosen`` does not answer."""

    def __init__(self, resource: Json, chosen: Mapping[str, str]) -> None:
        self._resource, self._chosen = resource, chosen
        self._seen: set[str] = set()
        self.conflicts: list[Disagreement] = []
        self.questions: list[Question] = []
        self.totals: list[tuple[Total, Json]] = []
        self.told: list[str] = []
        self._walk(resource, 0, "")

    def _walk(self, parent: Json, depth: int, before: str) -> None:
        for item in objects(parent, "item"):
            if "modifierExtension" in item:
                raise FhirRefused(FhirProblem.MODIFIER, text_of(item, "linkId"))
            link_id = self._link_id(item)
            text, kind = text_of(item, "text"), text_of(item, "type")
            expression = _expression(item)
            if expression:
                self.totals.append((Total(link_id, text, _loinc(item), expression), item))
            elif kind in ("display", "group"):
                self._tell(text, kind, depth)
            else:
                self.questions.append(self._question(item, link_id, kind, depth, before))
            inner = f"{before}{text}：" if kind == "group" and depth and text else before
            self._walk(item, depth + 1, inner)

    def _tell(self, text: str, kind: str, depth: int) -> None:
        if text and (kind == "display" or not depth):
            self.told.append(text)

    def _link_id(self, item: Json) -> str:
        link_id = text_of(item, "linkId")
        if not link_id or len(link_id) > 255:
            raise FhirRefused(FhirProblem.MALFORMED, "linkId")
        if link_id in self._seen:
            raise FhirRefused(FhirProblem.DUPLICATE_LINK_ID, link_id)
        self._seen.add(link_id)
        return link_id

    def _question(self, item: Json, link_id: str, kind: str, depth: int, before: str) -> Question:
        is_choice = kind in _CHOICES or "answerOption" in item or "answerValueSet" in item
        options = tuple(self._options(item, link_id)) if is_choice else ()
        if is_choice and not options:
            raise FhirRefused(FhirProblem.NO_OPTIONS, link_id)
        if is_choice:
            kind = "set" if item.get("repeats") is True else "choice"
        known = ("choice", "set", "boolean", "integer", "decimal", "time")
        return Question(
            link_id=link_id,
            text=before + (text_of(item, "text") or link_id),
            kind=kind if kind in known else "text",
            depth=depth,
            loinc=_loinc(item),
            options=options,
            limits=(_limit(item, LOWEST, -_WIDEST), _limit(item, HIGHEST, _WIDEST)),
            is_conditional="enableWhen" in item,
        )

    def _options(self, item: Json, link_id: str) -> Iterator[FhirOption]:
        given = objects(item, "answerOption") or list(self._of_contained(item))
        for number, option in enumerate(given, 1):
            coding = option.get("valueCoding", {})
            if not isinstance(coding, dict):
                raise FhirRefused(FhirProblem.MALFORMED, link_id)
            code = text_of(coding, "code") or _plain(option)
            words = text_of(coding, "display") or _prefix(option) or code
            if not words:
                raise FhirRefused(FhirProblem.MALFORMED, link_id)
            weight = self._weight((option, coding), f"{link_id}#{number}", words)
            yield FhirOption(words, text_of(coding, "system"), code, weight)

    def _of_contained(self, item: Json) -> Iterator[dict[str, Any]]:
        """The concepts of a value set that travels inside the questionnaire."""
        wanted = text_of(item, "answerValueSet")
        for contained in objects(self._resource, "contained"):
            if wanted != f"#{contained.get('id')}":
                continue
            for include in objects(contained.get("compose", {}), "include"):
                for concept in objects(include, "concept"):
                    yield {"valueCoding": {"system": text_of(include, "system"), **concept}}

    def _weight(self, places: tuple[Json, Json], key: str, words: str) -> int | None:
        """On the option or on its Coding, under the old name or the new one."""
        found = [
            (name, _whole(one, key))
            for place in places
            for name, url in (("ordinalValue", ORDINAL), ("itemWeight", WEIGHT))
            for one in extensions(place, url)
        ]
        if len({weight for _, weight in found}) <= 1:
            return found[0][1] if found else None
        choices = tuple(
            (f"{name}.{index}", f"{name} = {weight}") for index, (name, weight) in enumerate(found)
        )
        by_key = {choice: weight for (choice, _), (_, weight) in zip(choices, found, strict=True)}
        if self._chosen.get(key) in by_key:
            return by_key[self._chosen[key]]
        self.conflicts.append(Disagreement(key, Asked.WEIGHTS, words, choices))
        return None


def _expression(item: Json) -> str:
    for one in extensions(item, CALCULATED):
        value = one.get("valueExpression", {})
        if isinstance(value, dict):
            return text_of(value, "expression") or "?"
    return ""


def _whole(extension: Json, where: str) -> int:
    value = extension.get("valueDecimal", extension.get("valueInteger"))
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or value != int(value):
        raise FhirRefused(FhirProblem.WEIGHT, where)
    return int(value)


def _limit(item: Json, url: str, otherwise: int) -> Decimal:
    for one in extensions(item, url):
        value = one.get("valueInteger", one.get("valueDecimal"))
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            return Decimal(value)
    return Decimal(otherwise)


def _loinc(item: Json) -> str:
    codes = (one for one in objects(item, "code") if one.get("system") == LOINC)
    return next((text_of(one, "code") for one in codes), "")


def _plain(option: Json) -> str:
    for name in ("valueInteger", "valueString", "valueDate", "valueTime"):
        if name in option:
            return str(option[name])
    return ""


def _prefix(option: Json) -> str:
    return next((text_of(one, "valueString") for one in extensions(option, PREFIX)), "")
