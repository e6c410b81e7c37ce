"""What the demo room said about itself in its year: a yes, a no, and what nobody answered yet."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from services.register import Register

_AFTER_WORK = 17 * 60 + 55
_SAID_BEFORE = timedelta(days=30)
_ANSWERS = (
    ("s4.N01b", "yes", ""),
    ("s4.N04", "yes", "门牌在东侧，谈话室单独一间"),
    ("s1.D01", "no", "制度正在写"),
)


class DemoAnswers:
    """Said a month before the story's last day, for the year of that day."""

    def __init__(self, register: Register, last_day: date) -> None:
        self._register, self._last_day = register, last_day

    def events(self) -> Iterator[tuple[date, int, Callable[[], None]]]:
        """Day, minute after midnight, what happens then."""
        for indicator, value, remark in _ANSWERS:
            say = partial(self._say, indicator, value, remark)
            yield self._last_day - _SAID_BEFORE, _AFTER_WORK, say

    def _say(self, indicator: str, value: str, remark: str) -> None:
        self._register.indicators.say(indicator, f"{self._last_day.year}", value, remark)
