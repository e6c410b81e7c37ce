"""The words that ledgers use, from resources/ledger_import: columns, values, marks, signs."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import resources
from services.ledger_import.cells import Cell
from services.ledger_import.fields import Field
from services.written_numbers import squeeze

_BRACKETS = re.compile(r"[(\[【〔{<《][^)\]】〕}>》]*[)\]】〕}>》]?")
_EDGES = "。.;；,，:：、*＊※“”‘’'\""
EXACT, BY_END, BY_START = 1.0, 0.7, 0.6
_LEADING_NUMBER = re.compile(r"^\d{1,2}[.、．)]\s*")


def key_of(text: str) -> str:
    """``text`` as words are looked up: narrow, lower case, no spaces, no signs at the ends."""
    squeezed = squeeze(text).lower()
    return squeezed.strip(_EDGES) or squeezed


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """Names of columns and what they mean."""

    exact: dict[str, Field]
    starts: dict[str, Field]
    name_ends: tuple[str, ...]
    group_starts: tuple[str, ...]
    group_ends: tuple[str, ...]

    def meaning(self, name: str) -> tuple[Field, float] | None:
        """What a column called ``name`` holds and how sure that is (0 to 1), or None."""
        key = _LEADING_NUMBER.sub("", key_of(name))
        bare = key_of(_BRACKETS.sub("", key))
        for candidate in (key, bare):
            if candidate in self.exact:
                return self.exact[candidate], EXACT
        return self._by_end(bare) or self._by_start(bare)

    def grouped(self, group: str, name: str) -> tuple[Field, float] | None:
        """What a column called ``name`` holds under the merged heading ``group``."""
        if not name or key_of(name) == key_of(group):
            return self.meaning(group)
        for together in self._together(key_of(group), key_of(name)):
            if together in self.exact:
                return self.exact[together], EXACT
        return self._whose_name(key_of(group) + key_of(name)) or self.meaning(name)

    def _together(self, group: str, name: str) -> Iterator[str]:
        """One heading out of two: 转介情况 over 单位 is 转介单位, over 是否 it is 是否转介."""
        yield group + name
        stems = [group.removesuffix(end) for end in self.group_ends if group.endswith(end)]
        stems += [start for start in self.group_starts if group.startswith(start)]
        for stem in stems:
            yield from (stem + name, name + stem)
        yield name + group

    def _whose_name(self, key: str) -> tuple[Field, float] | None:
        # 咨询师姓名 is the counsellor, not the client's name.
        for end in self.name_ends:
            field = self.exact.get(key.removesuffix(end)) if key.endswith(end) else None
            if field not in (None, Field.IGNORE):
                return field, BY_END
        return None

    def _by_end(self, key: str) -> tuple[Field, float] | None:
        whose = self._whose_name(key)
        if whose:
            return whose
        for start in range(1, len(key) - 1):  # the longest end first, two characters at least
            if key[start:] in self.exact:
                return self.exact[key[start:]], BY_END
        return None

    def _by_start(self, key: str) -> tuple[Field, float] | None:
        fitting = [start for start in self.starts if key.startswith(start)]
        return (self.starts[max(fitting, key=len)], BY_START) if fitting else None


@dataclass(frozen=True, slots=True)
class Reading:
    """Codes found in a cell, in the order in which they are written."""

    codes: tuple[str, ...]
    is_exact: bool


class ValueWords:
    """Words for the codes of one list."""

    def __init__(
        self,
        words: dict[str, list[str]],
        denials: tuple[str, ...],
        relatives: tuple[str, ...] = (),
    ) -> None:
        self._exact = {key_of(word): code for code, group in words.items() for word in group}
        telling = [w for w, code in self._exact.items() if len(w) > 1 and code not in _VAGUE]
        telling.sort(key=len, reverse=True)
        # 服刑人员家属 is no prisoner: what is said of somebody's family is not the visitor's.
        ahead = rf"(?![^、,，;；/+|]{{0,6}}(?:{_any(relatives)}))"
        self._inside = re.compile(f"(?:{_any(telling)}){ahead}")
        self._denial = re.compile(f"(?:{_any(denials)})(?:任何|明显)?$")

    def read(self, text: str) -> Reading | None:
        """The codes of ``text``, or None if no word of it is known."""
        key = key_of(text)
        if key in self._exact:
            return Reading((self._exact[key],), is_exact=True)
        found = self._found_inside(key) or self._parts(key)
        return Reading(tuple(dict.fromkeys(found)), is_exact=False) if found else None

    def exact(self, text: str) -> str | None:
        """The code if ``text`` as a whole is a known word."""
        return self._exact.get(key_of(text))

    def _found_inside(self, key: str) -> list[str]:
        matches = self._inside.finditer(key)
        return [
            self._exact[match.group()]
            for match in matches
            if not self._denial.search(key[: match.start()])
        ]

    def _parts(self, key: str) -> list[str]:
        pieces = re.split(r"[、,，;；/+|()\[\]和及与]", key)
        codes = (self._exact.get(piece.strip(_EDGES)) for piece in pieces if piece)
        return [code for code in codes if code is not None]


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, words)) or r"(?!)"


_VAGUE = ("none", "other", "0", "9")


@dataclass(frozen=True, slots=True)
class Signs:
    """Marks and phrases that are not values: ditto, nothing, yes, no, totals, signatures."""

    sheet_of_csv: str
    ditto: frozenset[str]
    nothing: frozenset[str]
    yes: frozenset[str]
    no: frozenset[str]
    referral_lead: tuple[str, ...]
    totals: tuple[str, ...]
    signatures: frozenset[str]
    explanations: frozenset[str]
    examples: tuple[str, ...]
    whole_years: tuple[str, ...]
    anonymous: frozenset[str]
    alias_ends: tuple[str, ...]


class NothingThere:
    """Whether a cell is blank or says that there is nothing (无, /); equal cells judged once."""

    def __init__(self, signs: Signs) -> None:
        self._marks = signs.nothing
        self._judged: dict[str, bool] = {"": True}

    def __call__(self, cell: Cell) -> bool:
        if not isinstance(cell, str):
            return cell is None
        if cell not in self._judged:
            self._judged[cell] = key_of(cell) in self._marks
        return self._judged[cell]


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that ledgers are read with."""

    columns: ColumnWords
    sex: ValueWords
    mode: ValueWords
    topic: ValueWords
    population: ValueWords
    risk: ValueWords
    destination: ValueWords
    signs: Signs


