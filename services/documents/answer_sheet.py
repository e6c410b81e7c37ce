"""A blank form of a scale to fill in by hand: with its questions, or with numbers alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from services.assessments.printed import BlankForm
from services.documents import scale_passport, wording
from services.documents.answer_grid import NumberGrid, QuestionGrid
from services.documents.answers_block import item_name
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Note,
    PaperForm,
    PaperHead,
    Paragraphs,
    Text,
    Ticks,
    render,
)
from services.documents.rendered import Rendered
from services.documents.scale_passport import LANGUAGE, own
from services.scales.definition import Definition, Input, Item
from services.scales.wording import Wording, label

_LABEL = 22.0
_WIDE_LABEL = 40.0


@dataclass(frozen=True, slots=True)
class SheetWords:
    """``resources/forms/answer_sheet.zh.json``."""

    title: str
    name: str
    sex: str
    age: str
    day: str
    informant: str
    period: str
    bare: str
    yes: str
    no: str
    hour: str
    list: str
    refused: str
    na: str
    row: str
    done: str


def blank(form: BlankForm, choices: Mapping[str, str] = {}) -> Rendered:
    """The sheet of one scale, for the print that ``choices`` name."""
    definition, texts = form.definition, form.texts
    said = wording.load(SheetWords, "answer_sheet")
    opening = [said.period.format(period=own(definition.use.period))]
    opening.insert(0, texts.instruction if texts else said.bare)
    blocks: list[Block] = [
        _head(said),
        Paragraphs([text for text in opening if text], 10),
        *_Questions(said, definition, texts, choices).blocks(),
        Paragraphs([text for text in (texts.closing if texts else "", said.done) if text], 9.5),
        Note(scale_passport.short(definition, texts)),
    ]
    names = f"{own(definition.names)}（{definition.short}）"
    foot = f"{definition.short} {definition.version}"
    return render(
        PaperForm(said.title, PaperHead(form.room_name, None, ""), tuple(blocks), names, foot)
    )


def _head(said: SheetWords) -> Fields:
    return Fields(
        (
            (Cell(said.name, ""), Cell(said.sex, "", 18), Cell(said.age, "", 18)),
            (Cell(said.day, ""), Cell(said.informant, "", 58)),
        ),
        label_width=_LABEL,
    )


class _Questions:
    """The items as blocks: those with the same options together in one grid."""

    def __init__(
        self,
        said: SheetWords,
        definition: Definition,
        texts: Wording | None,
        choices: Mapping[str, str],
    ) -> None:
        self._said, self._definition, self._texts = said, definition, texts
        self._choices = definition.with_defaults(choices)

    def blocks(self) -> Iterator[Block]:
        for options, items in groupby(self._definition.items, self._grid_of):
            alike = list(items)
            if not options:
                for item in alike:
                    yield from self._single(item)
            elif self._texts is None:
                values = [value or words for value, words in options]
                yield NumberGrid(values, [self._name(item) for item in alike])
            else:
                yield QuestionGrid(options, [(item.id, self._question(item)) for item in alike])

    def _grid_of(self, item: Item) -> tuple[tuple[str, str], ...]:
        """What is printed of its options, or nothing for what no grid can ask."""
        return self._options(item) if item.input is Input.CHOICE else ()

    def _single(self, item: Item) -> Iterator[Block]:
        said, name = self._said, self._asked(item)
        if item.input is Input.ROWS and item.rows is not None:
            values = [(words or value, False) for value, words in self._options(item)]
            for row in item.rows.of(self._choices):
                words = self._texts.row(item.id, row) if self._texts else row
                yield Ticks(said.row.format(name=name, row=words), values, _WIDE_LABEL)
        elif item.input is Input.FLAG:
            yield Ticks(name, ((said.yes, False), (said.no, False)), _WIDE_LABEL)
        elif item.input is Input.SET and not item.is_open:
            known = self._texts.tokens.get(item.id, {}) if self._texts else {}
            tokens = [(str(token), known.get(str(token), "")) for token in item.tokens]
            yield Paragraphs((name,), 10)
            yield QuestionGrid((("", said.yes),), tokens)
        elif item.input is Input.SET:
            yield Text(name, said.list, 1, _WIDE_LABEL)
        else:
            value = said.hour if item.input is Input.TIME else ""
            yield Fields(((Cell(name, value),),), label_width=_WIDE_LABEL)

    def _options(self, item: Item) -> tuple[tuple[str, str], ...]:
        """Printed values with their words; an option that is a word has no value."""
        option_set = self._definition.option_set_of(item, self._choices)
        words = self._words_of(option_set)
        special = {"refused": self._said.refused, "na": self._said.na}
        found = []
        for option in self._definition.options_of(item, self._choices):
            value = str(option.value)
            key = f"{option_set}.{value}"
            known = label(self._definition, "option", key, LANGUAGE)
            word = words.get(value) or special.get(value) or ("" if known == key else known)
            found.append(("" if value in special else value, word))
        return tuple(found)

    def _words_of(self, option_set: str) -> Mapping[str, str]:
        return self._texts.options.get(option_set, {}) if self._texts else {}

    def _asked(self, item: Item) -> str:
        return self._question(item) or self._name(item)

    def _name(self, item: Item) -> str:
        return item_name(self._definition, item)

    def _question(self, item: Item) -> str:
        return self._texts.item(item.id, self._choices) if self._texts else ""
