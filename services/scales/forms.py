"""Forms as bytes, and sums over thousands of them at once.

A column of bytes is one long integer with a byte for each form, so that adding two columns is one
addition (Lamport 1975, multiple byte processing with full-word instructions).
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from struct import unpack
from typing import TypeVar

from services.scales.definition import Definition, Input, Item, Option

T = TypeVar("T")

BLANK = 255
LARGEST_VALUE = 199  # above it stand the words, from 254 down
_BYTE = 255
_HIGHEST_SCORE = 127
_MOST_WORDS = 54
_FLAG = (Option(1, 1), Option(0, 0))


class Keys:
    """Which byte stands for which answer of an item, and what counts of it."""

    def __init__(self, definition: Definition, item: Item, choices: Mapping[str, str]) -> None:
        options = _FLAG if item.input is Input.FLAG else definition.options_of(item, choices)
        self.item = item
        self.options: dict[int, Option] = {}
        n_words = 0
        for option in options:
            if isinstance(option.value, int):
                self.options[option.value] = option
            else:
                n_words += 1
                self.options[BLANK - n_words] = option
        self.bytes = {self._answer(option): byte for byte, option in self.options.items()}

    def _answer(self, option: Option) -> object:
        return bool(option.value) if self.item.input is Input.FLAG else option.value

    def answer(self, byte: int) -> object:
        """The answer behind a byte, None for a blank. Raises KeyError."""
        return None if byte == BLANK else self._answer(self.options[byte])

    @property
    def answers(self) -> dict[int, object]:
        """By byte, with the blank."""
        known = {byte: self._answer(option) for byte, option in self.options.items()}
        return known | {BLANK: None}

    @property
    def scores(self) -> dict[int, int | None]:
        """What counts; a blank that the item allows counts 0."""
        known = {byte: option.score for byte, option in self.options.items()}
        return known | {BLANK: 0 if self.item.is_optional else None}

    def quick(self, *, applies: bool) -> bytes:
        """The bytes that `Forms` can take: a form with blanks is for `scoring.score`, and one with
        an answer that does not count."""
        if not applies or not self.item.is_scored:
            return bytes([*self.options, BLANK])
        blank = [BLANK] if self.item.is_optional else []
        counted = [byte for byte, one in self.options.items() if one.score is not None]
        return bytes([*counted, *blank])

    @property
    def has_small_scores(self) -> bool:
        """Whether what counts fits into a byte, and into the sums of `Lanes`."""
        return all(0 <= (option.score or 0) <= _HIGHEST_SCORE for option in self.options.values())


def fits(definition: Definition) -> bool:
    """Whether every answer is an option that a byte can stand for."""
    used = {
        name[0]
        for item in definition.items
        if item.option_set
        for name in item.option_set.names.values()
    }
    return all(item.input in (Input.CHOICE, Input.FLAG) for item in definition.items) and all(
        _are_bytes(definition.option_sets[name]) for name in used
    )


def _are_bytes(options: Sequence[Option]) -> bool:
    numbers = [option.value for option in options if isinstance(option.value, int)]
    is_small = all(0 <= value <= LARGEST_VALUE for value in numbers)
    return is_small and len(options) - len(numbers) <= _MOST_WORDS


class Forms:
    """The same form filled in by many: ``content`` is all rows, one after the other."""

    def __init__(self, content: bytes, keys: Sequence[Keys], absent: Collection[str]) -> None:
        width = len(keys)
        self.absent = absent
        self._length = len(content) // width
        self._keys = {one.item.id: one for one in keys}
        self._raw = {one.item.id: content[place::width] for place, one in enumerate(keys)}

    def __len__(self) -> int:
        return self._length

    def scored(self, item: str) -> tuple[bytes, Mapping[int, int | None]]:
        """Column of an item, and what its bytes count."""
        return self._raw[item], self._present(item, self._keys[item].scores)

    def printed(self, item: str) -> tuple[bytes, Mapping[int, object]]:
        """Column of an item, and the answers behind its bytes."""
        return self._raw[item], self._present(item, self._keys[item].answers)

    def _present(self, item: str, known: Mapping[int, T]) -> dict[int, T]:
        return {byte: known[byte] for byte in set(self._raw[item])}

    def summed(self, items: Sequence[str]) -> Sequence[int]:
        """The sum of the scored values of ``items`` for every form."""
        tables = {item: self._keys[item].scores for item in items}
        return self._added({item: {b: s or 0 for b, s in t.items()} for item, t in tables.items()})

    def counted(
        self, items: Sequence[str], is_counted: Callable[[object], bool], *, is_raw: bool
    ) -> Sequence[int]:
        """How many of ``items`` are counted in every form."""
        tables: dict[str, dict[int, int]] = {}
        for item in items:
            keys = self._keys[item]
            known: Mapping[int, object] = keys.answers if is_raw else keys.scores
            tables[item] = {byte: int(is_counted(value)) for byte, value in known.items()}
        return self._added(tables)

    def _added(self, weights: Mapping[str, Mapping[int, int]]) -> Sequence[int]:
        """Sums of the weights of the items' bytes."""
        lanes = Lanes(self._length)
        for item, table in weights.items():
            translation = bytearray(256)
            for byte, weight in table.items():
                translation[byte] = weight
            lanes.add(self._raw[item].translate(translation), max(table.values()))
        return lanes.sums()


class Lanes:
    """Adds columns of bytes. The sums are below 65,536: 500 items of at most 127."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._narrow = self._wide = 0
        self._highest = self._highest_of_all = 0

    def add(self, column: bytes, highest: int) -> None:
        """``highest`` is the largest byte that may stand in ``column``."""
        if self._highest + highest > _BYTE:
            self._widen()
        self._narrow += int.from_bytes(column, "little")
        self._highest += highest
        self._highest_of_all += highest

    def _widen(self) -> None:
        """What was added so far, with two bytes for each form, so that nothing runs over."""
        spread = bytearray(2 * self._length)
        spread[::2] = self._narrow.to_bytes(self._length, "little")
        self._wide += int.from_bytes(spread, "little")
        self._narrow = self._highest = 0

    def sums(self) -> Sequence[int]:
        """One for each form."""
        if self._highest_of_all <= _BYTE:
            return self._narrow.to_bytes(self._length, "little")
        self._widen()
        wide = self._wide.to_bytes(2 * self._length, "little")
        return unpack(f"<{self._length}H", wide)
