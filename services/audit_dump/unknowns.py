"""What an intruder does not know: one true count a row and stretch of months.

A row is published for all months since its table was last broken down. Where two publications of
the same records cut the months differently, the unknowns are the pieces between all cuts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from services.audit_dump.packages import Publication, Table

Window = tuple[Publication, ...]
"""The publications since the last break-down of a table, the one with the break-down last."""

Segment = tuple[str, ...]
"""Keys of months that no publication tells apart."""


def windows(publication: Publication, table: Table) -> list[Window]:
    """All break-downs of ``table`` up to ``publication``, oldest first."""
    found: list[Window] = []
    waiting: list[Publication] = []
    for one in publication.path:
        waiting.append(one)
        if table in one.tables:
            found.append(tuple(waiting))
            waiting = []
    return found


def name_of(table: Table, row: str, segment: Segment) -> str:
    """Also read by people: ``visits|topic|emotion/mood|2026-01..2026-03``."""
    stretch = segment[0] if len(segment) == 1 else f"{segment[0]}..{segment[-1]}"
    return "|".join((*table, row, stretch))


class Unknowns:
    """The unknown counts behind all publications, and the least each can be.

    A count of newly recorded records is not negative, unless the published step is: then records
    were taken back. After a change of the base a negative step says nothing of that kind.
    """

    def __init__(self, publications: Sequence[Publication]) -> None:
        cuts: defaultdict[Table, dict[Segment, Window]] = defaultdict(dict)
        for publication in publications:
            for table in publication.tables:
                window = windows(publication, table)[-1]
                cuts[table].setdefault(_keys(window), window)
        self._segments = {table: _pieces(found) for table, found in cuts.items()}
        self.least: dict[str, int] = {}
        for publication in publications:
            for table in publication.tables:
                self._note(table, publication)

    def segments(self, table: Table, months: Iterable[str]) -> list[Segment]:
        """The pieces that make up ``months``."""
        wanted = set(months)
        return [s for s in self._segments.get(table, ()) if wanted.issuperset(s)]

    def _note(self, table: Table, publication: Publication) -> None:
        released = windows(publication, table)
        is_same_base = len(released) < 2 or released[-2][-1].base == publication.base
        for row, step in publication.tables[table].items():
            least = step - 4 * publication.base if step < 0 and is_same_base else 0
            for segment in self.segments(table, _keys(released[-1])):
                name = name_of(table, row, segment)
                self.least[name] = min(least, self.least.get(name, least))


def _keys(window: Window) -> Segment:
    return tuple(publication.key for publication in window)


def _pieces(cuts: Mapping[Segment, Window]) -> list[Segment]:
    inside: dict[str, frozenset[Segment]] = {
        key: frozenset(cut for cut in cuts if key in cut) for cut in cuts for key in cut
    }
    pieces: defaultdict[frozenset[Segment], list[str]] = defaultdict(list)
    for key in sorted(inside):
        pieces[inside[key]].append(key)
    return [tuple(keys) for keys in pieces.values()]
