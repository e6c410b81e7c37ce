"""How an item and its options are shown: with their wording, or as numbers of the paper form."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from services.scales.definition import Input, Item
from services.scales.wording import label, option_label
from ui.assessments.answers import OpenScale


class ShownOption(NamedTuple):
    """One option: the key that picks it is its printed value, or the first letter of a word."""

    key: str
    value: object
    words: str


def item_number(scale: OpenScale, item: Item, language: str) -> str:
    """The number of an item, or what its field is called."""
    return label(scale.definition, "field", item.id, language)


def question(scale: OpenScale, item: Item) -> str:
    """The words of the question; nothing on an answer sheet."""
    return scale.wording.item(item.id, scale.choices) if scale.wording else ""


def options(scale: OpenScale, item: Item, language: str) -> tuple[ShownOption, ...]:
    """What can be chosen: for a choice, each row of several, or yes and no."""
    if item.input is Input.FLAG:
        return (ShownOption("1", True, _yes()), ShownOption("0", False, _no()))
    name = scale.definition.option_set_of(item, scale.choices)
    found = scale.definition.options_of(item, scale.choices)
    return tuple(
        ShownOption(_key_of(one.value), one.value, _words(scale, name, one.value, language))
        for one in found
    )


def row_words(scale: OpenScale, item: Item, row: str) -> str:
    """What one of several rows is called."""
    return scale.wording.row(item.id, row) if scale.wording else row


def token_words(scale: OpenScale, item: Item, token: object) -> str:
    """What can be ticked, in words."""
    return scale.wording.token(item.id, token) if scale.wording else str(token)


def _key_of(value: int | str) -> str:
    return value[:1].lower() if isinstance(value, str) else str(value)


def _words(scale: OpenScale, option_set: str, value: object, language: str) -> str:
    if scale.wording:
        return scale.wording.option(option_set, value)
    words = option_label(scale.definition, option_set, value, language)
    special = {
        "na": QCoreApplication.translate("AssessmentWords", "Does not know"),
        "refused": QCoreApplication.translate("AssessmentWords", "Refused"),
    }
    return special.get(words, words)


def _yes() -> str:
    return QCoreApplication.translate("AssessmentWords", "Yes")


def _no() -> str:
    return QCoreApplication.translate("AssessmentWords", "No")
