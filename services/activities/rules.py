"""What makes an activity acceptable."""

from dataclasses import asdict, astuple, replace
from datetime import date

from services.activities.records import ActivityWords, NewActivity, Survey
from services.code_lists import CodeLists
from services.errors import InvalidInput, Problem

LONGEST_TITLE = 80
LONGEST_LINE = 100
LONGEST_TEXT = 4000
MOST_PEOPLE = 1_000_000  # whom a broadcast reaches; more is a slip of the keyboard
MOST_PIECES = 1_000_000
DAY_MINUTES = 24 * 60
# Older than any room; a year before it is a slip of the keyboard.
EARLIEST = date(1990, 1, 1)
LATEST_AHEAD = 5  # years: a plan beyond is a slip of the keyboard, too
_OUTREACH = "outreach"
GROUP_KIND = "group_guidance"
SURVEY_KIND = "awareness_survey"

# Nobody sits there to be counted; for all others the number of people is the point (2.10).
WITHOUT_HEADCOUNT = frozenset({"media", "leaflet_drive", SURVEY_KIND, "other"})

_CODES = (("kind", "activity_kind"), ("entry", "five_entries"), ("feature", "feature_project"))
_LINES = ("place", "speaker", "recorder", "paper_place")


def checked(new: NewActivity, codes: CodeLists, today: date | None) -> NewActivity:
    """The activity with its texts trimmed. ``today`` is None when the clock is not believed: then
    no day counts as the future.

    Raises InvalidInput by field; ``pieces_<kind>`` for a number of materials.
    """
    new = _tidy(new)
    problems = {
        **_code_problems(new, codes),
        **_text_problems(new),
        **_day_problems(new, today),
        **_number_problems(new),
        **_survey_problems(new),
        **_result_problems(new),
    }
    if problems:
        raise InvalidInput(problems)
    return new


def checked_reason(reason: str) -> str:
    """Why an activity was cancelled. Raises InvalidInput (``reason``)."""
    reason = reason.strip()
    if not reason or len(reason) > LONGEST_LINE:
        raise InvalidInput({"reason": Problem.TOO_LONG if reason else Problem.REQUIRED})
    return reason


def outreach_kinds(codes: CodeLists) -> tuple[str, ...]:
    """The kinds that count as monthly outreach (科普宣教; practice.md 1.5, O02): those that bring
    knowledge to the public. Guidance, mediation, home visits and surveys are work of their own."""
    entries = codes.get("activity_kind").entries
    return tuple(entry.code for entry in entries if entry.group == _OUTREACH)


def counted(new: NewActivity) -> tuple[object, ...]:
    """What of an activity is counted anywhere: to change it after its month was closed is late."""
    return (
        *(new.kind, new.day, new.is_done, new.present, new.entry, new.feature),
        frozenset(new.audience),
        frozenset(new.materials),
        new.survey,
    )


def _tidy(new: NewActivity) -> NewActivity:
    return replace(
        new,
        title=" ".join(new.title.split()),
        place=" ".join(new.place.split()),
        speaker=" ".join(new.speaker.split()),
        recorder=" ".join(new.recorder.split()),
        paper_place=" ".join(new.paper_place.split()),
        audience=tuple(dict.fromkeys(new.audience)),
        materials=tuple(one for one in new.materials if one.pieces),
        words=ActivityWords(*(text.strip() for text in astuple(new.words))),
    )


def _code_problems(new: NewActivity, codes: CodeLists) -> dict[str, Problem]:
    problems = {}
    for name, listed in _CODES:
        code = getattr(new, name)
        if code and not codes.has(listed, code):
            problems[name] = Problem.UNKNOWN_CODE
    if not new.kind:
        problems["kind"] = Problem.REQUIRED
    if not all(codes.has("activity_audience", code) for code in new.audience):
        problems["audience"] = Problem.UNKNOWN_CODE
    for one in new.materials:
        if not codes.has("material_kind", one.kind):
            problems["materials"] = Problem.UNKNOWN_CODE
    if len({one.kind for one in new.materials}) < len(new.materials):
        problems["materials"] = Problem.MISMATCH
    return problems


def _text_problems(new: NewActivity) -> dict[str, Problem]:
    problems = {}
    if not new.title or len(new.title) > LONGEST_TITLE:
        problems["title"] = Problem.TOO_LONG if new.title else Problem.REQUIRED
    long_lines = (name for name in _LINES if len(getattr(new, name)) > LONGEST_LINE)
    long_texts = (name for name, text in asdict(new.words).items() if len(text) > LONGEST_TEXT)
    return problems | dict.fromkeys((*long_lines, *long_texts), Problem.TOO_LONG)


def _day_problems(new: NewActivity, today: date | None) -> dict[str, Problem]:
    problems = {}
    if new.day < EARLIEST or (today and new.day.year > today.year + LATEST_AHEAD):
        problems["day"] = Problem.OUT_OF_RANGE
    elif new.is_done and today is not None and new.day > today:
        problems["day"] = Problem.IN_FUTURE
    minutes = [minute for minute in (new.starts, new.ends) if minute is not None]
    is_in_order = minutes == sorted(set(minutes))  # it ends later than it starts
    if not is_in_order or not all(0 <= minute < DAY_MINUTES for minute in minutes):
        problems["times"] = Problem.OUT_OF_RANGE
    return problems


def _number_problems(new: NewActivity) -> dict[str, Problem]:
    people = {"planned": new.planned, "present": new.present, **asdict(new.survey)}
    problems = {
        name: Problem.OUT_OF_RANGE
        for name, number in people.items()
        if number is not None and not 0 <= number <= MOST_PEOPLE
    }
    for one in new.materials:
        if not 0 < one.pieces <= MOST_PIECES:
            problems[f"pieces_{one.kind}"] = Problem.OUT_OF_RANGE
    return problems


def _survey_problems(new: NewActivity) -> dict[str, Problem]:
    """A part is never more than the whole, and stands only beside it."""
    told = new.survey
    pairs = (
        ("aware", told.aware, told.asked),
        ("asked_rural", told.asked_rural, told.asked),
        ("aware_rural", told.aware_rural, told.asked_rural),
        ("aware_rural", told.aware_rural, told.aware),
    )
    problems = {
        name: Problem.MISMATCH
        for name, part, whole in pairs
        if part is not None and (whole is None or part > whole)
    }
    if not problems and None not in astuple(told):
        others = (told.asked or 0) - (told.asked_rural or 0)
        if (told.aware or 0) - (told.aware_rural or 0) > others:
            problems["aware_rural"] = Problem.MISMATCH
    return problems


def _result_problems(new: NewActivity) -> dict[str, Problem]:
    if new.is_done:
        is_missing = new.present is None and new.kind not in WITHOUT_HEADCOUNT
        return {"present": Problem.REQUIRED} if is_missing else {}
    # What is planned has no results yet: one of the two is wrong.
    if new.present is not None or new.survey != Survey():
        return {"state": Problem.MISMATCH}
    return {}
