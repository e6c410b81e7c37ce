"""Which rows each table has, decided before rounding: rounding does not hide that a row exists.

A closed code (class 3) is counted in "other" and named nowhere; a guarded code (class 2) is counted
in an ordinary row beside it (disclosure.md 5.6) and may be broken out of it once a year
(`services.summary.guarded`). The rows of a ledger are fixed for its life (5.1).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from models.vocabulary import AgeBand, AppointmentState, ReferralState, Sex, Urgency
from services.code_lists import CodeEntry, CodeList, CodeLists
from services.summary import scale_rows
from services.summary.policy import GUARDED, ORDINARY, OTHER, Policy
from services.summary.tables import Population

GUARDED_TABLE = "/guarded"
UNDER_18 = "under_18"
_SEPARATOR = "/"
_AGE_SEX = "age_sex"
_UNKNOWN_SEX = "unknown"

# Where a code that is not shown is counted in a list without groups; the row's label says so.
_COUNTED_WITH = {
    "mode": {"crisis_callout": "home_visit"},
    "risk": {"urgent": "high"},
}
_MINORS = (AgeBand.UNDER_7, AgeBand.UNDER_14, AgeBand.UNDER_18)
_ADULTS = (AgeBand.UNDER_35, AgeBand.UNDER_60, AgeBand.FROM_60, AgeBand.UNKNOWN)
_SEXES = {Sex.MALE: "male", Sex.FEMALE: "female"}

Row = tuple[str, str, str]
"""(population, table, row) of a cell."""


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
    """One table: its tree, and the leaf in which a record with these values is counted.

    ``guarded``: codes that may be broken out of their leaf once a year, with their rows there
    ("other/self_harm").
    """

    name: str
    root: Node
    leaf_of: Mapping[tuple[str, ...], str]
    rest: str = OTHER
    guarded: Mapping[str, str] = field(default_factory=dict)

    def leaf(self, *values: str) -> str:
        """The leaf for one record; what no list knows is counted in ``rest``, never dropped. A last
        value that the ones before it do not have counts as none given."""
        found = self.leaf_of.get(values)
        return found or self.leaf_of.get((*values[:-1], ""), self.rest)

    def fixed_to(self, rows: Collection[str], guarded: Collection[str]) -> "Shape":
        """The same table with the leaves that a ledger began with, whatever the lists say now."""
        if set(self.root.leaves()) == set(rows) and set(self.guarded.values()) == set(guarded):
            return self
        leaf_of = {values: leaf for values, leaf in self.leaf_of.items() if leaf in rows}
        kept = {code: row for code, row in self.guarded.items() if row in guarded}
        return replace(self, root=_tree(rows), leaf_of=leaf_of, guarded=kept)


@dataclass(frozen=True, slots=True)
class Shapes:
    """All tables of a room's ledger."""

    tables: Mapping[Population, tuple[Shape, ...]]

    def of(self, population: Population) -> tuple[Shape, ...]:
        """The tables of one population, in the order of its values."""
        return self.tables[population]


def shapes(
    codes: CodeLists, policy: Policy, *, is_school: bool, began_with: Collection[Row] = ()
) -> Shapes:
    """The tables for a room; only a school's room crosses sex with ages under 18.

    ``began_with``: the cells of the first package of its ledger, if there is one.
    """

    def from_list(name: str) -> Shape:
        return _from_list(name, codes.get(name), policy)

    visits = (
        from_list("mode"),
        _age_sex(is_school),
        from_list("topic"),
        from_list("population"),
        from_list("risk"),
    )
    population = from_list("population")
    plain = replace(population, guarded={})
    tables: dict[Population, tuple[Shape, ...]] = {
        Population.VISITS: visits,
        Population.PERSONS: tuple(replace(shape, guarded={}) for shape in visits),
        Population.REFERRALS: (
            from_list("destination"),
            _flat("urgency", Urgency),
            _flat("state", ReferralState),
        ),
        Population.ASSESSMENTS: (_scales(),),
        Population.FOLLOW_UPS: (_flat("standing", AppointmentState),),
        Population.CRISES: (replace(from_list("crisis_kind"), guarded={}),),
        Population.PLANS: (plain,),
        Population.PLAN_SESSIONS: (plain,),
        Population.GROUP_SESSIONS: (_group_only(),),
    }
    return Shapes(_for_life(tables, began_with) if began_with else tables)


def is_of_school(rows: Iterable[Row]) -> bool:
    """Whether a school's room published these: only there are the ages of minors crossed with sex,
    and nowhere is there a row for them together."""
    below = UNDER_18 + _SEPARATOR
    return not any(table == _AGE_SEX and row.startswith(below) for _, table, row in rows)


def _for_life(
    tables: Mapping[Population, tuple[Shape, ...]], began_with: Collection[Row]
) -> dict[Population, tuple[Shape, ...]]:
    rows: dict[tuple[str, str], list[str]] = {}
    for population, table, row in began_with:
        rows.setdefault((population, table), []).append(row)
    return {
        population: tuple(
            shape.fixed_to(
                rows.get((population, shape.name), ()),
                rows.get((population, shape.name + GUARDED_TABLE), ()),
            )
            for shape in found
        )
        for population, found in tables.items()
    }


