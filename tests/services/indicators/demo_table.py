"""``python -m tests.services.indicators.demo_table``: every line of every pack on the demo room.

A Markdown table for notes and reviews: how each line comes about (computed, asked, the county's,
another kind of room's, or a result for comparison), the room's figure, target, pro rata, forecast.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from services.demo.building import build
from services.indicators.definition import Answer, Rhythm, Way
from services.indicators.records import Line, Overview
from services.indicators.service import IndicatorService
from services.progress import Progress

_HEAD = (
    "no.", "indicator", "level", "way", "room", "target", "due by now", "forecast", "missing",
    "state", "points",
)  # fmt: skip


def table(indicators: IndicatorService, year: int) -> Iterator[str]:
    """The lines of the document."""
    yield f"# All packs on the demo room, {year}"
    for pack in indicators.packs():
        yield from _pack(indicators.overview(pack.id, f"{year}"))


def way_of(line: Line) -> str:
    """How the line comes about in this room."""
    if line.indicator.is_reported:
        return "for comparison"
    if not line.applies:
        return "other rooms'"
    if line.indicator.way is not Way.COUNTY:
        return line.indicator.way.value
    if line.indicator.measure:
        return "county, room's part counted"
    return (
        "county, room's part asked" if line.indicator.answer is not Answer.NONE else "county only"
    )


def _pack(overview: Overview) -> Iterator[str]:
    lines, pack = overview.lines, overview.pack
    counts = Counter(map(way_of, lines))
    told = ", ".join(f"{way} {number}" for way, number in counts.most_common())
    yield f"\n## {pack.id} {pack.title.zh}: {len(lines)} lines ({told})\n"
    yield _row(_HEAD)
    yield _row(["---"] * len(_HEAD))
    for line in lines:
        yield _row(_cells(line))


def _cells(line: Line) -> list[str]:
    one, held = line.indicator, [goal for goal in line.goals if goal.is_compared]
    targets = (
        f"{goal.text.zh} ({goal.year}){goal.place.zh and ' ' + goal.place.zh}" for goal in held
    )
    due = {f"{goal.by_now:.1f}" for goal in held if goal.by_now is not None}
    is_going = one.way is Way.COMPUTED and one.rhythm is not Rhythm.STATE
    return [
        one.number,
        one.name.zh,
        one.level,
        way_of(line),
        "–" if line.figure.value is None else f"{line.figure.value.normalize():f}",
        " / ".join(targets),
        " / ".join(sorted(due)) if is_going else "",
        "" if line.forecast is None else f"{line.forecast}",
        "" if line.missing is None else f"{line.missing}",
        line.state.value,
        f"{one.points or ''}{one.points_with and f'({one.points_with})'}",
    ]


def _row(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> int:
    """Print it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        demo = build(Path(folder) / "vault", Path(folder) / "stick", Progress())
        today = demo.clock.today()
        for line in table(demo.register.indicators, today.year):
            print(line)
        demo.register.vault.lock()
    return 0


if __name__ == "__main__":
    sys.exit(main())
