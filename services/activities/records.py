"""What goes into and comes out of the activities."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from models.vocabulary import ActivityState

_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Material:
    """How many pieces of a kind (code list ``material_kind``) were handed out or shown."""

    kind: str
    pieces: int


@dataclass(frozen=True, slots=True)
class Survey:
    """A tally of who knows what there is to know of mental health (知晓率; practice.md 1.5, O01).

    ``asked`` are the valid answers, ``aware`` those of them who know; of both the rural ones apart.
    None: not counted.
    """

    asked: int | None = None
    aware: int | None = None
    asked_rural: int | None = None
    aware_rural: int | None = None

    def percent(self) -> Decimal | None:
        """The awareness rate with one decimal; None without answers: nothing over nothing is no
        rate."""
        return percent(self.aware, self.asked)

    def percent_rural(self) -> Decimal | None:
        """The rate among rural people."""
        return percent(self.aware_rural, self.asked_rural)

    def percent_urban(self) -> Decimal | None:
        """The rate among all others; None unless the rural ones were counted apart."""
        if None in (self.asked, self.aware, self.asked_rural, self.aware_rural):
            return None
        aware = (self.aware or 0) - (self.aware_rural or 0)
        return percent(aware, (self.asked or 0) - (self.asked_rural or 0))


@dataclass(frozen=True, slots=True)
class ActivityWords:
    """What is told of it: JSON keys of ``activity.answers``. ``absent`` says why people stayed
    away."""

    goal: str = ""
    course: str = ""
    effect: str = ""
    reflection: str = ""
    absent: str = ""


@dataclass(frozen=True, slots=True)
class NewActivity:
    """An activity as it is made or changed, planned or done. Codes: ``kind`` (``activity_kind``),
    ``entry`` (``five_entries``), ``audience`` (``activity_audience``), ``feature``
    (``feature_project``). ``starts`` and ``ends`` are minutes of the day. ``planned`` people are
    expected, ``present`` came; results belong to one that is done."""

    kind: str
    title: str
    day: date
    is_done: bool = False
    starts: int | None = None
    ends: int | None = None
    place: str = ""
    entry: str = ""
    audience: tuple[str, ...] = ()
    feature: str = ""
    speaker: str = ""
    recorder: str = ""
    planned: int | None = None
    present: int | None = None
    materials: tuple[Material, ...] = ()
    words: ActivityWords = ActivityWords()
    survey: Survey = Survey()
    paper_place: str = ""
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class ActivitySummary:
    """A line of the list. ``is_late``: done, or changed in what is counted, after the summary of
    its month was closed. ``pieces`` are all materials together."""

    id: int
    number: str
    kind: str
    state: ActivityState
    title: str
    day: date
    starts: int | None
    ends: int | None
    place: str
    audience: tuple[str, ...]
    planned: int | None
    present: int | None
    pieces: int
    is_late: bool
    version: int


@dataclass(frozen=True, slots=True)
class ActivityDetails:
    """Everything about one activity."""

    summary: ActivitySummary
    entry: str
    feature: str
    speaker: str
    recorder: str
    materials: tuple[Material, ...]
    words: ActivityWords
    survey: Survey
    paper_place: str
    reason: str
    made_by: str
    made_at: datetime
    changed_at: datetime | None


@dataclass(frozen=True, slots=True)
class DayNotice:
    """What to know of a day before an activity is put there: the month's summary is closed, so
    it becomes a late entry; so many sessions of the room's own groups are on record that day."""

    is_month_closed: bool
    group_sessions: int


@dataclass(frozen=True, slots=True)
class ActivityFilter:
    """Which activities a list shows: a ``year``, or one ``month`` (``YYYY-MM``) of it."""

    year: int
    month: str = ""
    kind: str = ""
    state: ActivityState | None = None


@dataclass(frozen=True, slots=True)
class ActivityCursor:
    """Where the next page begins: after this activity."""

    day: date
    id: int


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """One page, newest first; ``next`` is empty on the last one."""

    rows: tuple[ActivitySummary, ...]
    next: ActivityCursor | None


@dataclass(frozen=True, slots=True)
class MonthOfYear:
    """One month: how many were done, how many of these were outreach, how many are planned.

    ``is_nil``: the month has begun and shows no outreach. ``is_over``: it has ended, too.
    """

    month: str
    done: int
    outreach: int
    planned: int
    is_nil: bool
    is_over: bool


@dataclass(frozen=True, slots=True)
class KindCount:
    """Done in the year, of one kind."""

    kind: str
    activities: int
    present: int


@dataclass(frozen=True, slots=True)
class YearCounts:
    """The year at a glance: twelve months, the kinds that occur, materials, and all surveys
    together."""

    year: int
    months: tuple[MonthOfYear, ...]
    kinds: tuple[KindCount, ...]
    materials: tuple[Material, ...]
    survey: Survey

    @property
    def done(self) -> int:
        """Activities done."""
        return sum(one.activities for one in self.kinds)

    @property
    def present(self) -> int:
        """People who came, together: person-times."""
        return sum(one.present for one in self.kinds)

    @property
    def pieces(self) -> int:
        """Materials of all kinds."""
        return sum(one.pieces for one in self.materials)


@dataclass(frozen=True, slots=True)
class ActivityCount:
    """Done in one month (``YYYY-MM``), of one kind: numbers only, for summaries.

    ``group_days``: of these, those on a day on which a group of the room met too. Sessions of
    groups are never counted here: each is a visit of everybody who came, and is counted there.
    Where both are added up, these are the ones to look at.
    """

    month: str
    kind: str
    is_outreach: bool
    activities: int
    present: int
    pieces: int
    asked: int
    aware: int
    asked_rural: int
    aware_rural: int
    group_days: int


def percent(part: int | None, whole: int | None) -> Decimal | None:
    """``part`` of ``whole`` in percent, half up to one decimal; None where there is no rate."""
    if part is None or not whole:
        return None
    return (Decimal(100 * part) / whole).quantize(_TENTH, ROUND_HALF_UP)
