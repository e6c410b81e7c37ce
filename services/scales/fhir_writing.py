"""A scale as a FHIR Questionnaire that any reader understands as far as FHIR goes.

What FHIR has no place for (bands, blanks, flags, validity, conditions) goes along whole in our own
extension; weights are scored values, so nobody has to reverse anything (scales.md 9.1).
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from services.scales.definition import Definition, Input, Item, Number, Option, Score
from services.scales.fhir_sums import guarded_sum
from services.scales.fhir_terms import (
    ANSWER_CODES,
    CALCULATED,
    HIGHEST,
    LOINC,
    LOWEST,
    RELATED,
    RULES,
    FhirProblem,
    FhirRefused,
    FhirVersion,
    own_system,
    scale_url,
)
from services.scales.identifiers import expanded
from services.scales.json_text import canonical
from services.scales.wording import Wording, label, option_words

_LANGUAGES = {"zh": "zh-CN"}
_LOINC_NOTICE = (
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright "
    "© Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the "
    "license at http://loinc.org/license."
)
_SCORES = "score/"


def questionnaire(
    definition: Definition, wording: Wording | None, version: FhirVersion
) -> dict[str, Any]:
    """The resource in the language of ``wording``; without it, numbers and values only.

    Raises FhirRefused ``paper_only``: an electronic form of it is forbidden (SDQ, scales.md 5).
    """
    if definition.use.is_paper_only:
        raise FhirRefused(FhirProblem.PAPER_ONLY, definition.id)
    return _Writer(definition, wording, version).resource()


class Naming:
    """How the parts of a definition are called in FHIR."""

    def __init__(self, definition: Definition) -> None:
        self._definition = definition
        self.kept: Mapping[str, Any] = json.loads(definition.body).get("fhir", {})

    @property
    def url(self) -> str:
        return str(self.kept.get("url", scale_url(self._definition.id)))

    @property
    def version(self) -> str:
        return str(self.kept.get("version", self._definition.version))

    def link_id(self, item_id: str) -> str:
        """Of a question; a row is ``5/A``."""
        return str(self.kept.get("link_ids", {}).get(item_id, item_id))

    def score_link_id(self, score_id: str) -> str:
        """Of a total."""
        return self.link_id(_SCORES + score_id)

    def code(self, option_set: str, value: object) -> dict[str, str]:
        """System and code of an option."""
        scale, written = self._definition.id, str(value)
        given = self.kept.get("codes", {}).get(option_set, {}).get(written)
        if given is not None:
            return dict(given)
        listed = ANSWER_CODES.get(scale, {}).get(option_set, {}).get(written)
        if listed is not None:
            return {"system": LOINC, "code": listed}
        return {"system": own_system(scale, option_set), "code": written}


class _Writer:
    def __init__(
        self, definition: Definition, wording: Wording | None, version: FhirVersion
    ) -> None:
        self._definition, self._wording, self._version = definition, wording, version
        self._language = wording.language if wording else "zh"
        self._choices = definition.with_defaults({})
        self._naming = Naming(definition)

    def resource(self) -> dict[str, Any]:
        definition, kept = self._definition, self._naming.kept
        found: dict[str, Any] = {
            "resourceType": "Questionnaire",
            "language": _LANGUAGES.get(self._language, self._language),
            "extension": [self._rules(), _source(definition.passport.source)],
            "url": self._naming.url,
            "version": self._naming.version,
            "title": definition.names.get(self._language, definition.short),
            "status": "active",
            "subjectType": ["Patient"],
            "copyright": kept.get("copyright") or self._copyright(),
            "item": [*self._items(), *self._totals()],
        }
        if "derived_from" in kept:
            found["derivedFrom"] = kept["derived_from"]
        if definition.loinc.panel:
            found["code"] = [{"system": LOINC, "code": definition.loinc.panel}]
        return found

    def _rules(self) -> dict[str, Any]:
        """Everything that scoring needs, as it is published in our own format."""
        parts = [{"url": "definition", "valueString": self._definition.body}]
        if self._wording is not None:
            words = canonical(json.loads(self._wording.body))
            parts.append({"url": "wording", "valueString": words})
        return {"url": RULES, "extension": parts}

    def _copyright(self) -> str:
        licence, language = self._definition.passport.licence, self._language
        lines = [
            licence.credit.get(language, licence.credit["en"]),
            f"[{licence.licence_class}] {licence.evidence.get(language, licence.evidence['en'])}",
        ]
        if self._definition.loinc.panel or self._definition.loinc.items:
            lines.append(_LOINC_NOTICE)
        return "\n".join(lines)

    def _items(self) -> Iterator[dict[str, Any]]:
        if self._wording is not None and self._wording.instruction:
            yield _told("/instruction", self._wording.instruction)
        for item in self._definition.items:
            yield self._item(item)
        if self._wording is not None and self._wording.closing:
            yield _told("/closing", self._wording.closing)

    def _item(self, item: Item) -> dict[str, Any]:
        link_id = self._naming.link_id(item.id)
        found: dict[str, Any] = {"linkId": link_id, "text": self._question(item)}
        code = self._definition.loinc.items.get(item.id)
        if code:
            found["code"] = [{"system": LOINC, "code": code}]
        found |= self._answered(item, link_id)
        return found

    def _question(self, item: Item) -> str:
        if self._wording is not None:
            return self._wording.item(item.id, self._choices)
        return label(self._definition, "field", item.id, self._language)

    def _answered(self, item: Item, link_id: str) -> dict[str, Any]:
        """Type and options."""
        match item.input:
            case Input.CHOICE:
                return {"type": self._version.choice, "answerOption": self._options(item)}
            case Input.FLAG:
                return {"type": "boolean"}
            case Input.NUMBER:
                return _number(item)
            case Input.TIME:
                return {"type": "time"}
            case Input.SET:
                return self._set(item)
            case Input.ROWS:
                return {"type": "group", "item": list(self._rows(item, link_id))}

    def _options(self, item: Item) -> list[dict[str, Any]]:
        name = self._definition.option_set_of(item, self._choices)
        return [
            self._option(item, name, option)
            for option in self._definition.options_of(item, self._choices)
        ]

    def _option(self, item: Item, option_set: str, option: Option) -> dict[str, Any]:
        definition, value = self._definition, option.value
        words = option_words(definition, self._wording, option_set, value, self._language)
        found: dict[str, Any] = {
            "valueCoding": {**self._naming.code(option_set, option.value), "display": words}
        }
        if item.is_scored and option.score is not None:
            found["extension"] = [{"url": self._version.weight, "valueDecimal": option.score}]
        return found

    def _set(self, item: Item) -> dict[str, Any]:
        if item.is_open:
            return {"type": "string", "repeats": True}
        options = [
            {
                "valueCoding": {
                    **self._naming.code(item.id, token),
                    "display": self._wording.token(item.id, token) if self._wording else str(token),
                }
            }
            for token in item.tokens
        ]
        return {"type": self._version.choice, "repeats": True, "answerOption": options}

    def _rows(self, item: Item, link_id: str) -> Iterator[dict[str, Any]]:
        for row in item.rows.of(self._choices) if item.rows else ():
            yield {
                "linkId": f"{link_id}/{row}",
                "text": self._wording.row(item.id, row) if self._wording else row,
                "type": self._version.choice,
                "answerOption": self._options(item),
            }

    def _totals(self) -> Iterator[dict[str, Any]]:
        """A plain sum can be said in FHIRPath; anything else stands in our extension alone."""
        for score in self._definition.scores:
            summed = plain_items(self._definition, score)
            if not summed:
                continue
            expression = guarded_sum([self._naming.link_id(one) for one in summed])
            found: dict[str, Any] = {
                "linkId": self._naming.score_link_id(score.id),
                "text": score.names.get(self._language)
                or label(self._definition, "subject", score.id, self._language),
                "type": "decimal",
                "readOnly": True,
                "extension": [
                    {
                        "url": CALCULATED,
                        "valueExpression": {
                            "language": "text/fhirpath",
                            "expression": expression,
                        },
                    }
                ],
            }
            code = self._definition.loinc.scores.get(score.id)
            if code:
                found["code"] = [{"system": LOINC, "code": code}]
            yield found


def plain_items(definition: Definition, score: Score) -> tuple[str, ...]:
    """The items that a score is the plain sum of; empty for anything that is not."""
    value = score.value
    if not isinstance(value, Mapping) or "sum" not in value:
        return ()
    listed = [str(one) for one in value["sum"]]
    names = tuple(expanded(listed))
    items = [definition.item(name) for name in names]
    uncounted = {name for skip in definition.skips if not skip.is_counted for name in skip.items}
    for item in items:
        is_plain = item.input is Input.CHOICE and item.is_scored and item.ignored_when is None
        if not is_plain or item.id in uncounted:
            return ()
    return names


def _told(link_id: str, text: str) -> dict[str, Any]:
    return {"linkId": link_id, "text": text, "type": "display"}


def _number(item: Item) -> dict[str, Any]:
    kind = "integer" if item.is_integer else "decimal"
    value = f"value{kind.capitalize()}"
    return {
        "type": kind,
        "extension": [
            {"url": LOWEST, value: _written(item.minimum)},
            {"url": HIGHEST, value: _written(item.maximum)},
        ],
    }


def _written(number: Number) -> int | float:
    return number if isinstance(number, int) else float(number)


def _source(citation: str) -> dict[str, Any]:
    related = {"type": "derived-from", "citation": citation}
    return {"url": RELATED, "valueRelatedArtifact": related}
