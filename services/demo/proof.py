"""The evidence of the demo room: photos, papers as PDF, and where other papers lie. Some of what is
asked for is missing, as everywhere."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

import resources
from services.documents.forms import PaperForm, PaperHead, Paragraphs, render
from services.evidence.prepared import Prepared
from services.evidence.reading_files import cleaned
from services.evidence.records import NewEvidence
from services.progress import Progress
from services.register import Register
from services.trainings.records import TrainingFilter

_MINUTE = 18 * 60 + 20


class DemoEvidence:
    """Filed on one evening, before an inspection is expected."""

    def __init__(self, register: Register, last_day: date) -> None:
        self._register = register
        self._told: dict[str, Any] = json.loads(resources.text("demo/evidence.json"))
        self._day = last_day - timedelta(days=self._told["days_before"])

    def events(self) -> Iterator[tuple[date, int, Callable[[], None]]]:
        """Day, minute after midnight, what happens then."""
        yield self._day, _MINUTE, self._file

    def _file(self) -> None:
        for told in self._told["of_activities"]:
            found = self._register.activities.last_of(told["kind"])
            if found is not None and found.summary.day <= self._day:
                line = found.summary
                self._add_all(told["pieces"], "activity", line.id, line.day)
        for told in self._told["of_trainings"]:
            every = self._register.trainings.list_page(TrainingFilter(kind=told["kind"])).rows
            for training in every[:1]:
                self._add_all(told["pieces"], "training", training.id, training.day)
        for told in self._told["of_lines"]:
            self._add(told, NewEvidence(told["kind"], told["title"], self._day))

    def _add_all(
        self, pieces: list[Mapping[str, Any]], source: str, source_id: int, day: date
    ) -> None:
        for told in pieces:
            new = NewEvidence(told["kind"], told["title"], day, source=source, source_id=source_id)
            self._add(told, new)

    def _add(self, told: Mapping[str, Any], new: NewEvidence) -> None:
        filled = NewEvidence(
            kind=new.kind,
            title=new.title,
            day=new.day,
            names_people=told.get("names_people", False),
            paper_place=told.get("paper_place", ""),
            source=new.source,
            source_id=new.source_id,
            indicators=tuple(told.get("indicators", ())),
        )
        self._register.evidence.add(filled, self._file_of(told, new.source_id))

    def _file_of(self, told: Mapping[str, Any], source_id: int | None) -> Prepared | None:
        from services.demo import drawing

        makers: dict[str, Callable[[], bytes]] = {
            "sign_in": partial(self._sign_in, source_id),
            "plan": self._plan,
        }
        if "picture" in told:
            return cleaned(drawing.jpeg(told["picture"]), Progress())
        return cleaned(makers[told["paper"]](), Progress()) if "paper" in told else None

    def _sign_in(self, activity_id: int | None) -> bytes:
        from services.documents import activity_sign_in

        assert activity_id is not None  # noqa: S101 - the story tells it of an activity
        return activity_sign_in.filled(self._register.activity_prints.sign_in(activity_id)).pdf

    def _plan(self) -> bytes:
        told, room = self._told["plan"], self._register.room.get().profile.name
        head = PaperHead(room, None, None)
        return render(PaperForm(told["title"], head, (Paragraphs(told["paragraphs"], 12),))).pdf
