"""Which rows each table has, decided before rounding: rounding does not hide that a row exists.

A closed code (class 3) is counted in "other" and named nowhere; a guarded code (class 2) is counted
in an ordinary row beside it (disclosure.md 5.6). Classes set by a county, and the yearly break-out
of guarded rows, would change what `row_of` answers and nothing else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.vocabulary import AgeBand, ReferralState, Sex
from services.code_lists import CodeEntry, CodeList, CodeLists
from services.summary.tables import Population

OTHER = "other"
_ORDINARY, _CLOSED = 1, 3
_SEPARATOR = "/"
_AGE_SEX = "age_sex"

# Where a guarded code of a list without groups is counted; the row's label says so.
_COUNTED_WITH = {
    "mode": {"crisis_callout": "home_visit"},
    "risk": {"urgent": "high"},
}
_MINORS = (AgeBand.UNDER_7, AgeBand.UNDER_14, AgeBand.UNDER_18)
_ADULTS = (AgeBand.UNDER_35, AgeBand.UNDER_60, AgeBand.FROM_60, AgeBand.UNKNOWN)
_SEXES = {Sex.MALE: "male", Sex.FEMALE: "female"}
_UNKNOWN_SEX = "unknown"
UNDER_18 = "under_18"


@dataclass(frozen=True, slots=True)
class Node:
    """A row and the rows it is broken down into; the root has the empty code."""

    code: str
    children: tuple["Node", ...] = ()

    def leaves(self) -> tuple[str, ...]:
        """Codes of the lowest rows, in order."""
        if not self.children:
            return (self.code,)
        return tuple(leaf for child in self.children for leaf in child.leaves())


@dataclass(frozen=True, slots=True)
class Shape:
    """One table: its tree, and the leaf in which a record with these values is counted."""

    name: str
    root: Node
    leaf_of: Mapping[tuple[str, ...], str]
    rest: str = OTHER

    def leaf(self, *values: str) -> str:
        """The leaf for one record; what no list knows is counted in ``rest``, never dropped."""
        return self.leaf_of.get(values, self.rest)


@dataclass(frozen=True, slots=True)
class Shapes:
    """All tables of a room's ledger; fixed for its life (disclosure.md 5.1)."""

    visits: tuple[Shape, ...]
    referrals: tuple[Shape, ...]

    def of(self, population: Population) -> tuple[Shape, ...]:
        """Persons are shown in the tables of visits."""
        return self.referrals if population is Population.REFERRALS else self.visits


def shapes(codes: CodeLists, *, is_school: bool) -> Shapes:
    """The tables for a room; only a school's room crosses sex with ages under 18."""
    return Shapes(
        visits=(
            _from_list("mode", codes.get("mode")),
            _age_sex(is_school),
            _from_list("topic", codes.get("topic")),
            _from_list("population", codes.get("population")),
            _from_list("risk", codes.get("risk")),
        ),
        referrals=(_from_list("destination", codes.get("destination")), _states()),
    )


def is_of_school(rows: Iterable[tuple[str, str]]) -> bool:
    """Whether a school's room published these (table, row): only there are the ages of minors
    crossed with sex, and nowhere is there a row for them together."""
    below = UNDER_18 + _SEPARATOR
    return not any(table == _AGE_SEX and row.startswith(below) for table, row in rows)


def _from_list(name: str, code_list: CodeList) -> Shape:
    rows = {entry.code: row_of(name, entry) for entry in code_list.entries}
    groups: dict[str, list[str]] = {}
    for entry in code_list.entries:
        if rows[entry.code] == entry.code != OTHER:
            groups.setdefault(entry.group, []).append(entry.code)
    top: list[Node] = []
    path: dict[str, str] = {OTHER: OTHER}
    for group, members in groups.items():
        # A group of one would show the same number twice.
        is_flat = not group or len(members) == 1
        for member in members:
            path[member] = member if is_flat else _join(group, member)
        nodes = tuple(Node(path[member]) for member in members)
        top.extend(nodes if is_flat else (Node(group, nodes),))
    leaf_of: dict[tuple[str, ...], str] = {(code,): path[row] for code, row in rows.items()}
    return Shape(name, Node("", (*top, Node(OTHER))), leaf_of)


def row_of(list_name: str, entry: CodeEntry) -> str:
    """The code as which ``entry`` may be told outside its file; ``OTHER`` is named nowhere."""
    if entry.disclosure_class == _ORDINARY:
        return entry.code
    if entry.disclosure_class == _CLOSED:
        return OTHER
    # Inside its own group a guarded code would often be the only one left, and so be shown.
    return _COUNTED_WITH.get(list_name, {}).get(entry.code, OTHER)


def _age_sex(is_school: bool) -> Shape:
    sexes = (*_SEXES.values(), _UNKNOWN_SEX)
    leaf_of: dict[tuple[str, ...], str] = {}
    for band in AgeBand:
        for sex in Sex:
            is_crossed = is_school or band not in _MINORS
            leaf_of[(str(sex.value), band.value)] = (
                _join(band, _SEXES.get(sex, _UNKNOWN_SEX)) if is_crossed else _join(UNDER_18, band)
            )
    under_18 = Node(UNDER_18, tuple(Node(_join(UNDER_18, band)) for band in _MINORS))
    crossed = _crossed((*_MINORS, *_ADULTS) if is_school else _ADULTS, sexes)
    rows = crossed if is_school else (under_18, *crossed)
    return Shape(_AGE_SEX, Node("", rows), leaf_of, _join(AgeBand.UNKNOWN, _UNKNOWN_SEX))


def _crossed(bands: Iterable[str], sexes: Iterable[str]) -> tuple[Node, ...]:
    return tuple(Node(band, tuple(Node(_join(band, sex)) for sex in sexes)) for band in bands)


def _join(*parts: str) -> str:
    return _SEPARATOR.join(parts)


def _states() -> Shape:
    leaf_of: dict[tuple[str, ...], str] = {(state.value,): state.value for state in ReferralState}
    nodes = tuple(Node(state.value) for state in ReferralState)
    return Shape("state", Node("", nodes), leaf_of, ReferralState.ISSUED.value)
