"""Hides small groups in a table of counts so that nothing shown gives them away.

The rule (disclosure.md section 6, for exact numbers): a count of 0 to 4 is hidden, the zero like
the others, so that a hidden count is not even proved to be there. Where one hidden count could be
worked out from what is shown, further counts are hidden, small ones first and totals last, until
every hidden count could be at least `WIDTH` + 1 different numbers. That is checked exactly: rows,
columns and the total are a network of flows, and how far a hidden count can move is how much can
be sent around it through the other hidden ones.
"""

from collections import deque
from collections.abc import Iterable, Sequence

THRESHOLD = 5
"""Counts below it are hidden (disclosure.md 5.1: the floor in code)."""

WIDTH = 4
"""How far apart the least and the greatest possible value of a hidden count must be."""

Cell = tuple[int, int]
"""Row and column; the row of totals is the last one."""


def hidden_cells(counts: Sequence[Sequence[int]]) -> frozenset[Cell]:
    """Which counts are not shown, of a table of ``counts`` by row and column.

    How many stand in each row is shown to everybody anyway (a class knows its size), and so is the
    sum of all. Row ``len(counts)`` is the row of totals.
    """
    if not counts or not counts[0]:
        return frozenset()
    table = [list(row) for row in counts]
    table.append([sum(column) for column in zip(*counts, strict=True)])
    last = len(counts)
    if last == 1:
        return _of_one_row(table[0])
    hidden = {
        (row, column)
        for row, values in enumerate(table)
        for column, value in enumerate(values)
        if value < THRESHOLD
    }
    while True:
        narrow = _narrow(table, hidden)
        if narrow is None:
            return frozenset(hidden)
        more = _complement(table, hidden, narrow)
        if not more:
            return frozenset(hidden)
        hidden |= more


def possible(
    counts: Sequence[Sequence[int]], hidden: Iterable[Cell], cell: Cell
) -> tuple[int, int]:
    """The least and the greatest value that ``cell`` can have for somebody who knows the rest.

    ``counts`` without the row of totals, as for `hidden_cells`.
    """
    table = [list(row) for row in counts]
    table.append([sum(column) for column in zip(*counts, strict=True)])
    network = _Network(table, set(hidden))
    row, column = cell
    value = table[row][column]
    return value - network.room(cell, up=False), value + network.room(cell, up=True)


def _of_one_row(row: Sequence[int]) -> frozenset[Cell]:
    """A single class is its own total: the same is hidden in both."""
    hidden = {column for column, value in enumerate(row) if value < THRESHOLD}
    shown = sorted(set(range(len(row))) - hidden, key=lambda column: row[column])
    # The others may add up to what is hidden: it must be worth at least a small group.
    while hidden and shown and (len(hidden) < 2 or sum(row[c] for c in hidden) < WIDTH):
        hidden.add(shown.pop(0))
    return frozenset((line, column) for line in (0, 1) for column in hidden)


def _narrow(table: list[list[int]], hidden: set[Cell]) -> Cell | None:
    """A hidden count that is known too well, or None."""
    network = _Network(table, hidden)
    for cell in sorted(hidden):
        room = network.room(cell, up=True)
        if room < WIDTH and room + network.room(cell, up=False) < WIDTH:
            return cell
    return None


def _complement(table: list[list[int]], hidden: set[Cell], narrow: Cell) -> set[Cell]:
    """What is hidden beside ``narrow``: the smallest count shown in its row, else anywhere in its
    column, else the smallest of the table; with its column's total only if nothing else is left."""
    row, column = narrow
    totals = len(table) - 1
    shown = [
        (r, c)
        for r, values in enumerate(table)
        for c, _ in enumerate(values)
        if (r, c) not in hidden
    ]
    near = [cell for cell in shown if cell[0] == row] or [c for c in shown if c[1] == column]
    choice = near or shown
    if not choice:
        return set()
    return {min(choice, key=lambda cell: (cell[0] == totals, table[cell[0]][cell[1]], cell))}


class _Network:
    """The hidden counts as arcs: from its row to its column, a total from its column to the sum."""

    def __init__(self, table: list[list[int]], hidden: set[Cell]) -> None:
        self._table, self._totals = table, len(table) - 1
        self._hidden = hidden
        self._out: dict[str, list[tuple[str, Cell]]] = {}
        self._in: dict[str, list[tuple[str, Cell]]] = {}
        for cell in hidden:
            start, end = self._ends(cell)
            self._out.setdefault(start, []).append((end, cell))
            self._in.setdefault(end, []).append((start, cell))

    def room(self, cell: Cell, *, up: bool) -> int:
        """By how much ``cell`` can grow (or shrink) while all that is shown stays; `WIDTH` is
        enough to know."""
        start, end = self._ends(cell)
        # To grow, what flows through it must come back: from its end to its start.
        source, target = (end, start) if up else (start, end)
        most = WIDTH if up else min(WIDTH, self._value(cell))
        flow: dict[Cell, int] = {}
        sent = 0
        while sent < most:
            path = self._path(source, target, cell, flow)
            if path is None:
                break
            step = min([most - sent, *(left for _, _, left in path)])
            for arc, sign, _ in path:
                flow[arc] = flow.get(arc, 0) + sign * step
            sent += step
        return sent

    def _path(
        self, source: str, target: str, without: Cell, flow: dict[Cell, int]
    ) -> list[tuple[Cell, int, int]] | None:
        """The shortest way along which something more can be sent: arcs, direction, how much."""
        came: dict[str, tuple[str, Cell, int, int]] = {}
        waiting = deque([source])
        while waiting:
            node = waiting.popleft()
            for follower, cell, sign, left in self._steps(node, flow):
                if cell == without or not left or follower == source or follower in came:
                    continue
                came[follower] = (node, cell, sign, left)
                if follower == target:
                    return self._way(came, source, target)
                waiting.append(follower)
        return None

    def _steps(self, node: str, flow: dict[Cell, int]) -> Iterable[tuple[str, Cell, int, int]]:
        for end, cell in self._out.get(node, ()):
            yield end, cell, 1, WIDTH
        for start, cell in self._in.get(node, ()):
            yield start, cell, -1, self._value(cell) + flow.get(cell, 0)

    def _way(
        self, came: dict[str, tuple[str, Cell, int, int]], source: str, target: str
    ) -> list[tuple[Cell, int, int]]:
        path = []
        node = target
        while node != source:
            node, cell, sign, left = came[node]
            path.append((cell, sign, left))
        return path

    def _value(self, cell: Cell) -> int:
        return self._table[cell[0]][cell[1]]

    def _ends(self, cell: Cell) -> tuple[str, str]:
        row, column = cell
        return (f"c{column}", "sum") if row == self._totals else (f"r{row}", f"c{column}")
