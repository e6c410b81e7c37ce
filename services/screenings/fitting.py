"""Which scales a class can fill in, and what is typed for each of their items.

A form is a byte an item (`services.scales.batch`) and is typed as one sign an item, so a scale with
times, numbers or ticked lists (PSQI, SSRS) does not fit.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from services.scales.definition import Definition
from services.scales.forms import BLANK, Keys, fits

_LARGEST = 9
_SURE_BLANKS = " -_."
_MAYBE_BLANKS = "90"  # where they are no answer


class Unfit(StrEnum):
    """Why a scale cannot be given to a class."""

    INPUT = "input"  # times, numbers or ticked lists
    LONG = "long"  # a printed value of two digits


def unfit(definition: Definition) -> Unfit | None:
    """Why not, or None if it fits."""
    if not fits(definition):
        return Unfit.INPUT
    return (
        Unfit.LONG if any(_is_long(definition, choices) for choices in _ever(definition)) else None
    )


@dataclass(frozen=True, slots=True)
class ItemKeys:
    """What may be typed for one item: a sign, and the byte that it stands for. ``values`` are the
    printed answers by their byte."""

    item: str
    bytes_of: Mapping[str, int]
    values: Mapping[int, int | str]

    @property
    def shown(self) -> str:
        """The signs of real answers, in their order: ``0 1 2 3``."""
        return " ".join(sign for sign, byte in self.bytes_of.items() if byte != BLANK)


def keys_of(definition: Definition, choices: Mapping[str, str]) -> tuple[ItemKeys, ...]:
    """The signs of every item in the order of the form.

    A digit is the printed value; a word ("refused", "na") is typed by its first letter; a blank is
    a space, ``-``, ``_``, a full stop, or a 9 or 0 that is no answer to this item.
    """
    keys = []
    for item in definition.items:
        options = Keys(definition, item, choices).options
        values = {byte: option.value for byte, option in options.items()}
        signs = {str(value)[:1].lower(): byte for byte, value in values.items()}
        blanks = _SURE_BLANKS + "".join(sign for sign in _MAYBE_BLANKS if sign not in signs)
        keys.append(ItemKeys(item.id, signs | dict.fromkeys(blanks, BLANK), values))
    return tuple(keys)


def _is_long(definition: Definition, choices: Mapping[str, str]) -> bool:
    values = (
        option.value for item in definition.items for option in definition.options_of(item, choices)
    )
    return any(isinstance(value, int) and not 0 <= value <= _LARGEST for value in values)


def _ever(definition: Definition) -> tuple[dict[str, str], ...]:
    """Every combination of the scale's own choices."""
    names = list(definition.choices)
    every = product(*(definition.choices[name].values for name in names))
    return tuple(dict(zip(names, values, strict=True)) for values in every)
