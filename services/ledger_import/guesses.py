"""What a column holds, judged by its values: where its name is unknown or says little."""

from collections.abc import Callable, Sequence

from services.ledger_import.cells import Cell, Row, is_blank, text_of
from services.ledger_import.fields import Field
from services.ledger_import.headers import Column
from services.ledger_import.readers import is_day
from services.ledger_import.words import Words
from services.written_numbers import is_mobile, read_phone

_SAMPLE = 60
_LEAST_SHARE = 0.6
_LEAST_VALUES = 3
BY_VALUES = 0.5
_SHORTEST_NAME, _LONGEST_NAME = 2, 4


def settle(columns: Sequence[Column], rows: Sequence[Row], words: Words) -> tuple[Column, ...]:
    """``columns`` with guesses checked against, and gaps filled from, the values below them."""
    samples = {c.index: _sample(rows, c.index) for c in columns}
    settled = {c.index: c for c in columns}
    for field, fits in _tests(words).items():
        shares = {index: _share(cells, fits) for index, cells in samples.items()}
        holder = next((c for c in settled.values() if c.guess is field), None)
        if holder is not None and (field not in _CHECKED or shares[holder.index] > 0):
            continue
        rivals = [c for c in settled.values() if _may_become(c, field)]
        best = max(rivals, key=lambda c: (shares[c.index], -c.index), default=None)
        if best is None or shares[best.index] < _LEAST_SHARE:
            continue
        if holder is not None:
            settled[holder.index] = Column(holder.index, holder.label, None, 0.0)
        settled[best.index] = Column(best.index, best.label, field, BY_VALUES)
    return tuple(settled[c.index] for c in columns)


# 类型, 类别 and the like name a topic in one ledger and a population in the next.
_DOUBTFUL = (Field.TOPIC, Field.POPULATION, Field.MODE)
# 来访时间 may hold just the time of day, with the days under another heading.
_CHECKED = (Field.DAY, *_DOUBTFUL)


def _may_become(column: Column, field: Field) -> bool:
    if column.guess in (None, Field.IGNORE):
        return True
    vague = {*_DOUBTFUL, Field.DONE, Field.REMARKS} if field in _DOUBTFUL else set()
    return column.guess in vague - {field}


def _tests(words: Words) -> dict[Field, Callable[[Cell], bool]]:
    """The fields that values give away, the surest first."""
    return {
        Field.DAY: is_day,
        Field.SEX: lambda cell: words.sex.exact(text_of(cell)) in ("1", "2") and _is_word(cell),
        Field.PHONE: _is_mobile,
        Field.MODE: lambda cell: words.mode.exact(text_of(cell)) is not None,
        Field.POPULATION: lambda cell: words.population.exact(text_of(cell)) not in (None, "none"),
        Field.TOPIC: lambda cell: words.topic.exact(text_of(cell)) is not None,
    }


def guess_name(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[Column, ...]:
    """If no column is the name: the unknown one whose values are short Chinese words and vary."""
    if any(c.guess is Field.NAME for c in columns):
        return tuple(columns)
    for column in columns:
        cells = [text_of(cell) for cell in _sample(rows, column.index)]
        is_varied = len(set(cells)) >= len(cells) / 2
        if column.guess is None and is_varied and _share(list(cells), _is_short_name):
            found = Column(column.index, column.label, Field.NAME, BY_VALUES)
            return tuple(found if c is column else c for c in columns)
    return tuple(columns)


def _sample(rows: Sequence[Row], index: int) -> list[Cell]:
    cells = (row[index] for row in rows if index < len(row))
    return [cell for cell in cells if not is_blank(cell)][:_SAMPLE]


def _share(cells: Sequence[Cell], fits: Callable[[Cell], bool]) -> float:
    if len(cells) < _LEAST_VALUES:
        return 0.0
    return sum(map(fits, cells)) / len(cells)


def _is_word(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.strip().isdigit()


def _is_mobile(cell: Cell) -> bool:
    return is_mobile(read_phone(text_of(cell)) or "")


def _is_short_name(cell: Cell) -> bool:
    text = "".join(text_of(cell).split())
    return _SHORTEST_NAME <= len(text) <= _LONGEST_NAME and not text.isascii()
