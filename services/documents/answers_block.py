"""The answers as they were given, on the paper for the file."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from services.assessments.records import AssessmentDetails
from services.documents.forms import Block, Heading, Paragraphs, Table, TableColumn
from services.documents.scale_passport import LANGUAGE
from services.scales.definition import Definition, Item
from services.scales.wording import Wording, label

if TYPE_CHECKING:
    from services.documents.assessment_sheet import ResultWords

_BETWEEN = "　"
_SHORT = 4  # characters of a number; a field's name is no number


def answer_blocks(said: "ResultWords", details: AssessmentDetails) -> list[Block]:
    """With their questions where the wording was shown; else number and value, close together."""
    texts = details.wordings.get(LANGUAGE)
    definition, answers = details.definition, details.answers
    if texts is None:
        pairs = [
            f"{item_name(definition, item)}: {_answer(said, details, item, None)}"
            for item in definition.items
            if item.id in answers
        ]
        return [Heading(said.answers), Paragraphs((_BETWEEN.join(pairs),), 9)]
    columns = (
        TableColumn(said.number, 14, "centre"),
        TableColumn(said.question),
        TableColumn(said.answer, 40),
    )
    rows = [
        (
            item.id if len(item.id) <= _SHORT else str(place),
            texts.item(item.id, details.chosen),
            _answer(said, details, item, texts),
        )
        for place, item in enumerate(definition.items, 1)
    ]
    return [Heading(said.answers), Table(columns, rows, row_height=6.6)]


def item_name(definition: Definition, item: Item) -> str:
    """The number of an item, or what its field is called."""
    return label(definition, "field", item.id, LANGUAGE)


def _answer(
    said: "ResultWords", details: AssessmentDetails, item: Item, texts: Wording | None
) -> str:
    given = details.answers.get(item.id)
    if given is None:
        return said.blank
    definition = details.definition
    option_set = definition.option_set_of(item, details.chosen)
    words = texts.options.get(option_set, {}) if texts else {}
    if isinstance(given, Mapping):
        return "；".join(f"{row} {_option(said, words, value)}" for row, value in given.items())
    if isinstance(given, list | tuple):
        return "；".join(_option(said, words, value) for value in given) or said.none
    return _option(said, words, given)


def _option(said: "ResultWords", words: Mapping[str, str], value: object) -> str:
    """The printed value and its words: ``1 好几天``."""
    if isinstance(value, bool):
        return said.yes if value else said.no
    if value is None:
        return said.blank
    special = {"refused": said.refused, "na": said.na}
    shown = str(value)
    word = words.get(shown) or special.get(shown, "")
    return word if shown in special else f"{shown} {word}".strip()
