"""What is shown of a scale in one language, apart from its logic."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from services.scales import schemas
from services.scales.definition import Definition
from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.json_text import read_object
from services.scales.reading import check_format

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Variant:
    """A question that depends on the choice ``by``."""

    by: str
    texts: Words


@dataclass(frozen=True, slots=True)
class Wording:
    """``status`` is official, authors, project (printed 项目译本，未经信效度检验) or original.

    ``items`` are by id (as the scale's own choices have them; see `item`), ``options`` by option
    set and printed value, ``rows`` and ``tokens`` by item and row or token.
    """

    language: str
    status: str
    by: str
    note: str
    instruction: str
    items: Words
    options: Mapping[str, Words]
    rows: Mapping[str, Words]
    tokens: Mapping[str, Words]
    closing: str
    variants: Mapping[str, Variant]
    body: str  # as it was read, for the register

    def item(self, item_id: str, choices: Words) -> str:
        """The question, where it depends on a choice such as the order of the items."""
        variant = self.variants.get(item_id)
        chosen = choices.get(variant.by, "") if variant else ""
        return variant.texts.get(chosen, self.items[item_id]) if variant else self.items[item_id]

    def option(self, option_set: str, value: object) -> str:
        """The words of an option; its printed value if there are none."""
        return self.options.get(option_set, {}).get(str(value), str(value))

    def row(self, item_id: str, row: str) -> str:
        """The words of one row of an item; its name if there are none."""
        return self.rows.get(item_id, {}).get(row, row)

    def token(self, item_id: str, token: object) -> str:
        """The words of what can be ticked; what is stored for it if there are none."""
        return self.tokens.get(item_id, {}).get(str(token), str(token))


def read_wording(body: bytes | str, definition: Definition, *, is_shipped: bool = False) -> Wording:
    """The wording of ``definition``. Raises ScaleRefused.

    Every item has words; no words stand for what the definition does not have.
    """
    content = read_object(body)
    check_format(content)
    if not is_shipped:
        schemas.check(content, "wording")
    if content["scale"] != definition.id:
        raise ScaleRefused(ScaleProblem.OTHER_SCALE, content["scale"])
    _check_names(content, definition)
    variants = _variants(content["items"], definition)
    made = content["translation"]
    return Wording(
        language=content["language"],
        status=made["status"],
        by=made["by"],
        note=made["note"],
        instruction=content["instruction"],
        items=content["items"] | _by_default(variants, definition),
        options=content["options"],
        rows=content.get("rows", {}),
        tokens=content.get("tokens", {}),
        closing=content["closing"],
        variants=variants,
        body=body if isinstance(body, str) else body.decode("utf-8"),
    )


def _variants(items: Mapping[str, Any], definition: Definition) -> dict[str, Variant]:
    found = {}
    for name, words in items.items():
        if isinstance(words, str):
            continue
        choice = definition.choices.get(words["by"])
        if choice is None or set(choice.values) != set(words["texts"]):
            raise ScaleRefused(ScaleProblem.UNKNOWN_CHOICE, f"items/{name}")
        found[name] = Variant(words["by"], words["texts"])
    return found


def _by_default(variants: Mapping[str, Variant], definition: Definition) -> dict[str, str]:
    return {
        name: variant.texts[definition.choices[variant.by].default]
        for name, variant in variants.items()
    }


def _check_names(content: Mapping[str, Any], definition: Definition) -> None:
    items = {item.id for item in definition.items}
    for name in sorted(items ^ set(content["items"])):
        raise ScaleRefused(ScaleProblem.UNKNOWN_ITEM, f"items/{name}")
    for part in ("rows", "tokens"):
        _check_known(content.get(part, {}), items, ScaleProblem.UNKNOWN_ITEM, part)
    sets = {
        name: {str(option.value) for option in options}
        for name, options in definition.option_sets.items()
    }
    _check_known(content["options"], sets, ScaleProblem.UNKNOWN_OPTIONS, "options")
    for name, words in content["options"].items():
        for value in sorted(sets[name] ^ set(words)):
            raise ScaleRefused(ScaleProblem.UNKNOWN_OPTIONS, f"options/{name}/{value}")


def _check_known(
    names: Collection[str], known: Collection[str], reason: ScaleProblem, where: str
) -> None:
    for name in names:
        if name not in known:
            raise ScaleRefused(reason, f"{where}/{name}")


def label(definition: Definition, kind: str, label_id: str, language: str) -> str:
    """The words of a ``band`` or ``flag``: the scale's own, or the common ones, or the id.

    Also of a band's ``subject`` that is no score (``screen``), of a ``field`` of an answer sheet
    (the item's id where its number is enough), and of a ``tier``: what its header has to say.
    A definition that came in a pack brings words for what is its own.
    """
    own = definition.labels.get(language, definition.labels.get("zh", {})).get(f"{kind}s", {})
    return own.get(label_id) or label_of(definition.id, kind, label_id, language)


def label_of(scale_id: str, kind: str, label_id: str, language: str) -> str:
    """The same where only the scale's id is at hand, e.g. in a list."""
    words = _labels(language).get(f"{kind}s", {})
    return words.get(f"{scale_id}.{label_id}") or words.get(label_id, label_id)


def option_label(definition: Definition, option_set: str, value: object, language: str) -> str:
    """What an answer sheet says for an option (does not know); its printed value otherwise."""
    words = _labels(language).get("options", {})
    return words.get(f"{definition.id}.{option_set}.{value}", str(value))


def option_words(
    definition: Definition, wording: Wording | None, option_set: str, value: object, language: str
) -> str:
    """The words of an option as it is shown: of the wording, or on an answer sheet."""
    if wording is not None:
        return wording.option(option_set, value)
    return option_label(definition, option_set, value, language)


@cache
def _labels(language: str) -> Mapping[str, Words]:
    """Chinese where a language has no labels of its own: bands are ours, not the scale's."""
    known = language if language in ("zh", "en") else "zh"
    content: Mapping[str, Words] = json.loads(resources.text(f"scales/words.{known}.json"))
    return content
