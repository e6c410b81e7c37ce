"""The demo room's hotline: calls of a year, and the return of the last quarter that is over."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import resources
from models.vocabulary import AgeBand, Sex
from services.hotline import MODE, CallFacts
from services.indicators.periods import PeriodKind, around, before
from services.register import Register
from services.visits.records import NewVisit

_MORNING = 9 * 60
_HOUR = 60


class DemoHotline:
    """Days are told as days before the story's last one."""

    def __init__(self, register: Register, last_day: date) -> None:
        self._register, self._last_day = register, last_day
        self._told: dict[str, Any] = json.loads(resources.text("demo/hotline.json"))

    def events(self) -> Iterator[tuple[date, int, Callable[[], None]]]:
        """Day, minute after midnight, what happens then."""
        for told in self._told["calls"]:
            day = self._last_day - timedelta(days=told["ago"])
            starts = _minute(told["at"])
            yield day, starts + told["minutes"], partial(self._take, told, day, starts)
        day = around(PeriodKind.QUARTER, self._last_day).first
        day += timedelta(days=self._told["return"]["filled_in_on"] - 1)
        if day < self._last_day:
            yield day, _MORNING, partial(self._report, day)

    def _take(self, told: Mapping[str, Any], day: date, starts: int) -> None:
        visit = NewVisit(
            day=day,
            mode=MODE,
            topics=tuple(told["topics"]),
            risk=told["risk"],
            sex=Sex(told["sex"]),
            age_band=AgeBand(told["age_band"]),
            start_minute=starts,
            minutes=told["minutes"],
        )
        facts = CallFacts(
            caller=told["caller"],
            is_local=told["is_local"],
            is_first=told.get("is_first"),
            special=tuple(told.get("special", ())),
            ideation=told.get("ideation", ""),
            handling=told.get("handling", ""),
            outcome=told["outcome"],
        )
        self._register.hotline.finish(visit, facts)

    def _report(self, day: date) -> None:
        told, returns = self._told["return"], self._register.hotline_returns
        view = returns.get(before(around(PeriodKind.QUARTER, day)).code)
        fields = replace(
            view.fields,
            reviewing_unit=told["reviewing_unit"],
            reviewer=told["reviewer"],
            lines=told["lines"],
            hours=told["hours"],
            all_calls=view.calls.answered + told["unanswered"],
        )
        returns.save(view.period.code, fields, view.version)


def _minute(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * _HOUR + int(minutes)