def _tree(leaves: Iterable[str]) -> Node:
    """The tree whose leaves are "mood" of the root and "18-34/male" of a group "18-34"."""
    groups: dict[str, list[str]] = {}
    for leaf in leaves:
        group, _, _ = leaf.rpartition(_SEPARATOR)
        groups.setdefault(group or leaf, []).append(leaf)
    return Node("", tuple(_group(code, members) for code, members in groups.items()))


def _group(code: str, members: list[str]) -> Node:
    return Node(code, () if members == [code] else tuple(Node(member) for member in members))


def _from_list(name: str, code_list: CodeList, policy: Policy) -> Shape:
    classes = {
        entry.code: policy.class_of(name, entry.code, entry.disclosure_class)
        for entry in code_list.entries
    }
    rows = _none_alone({e.code: _row_of(name, e, classes) for e in code_list.entries})
    groups: dict[str, list[str]] = {}
    for entry in code_list.entries:
        if rows[entry.code] == entry.code != OTHER:
            groups.setdefault(entry.group, []).append(entry.code)
    path: dict[str, str] = {OTHER: OTHER}
    for group, members in groups.items():
        # A group of one would show the same number twice.
        is_flat = not group or len(members) == 1
        path |= {member: member if is_flat else _join(group, member) for member in members}
    leaf_of: dict[tuple[str, ...], str] = {(code,): path[row] for code, row in rows.items()}
    guarded = {code: _join(leaf_of[code,], code) for code, is_ in classes.items() if is_ == GUARDED}
    return Shape(
        name, _tree([*(p for p in path.values() if p != OTHER), OTHER]), leaf_of, OTHER, guarded
    )


def row_of(list_name: str, entry: CodeEntry, policy: Policy) -> str:
    """The code as which ``entry`` may be told outside its file; ``OTHER`` is named nowhere."""
    own = policy.class_of(list_name, entry.code, entry.disclosure_class)
    return _row_of(list_name, entry, {entry.code: own})


def _row_of(list_name: str, entry: CodeEntry, classes: Mapping[str, int]) -> str:
    if classes[entry.code] == ORDINARY:
        return entry.code
    # Inside its own group such a code would often be the only one left, and so be shown.
    beside = _COUNTED_WITH.get(list_name, {}).get(entry.code, OTHER)
    return beside if classes.get(beside, ORDINARY) == ORDINARY else OTHER


def _none_alone(row_of: Mapping[str, str]) -> Mapping[str, str]:
    """A code that is alone in "other" would be told by it, month by month: it is counted in the row
    before it. So in lists that have no "other" of their own."""
    hidden = [code for code, row in row_of.items() if row == OTHER]
    shown = [code for code, row in row_of.items() if row == code != OTHER]
    if len(hidden) != 1 or hidden == [OTHER] or not shown:
        return row_of
    order = list(row_of)
    before = [code for code in shown if order.index(code) < order.index(hidden[0])]
    return {**row_of, hidden[0]: before[-1] if before else shown[0]}


def _age_sex(is_school: bool) -> Shape:
    sexes = (*_SEXES.values(), _UNKNOWN_SEX)
    leaf_of: dict[tuple[str, ...], str] = {}
    for band in AgeBand:
        for sex in Sex:
            is_crossed = is_school or band not in _MINORS
            leaf_of[(str(sex.value), band.value)] = (
                _join(band, _SEXES.get(sex, _UNKNOWN_SEX)) if is_crossed else _join(UNDER_18, band)
            )
    crossed = [
        _join(band, sex)
        for band in ((*_MINORS, *_ADULTS) if is_school else _ADULTS)
        for sex in sexes
    ]
    under_18 = [] if is_school else [_join(UNDER_18, band) for band in _MINORS]
    rest = _join(AgeBand.UNKNOWN, _UNKNOWN_SEX)
    return Shape(_AGE_SEX, _tree([*under_18, *crossed]), leaf_of, rest)


def _scales() -> Shape:
    """Scale, then its own bands. A band that no list knows counts as "not given"; a scale that the
    program does not ship is counted in "other" (disclosure.md 5.4: rows are fixed)."""
    leaf_of: dict[tuple[str, ...], str] = {}
    rows = []
    for scale, known in scale_rows.known().items():
        not_given = _join(scale, scale_rows.NOT_GIVEN) if known.bands else scale
        leaves = {band: _join(scale, band) for band in known.bands}
        leaf_of |= {(scale, band): leaf for band, leaf in leaves.items()}
        leaf_of[scale, ""] = not_given
        rows += [*leaves.values(), not_given]
    return Shape("scale", _tree([*rows, OTHER]), leaf_of, OTHER)


def _flat(name: str, kinds: type[StrEnum]) -> Shape:
    codes = [kind.value for kind in kinds]
    return Shape(name, _tree(codes), {(code,): code for code in codes}, codes[0])


def _group_only() -> Shape:
    """One row: sessions of groups are visits of the mode group, which is where they are counted."""
    return Shape("mode", _tree(["group"]), {}, "group")


def _join(*parts: str) -> str:
    return _SEPARATOR.join(parts)
