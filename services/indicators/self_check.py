"""The 100-point standard restricted to the lines that a room can prove (practice.md 1.4).

Scored lines and lines that are checked without points are apart (practice.md 1.1, first trap).
Lines whose points lie in another one's count with it: its points are there when all of them are.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from services.indicators.definition import Answer, Indicator, Pack, Way
from services.indicators.periods import Period
from services.indicators.reading import missing_first
from services.indicators.records import CheckLine, Line, LineState, Points, SelfCheck

STANDARD = "s4"
"""The only document of practice.md section 1 that scores."""

_ON_THE_WAY = frozenset({LineState.ON_TRACK, LineState.DISPUTED})


def provable(pack: Pack, unit_kind: str) -> tuple[Indicator, ...]:
    """The lines that a room of this kind can prove itself."""
    return tuple(one for one in pack.indicators if one.is_self_check and one.concerns(unit_kind))


def is_scored(indicator: Indicator) -> bool:
    """Whether it has points, or they are contained in another line's."""
    return bool(indicator.points) or bool(indicator.points_with)


def check(room: str, pack: Pack, lines: Sequence[Line], period: Period, today: date) -> SelfCheck:
    """Scored and unscored lines apart, in the order of the standard; what is missing first."""
    scored = [line for line in lines if is_scored(line.indicator)]
    within = {line.indicator.points_with for line in lines} - {""}
    by_number = {line.indicator.number: line for line in lines}
    groups = {
        number: [line for line in lines if _belongs(line, number)]
        for number in within
        if number in by_number
    }
    return SelfCheck(
        room=room,
        pack=pack,
        period=period,
        today=today,
        scored=tuple(_scored(line, groups) for line in scored),
        unscored=tuple(
            CheckLine(line, Points.NONE) for line in lines if not is_scored(line.indicator)
        ),
        full=sum(one.points or 0 for one in pack.indicators),
        missing=missing_first(line for line in lines if standing(line) is Points.LACKING),
    )


def standing(line: Line) -> Points:
    """How far a line is proven by itself. A yes to what the county rates is the room's part."""
    indicator = line.indicator
    if indicator.way is Way.COUNTY:
        if indicator.answer is not Answer.YES_NO:
            return Points.NONE  # its figure is shown, but the rate is the county's
        return Points.PROVEN if line.figure.value else Points.LACKING
    if line.state in (LineState.MET, LineState.NO_NUMBER):
        return Points.PROVEN if line.figure.value else Points.LACKING
    return Points.ON_THE_WAY if line.state in _ON_THE_WAY else Points.LACKING


def _belongs(line: Line, number: str) -> bool:
    return number in (line.indicator.number, line.indicator.points_with)


def _scored(line: Line, groups: dict[str, list[Line]]) -> CheckLine:
    indicator = line.indicator
    if indicator.points_with:
        return CheckLine(line, standing(line), 0, indicator.points_with)
    group = groups.get(indicator.number, [line])
    return CheckLine(line, _least(standing(one) for one in group), indicator.points or 0)


def _least(standings: Iterable[Points]) -> Points:
    order = (Points.LACKING, Points.ON_THE_WAY, Points.PROVEN)
    found = [one for one in standings if one in order]
    return min(found, key=order.index)
