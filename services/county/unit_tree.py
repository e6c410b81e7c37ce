"""The units of a county as they were on a day: names, towns, and into which one figures are added.

Nothing is rewritten when a unit is merged: its figures are *added* to those of the unit that took
it in, for every period that ends on the merge day or later (mission.md row 80: elsewhere one of the
two values is dropped). Before that day, and when it is asked for itself, it stands as it was.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.county import Unit, UnitEvent

_RENAMED, _MOVED = "renamed", "moved"
_WHOLE = frozenset({"county", "city"})
_TOWN = "town"

_UNITS = select(
    Unit.id,
    Unit.kind,
    Unit.name,
    Unit.sort_key,
    Unit.parent_id,
    Unit.opened,
    Unit.closed,
    Unit.merged_into_id,
).order_by(Unit.sort_key, Unit.id)
_LATER = (
    select(UnitEvent.unit_id, UnitEvent.kind, UnitEvent.before, UnitEvent.other_id)
    .where(UnitEvent.kind.in_((_RENAMED, _MOVED)))
    .order_by(UnitEvent.day.desc(), UnitEvent.id.desc())
)


@dataclass(frozen=True, slots=True)
class PlacedUnit:
    """A unit on a day. ``parent_id``: its town, or what a town belongs to; None: nothing above."""

    id: int
    kind: str
    name: str
    parent_id: int | None
    opened: date
    closed: date | None
    merged_into_id: int | None


@dataclass(frozen=True, slots=True)
class UnitTree:
    """All units on ``day``, in the order of their names."""

    day: date
    units: Mapping[int, PlacedUnit]
    _stands_for: Mapping[int, int] = field(repr=False)

    @classmethod
    def read(cls, session: Session, day: date) -> "UnitTree":
        """What happened after ``day`` is taken back, newest first; two statements."""
        units = {
            id_: PlacedUnit(id_, kind, name, parent, opened, closed, into)
            for id_, kind, name, _, parent, opened, closed, into in session.execute(_UNITS)
        }
        for unit_id, kind, before, other in session.execute(_LATER.where(UnitEvent.day > day)):
            unit = units[unit_id]
            if kind == _RENAMED:
                units[unit_id] = replace(unit, name=before)
            else:
                units[unit_id] = replace(unit, parent_id=other)
        return cls(day, units, {id_: _heir(units, id_, day) for id_ in units})

    def name(self, unit_id: int | None) -> str:
        """Its name on the day; empty for none."""
        unit = None if unit_id is None else self.units.get(unit_id)
        return unit.name if unit else ""

    def stands_for(self, unit_id: int) -> int:
        """The unit to which its figures are added on the day; mostly itself."""
        return self._stands_for[unit_id]

    def below(self, unit_id: int) -> frozenset[int]:
        """Every unit whose figures are in those of ``unit_id``: itself, what was merged into it,
        and all that lies below either."""
        added: dict[int, list[int]] = {}
        for one in self.units.values():
            for above in self._directly_above(one):
                added.setdefault(above, []).append(one.id)
        found, waiting = {unit_id}, [unit_id]
        while waiting:
            new = [one for one in added.get(waiting.pop(), ()) if one not in found]
            found.update(new)
            waiting.extend(new)
        return frozenset(found)

    def town_of(self, unit_id: int | None) -> int | None:
        """The town that it lies in on the day, or that it is; None: it lies in no town."""
        for one in self._upward(unit_id):
            if self.units[one].kind == _TOWN:
                return one
        return None

    def tops(self) -> tuple[int, ...]:
        """The units that a county's report has lines for: what lies directly below the county."""
        roots = [unit for unit in self._standing() if unit.parent_id is None]
        wholes = {unit.id for unit in roots if unit.kind in _WHOLE}
        found = [
            unit.id
            for unit in self._standing()
            if (unit.parent_id is None and unit.id not in wholes) or unit.parent_id in wholes
        ]
        return tuple(found)

    def children(self, unit_id: int | None) -> tuple[int, ...]:
        """The units directly below; of None: `tops`."""
        if unit_id is None:
            return self.tops()
        return tuple(unit.id for unit in self._standing() if unit.parent_id == unit_id)

    def child_towards(self, top: int | None, unit_id: int) -> int | None:
        """Which of the children of ``top`` has the figures of ``unit_id``; None: ``top`` itself."""
        children = set(self.children(top))
        return next((one for one in self._upward(unit_id) if one in children), None)

    def _standing(self) -> Iterable[PlacedUnit]:
        """Those whose figures are not added to another one's."""
        return (unit for unit in self.units.values() if self._stands_for[unit.id] == unit.id)

    def _directly_above(self, unit: PlacedUnit) -> Sequence[int]:
        heir = self._stands_for[unit.id]
        if heir != unit.id:
            return (heir,)
        return () if unit.parent_id is None else (unit.parent_id,)

    def _upward(self, unit_id: int | None) -> Iterable[int]:
        """The unit that stands for it, and all above, each once."""
        seen: set[int] = set()
        while unit_id is not None and unit_id in self.units:
            unit_id = self._stands_for[unit_id]
            if unit_id in seen:
                return
            seen.add(unit_id)
            yield unit_id
            unit_id = self.units[unit_id].parent_id


def _heir(units: Mapping[int, PlacedUnit], unit_id: int, day: date) -> int:
    """Over several mergers; a circle, which nobody can make, ends where it began."""
    seen = {unit_id}
    while True:
        unit = units[unit_id]
        is_merged = unit.merged_into_id is not None and unit.closed is not None
        if not is_merged or (unit.closed is not None and unit.closed > day):
            return unit_id
        into = unit.merged_into_id
        if into is None or into in seen:
            return unit_id
        seen.add(into)
        unit_id = into
