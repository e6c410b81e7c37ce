"""Scales that people of the demo room filled in: courses, a marked answer, repeats that are due."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

import resources
from models.vocabulary import AssessmentMode
from services.assessments.records import NewAssessment, NewSchedule
from services.clients.records import ClientId
from services.register import Register

_AFTER_WORK = 17 * 60 - 20


class DemoScales:
    """Each form on its own day; whoever fills one in has a file by then."""

    def __init__(self, register: Register, clients: Mapping[int, ClientId], last_day: date) -> None:
        self._register, self._clients, self._last_day = register, clients, last_day
        self._told: list[dict[str, Any]] = json.loads(resources.text("demo/assessments.json"))[
            "series"
        ]

    def events(self) -> Iterator[tuple[date, int, Callable[[], None]]]:
        """Day, minute after midnight, what happens then."""
        for place, series in enumerate(self._told):
            for number, form in enumerate(series["given"]):
                day = self._last_day - timedelta(days=form["days_ago"])
                begins = number == 0 and "every_days" in series
                yield day, _AFTER_WORK + place, partial(self._fill_in, series, form, day, begins)

    def _fill_in(
        self, series: Mapping[str, Any], form: Mapping[str, Any], day: date, begins: bool
    ) -> None:
        client_id = self._clients[series["person"]]
        answers = {str(number): value for number, value in enumerate(form["answers"], 1)}
        self._register.assessments.add(
            NewAssessment(
                client_id=client_id,
                scale=series["scale"],
                day=day,
                mode=AssessmentMode(series["mode"]),
                informant="self",
                answers=answers,
            )
        )
        if begins:
            self._register.assessment_schedules.set(
                NewSchedule(client_id, series["scale"], series["every_days"], series["window_days"])
            )
