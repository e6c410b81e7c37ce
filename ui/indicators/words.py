"""Words for indicators: states, points, figures, periods."""

from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QCoreApplication

from services.indicators.definition import Rhythm, Way
from services.indicators.periods import Period, PeriodKind
from services.indicators.records import Goal, Line, LineState, Points
from ui.shared.theme import Tone

_TENTH = Decimal("0.1")
_TONES = {
    LineState.MET: Tone.ACCENT,
    LineState.ON_TRACK: Tone.INFO,
    LineState.BEHIND: Tone.WARN,
    LineState.MISSED: Tone.WARN,
    LineState.DISPUTED: Tone.WARN,
    LineState.UNSAID: Tone.WARN,
}
_POINT_TONES = {
    Points.PROVEN: Tone.ACCENT,
    Points.ON_THE_WAY: Tone.INFO,
    Points.LACKING: Tone.WARN,
}


def state_word(state: LineState) -> str:
    """How a line stands."""
    translate = QCoreApplication.translate
    words = {
        LineState.MET: translate("IndicatorWords", "Reached"),
        LineState.ON_TRACK: translate("IndicatorWords", "On the way"),
        LineState.BEHIND: translate("IndicatorWords", "Still missing"),
        LineState.MISSED: translate("IndicatorWords", "Not reached"),
        LineState.DISPUTED: translate("IndicatorWords", "By one place only"),
        LineState.UNSAID: translate("IndicatorWords", "Not said yet"),
        LineState.NO_NUMBER: translate("IndicatorWords", "No number set"),
        LineState.REPORTED: translate("IndicatorWords", "For comparison"),
        LineState.COUNTY: translate("IndicatorWords", "County's"),
    }
    return words[state]


def state_tone(state: LineState) -> Tone:
    """The word beside it says the same."""
    return _TONES.get(state, Tone.NEUTRAL)


def points_word(points: Points) -> str:
    """Whether points are there."""
    translate = QCoreApplication.translate
    words = {
        Points.PROVEN: translate("IndicatorWords", "Proven"),
        Points.ON_THE_WAY: translate("IndicatorWords", "On the way"),
        Points.LACKING: translate("IndicatorWords", "Still missing"),
        Points.NONE: translate("IndicatorWords", "County's"),
    }
    return words[points]


def points_tone(points: Points) -> Tone:
    """The word beside it says the same."""
    return _POINT_TONES.get(points, Tone.NEUTRAL)


def way_word(way: Way) -> str:
    """Where a figure comes from."""
    translate = QCoreApplication.translate
    words = {
        Way.COMPUTED: translate("IndicatorWords", "Counted from the room's records"),
        Way.ASKED: translate("IndicatorWords", "Somebody in the room says it"),
        Way.COUNTY: translate("IndicatorWords", "The county's; the room shows its part at most"),
    }
    return words[way]


def level_word(level: str) -> str:
    """Whom the paper measures: a room is rarely the whole of it."""
    translate = QCoreApplication.translate
    words = {
        "room": translate("IndicatorWords", "each room"),
        "school": translate("IndicatorWords", "each school"),
        "town": translate("IndicatorWords", "the township; the figure is this room's alone"),
        "county": translate("IndicatorWords", "the county; the figure is this room's alone"),
        "city": translate("IndicatorWords", "the city; the figure is this room's alone"),
    }
    return words[level]


def number_words(number: Decimal | None) -> str:
    """Whole where it is whole, else with one decimal; nothing for None."""
    if number is None:
        return ""
    rounded = number.quantize(_TENTH, ROUND_HALF_UP)
    return str(rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded)


def figure_words(line: Line) -> str:
    """The room's own figure."""
    value, figure = line.figure.value, line.figure
    if value is None:
        return "–"
    translate = QCoreApplication.translate
    if line.indicator.is_yes_no:
        return translate("IndicatorWords", "yes") if value else translate("IndicatorWords", "no")
    words = number_words(value)
    if line.indicator.unit == "percent" and figure.out_of:
        return f"{words} %"
    return words


def target_words(line: Line, language: str) -> str:
    """Every target that counts; two that contradict each other both stand there."""
    return " / ".join(goal.text.get(language) for goal in line.goals if goal.is_compared)


def is_of_earlier_year(line: Line) -> bool:
    """Nothing is set for the year of the period: the last target before it is used."""
    return any(goal.is_compared and goal.year < line.period.year for goal in line.goals)


def goal_words(goal: Goal, line: Line, language: str) -> str:
    """As the paper says it, with its year where that is an earlier one."""
    text = goal.text.get(language)
    return text if goal.year == line.period.year else f"{text} ({goal.year})"


def by_now_words(line: Line) -> str:
    """What is due by today, pro rata; nothing for what is not divided by time."""
    one = line.indicator
    if one.rhythm is Rhythm.STATE or one.way is not Way.COMPUTED or one.is_reported:
        return ""
    due = {goal.by_now for goal in line.goals if goal.is_compared and goal.by_now is not None}
    return " / ".join(number_words(number) for number in sorted(due))


def kind_word(kind: PeriodKind) -> str:
    """What a figure may be for."""
    translate = QCoreApplication.translate
    words = {
        PeriodKind.YEAR: translate("IndicatorWords", "Year"),
        PeriodKind.HALF: translate("IndicatorWords", "Half-year"),
        PeriodKind.QUARTER: translate("IndicatorWords", "Quarter"),
        PeriodKind.MONTH: translate("IndicatorWords", "Month"),
        PeriodKind.TERM: translate("IndicatorWords", "School term"),
    }
    return words[kind]


def period_words(period: Period) -> str:
    """Its name, and for a part of the year which."""
    translate = QCoreApplication.translate
    words = {
        PeriodKind.YEAR: translate("IndicatorWords", "Year {year}"),
        PeriodKind.HALF: translate("IndicatorWords", "{year}, half {number}"),
        PeriodKind.QUARTER: translate("IndicatorWords", "{year}, quarter {number}"),
        PeriodKind.MONTH: translate("IndicatorWords", "{year}, month {number}"),
        PeriodKind.TERM: translate("IndicatorWords", "{year}, spring term"),
    }
    text = words[period.kind]
    if period.kind is PeriodKind.TERM and period.number() > 1:
        text = translate("IndicatorWords", "{year}, autumn term")
    return text.format(year=period.year, number=period.number())