@cache
def words() -> Words:
    """The shipped words, read once a process."""
    columns = json.loads(resources.text("ledger_import/columns.json"))
    values = json.loads(resources.text("ledger_import/values.json"))
    signs = json.loads(resources.text("ledger_import/signs.json"))
    denials = tuple(signs["denials"])
    relatives = {"population": tuple(signs["relatives"])}
    return Words(
        columns=ColumnWords(
            {key_of(name): Field(field) for field, names in columns.items() for name in names},
            {key_of(name): Field(field) for name, field in signs["column_starts"].items()},
            tuple(signs["column_name_ends"]),
            tuple(signs["group_starts"]),
            tuple(signs["group_ends"]),
        ),
        **{name: ValueWords(values[name], denials, relatives.get(name, ())) for name in values},
        signs=_signs(signs),
    )


def _signs(raw: dict[str, list[str]]) -> Signs:
    def keys(name: str) -> frozenset[str]:
        return frozenset(key_of(word) for word in raw[name])

    def longest_first(name: str) -> tuple[str, ...]:
        return tuple(sorted((key_of(word) for word in raw[name]), key=len, reverse=True))

    return Signs(
        sheet_of_csv=str(raw["sheet_of_csv"]),
        ditto=keys("ditto"),
        nothing=keys("nothing"),
        yes=keys("yes"),
        no=keys("no"),
        referral_lead=longest_first("referral_lead"),
        totals=longest_first("totals"),
        signatures=keys("signatures"),
        explanations=keys("explanations"),
        examples=longest_first("examples"),
        whole_years=longest_first("whole_years"),
        anonymous=keys("anonymous"),
        alias_ends=longest_first("alias_ends"),
    )
