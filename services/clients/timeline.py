"""Everything in a client's file on one line of time, newest first (mission.md no. 6).

To show another kind of record: a kind, what it is called in ``ui.clients.timeline_words``, and one
line of ``timeline_sources.SOURCES``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, literal, select, tuple_, union_all
from sqlalchemy.orm import Session

from services.access import require_file
from services.actor import Right
from services.clients.timeline_sources import FOLLOWS, RANK, SOURCES, EntryKind, Source
from services.desk import Desk

PAGE = 50


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One record. ``code`` and ``state`` are codes of the kind's own lists (see `SOURCES`),
    ``text`` its first words or its number; ``open_id`` is what its page is opened with."""

    kind: EntryKind
    id: int
    open_id: int
    day: date
    code: str
    state: str
    text: str


@dataclass(frozen=True, slots=True)
class TimelineCursor:
    """Where the next page begins."""

    key: tuple[date, int, int, int]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """``counts`` says how many there are of each kind; only on the first page."""

    rows: tuple[TimelineEntry, ...]
    next: TimelineCursor | None
    counts: tuple[tuple[EntryKind, int], ...]

    @property
    def total(self) -> int:
        return sum(count for _, count in self.counts)


class TimelineService:
    """Reads the line of time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(
        self,
        client_id: int,
        kind: EntryKind | None = None,
        after: TimelineCursor | None = None,
        limit: int = PAGE,
    ) -> TimelinePage:
        """Up to ``limit`` entries after the cursor, of one kind or of all that the signed-in
        person's role may see. Raises FileRestricted."""
        self._desk.actor.require(Right.LOG_VISITS)
        sources = [
            source
            for one, source in SOURCES.items()
            if self._desk.actor.may(source.right) and kind in (None, one)
        ]
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            if not sources:
                return TimelinePage((), None, ())
            found = _entries(session, self._desk, sources, client_id, after, limit + 1)
            shown = found[:limit]
            counts = self._counts(session, client_id) if after is None else ()
        more = TimelineCursor(_key(shown[-1])) if len(found) > limit else None
        return TimelinePage(shown, more, counts)

    def _counts(self, session: Session, client_id: int) -> tuple[tuple[EntryKind, int], ...]:
        counted = union_all(
            *(
                select(literal(kind.value), func.count()).select_from(
                    source.of(self._desk, client_id).subquery()
                )
                for kind, source in SOURCES.items()
                if self._desk.actor.may(source.right)
            )
        )
        rows = [(EntryKind(kind), count) for kind, count in session.execute(counted) if count]
        return tuple(sorted(rows, key=lambda row: list(EntryKind).index(row[0])))


def entries(
    session: Session, desk: Desk, client_id: int, kinds: Sequence[EntryKind], limit: int
) -> tuple[TimelineEntry, ...]:
    """The newest entries of some kinds, newest first, as far as the role may see them; for a
    caller that has checked the file."""
    sources = [SOURCES[kind] for kind in kinds if desk.actor.may(SOURCES[kind].right)]
    return _entries(session, desk, sources, client_id, None, limit) if sources else ()


def _entries(
    session: Session,
    desk: Desk,
    sources: list[Source],
    client_id: int,
    after: TimelineCursor | None,
    limit: int,
) -> tuple[TimelineEntry, ...]:
    parts = (source.of(desk, client_id) for source in sources)
    both = union_all(*parts).subquery()
    place = (both.c.day, both.c.rank, both.c.id, both.c.step)
    wanted = select(both).order_by(*(column.desc() for column in place)).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(*place) < tuple_(*after.key))
    return tuple(
        TimelineEntry(
            EntryKind(row.kind),
            row.id,
            row.open_id,
            row.day,
            row.code or "",
            row.state or "",
            row.text or "",
        )
        for row in session.execute(wanted)
    )


def _key(entry: TimelineEntry) -> tuple[date, int, int, int]:
    return (entry.day, RANK[entry.kind], entry.id, int(entry.kind in FOLLOWS))
