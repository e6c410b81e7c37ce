"""What people of the demo room do together: a group, and a note shared for advice."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

import resources
from models.vocabulary import Attendance
from services.clients.records import ClientId
from services.groups.records import Mark, NewGroup, NewSession, SessionWords
from services.register import Register

_AFTER_WORK = 17 * 60


class DemoGroup:
    """A group and its sessions; its members have a file before it begins."""

    def __init__(self, register: Register, clients: Mapping[int, ClientId], last_day: date) -> None:
        self._register, self._clients, self._last_day = register, clients, last_day
        self._told: dict[str, Any] = json.loads(resources.text("demo/casework.json"))["group"]
        self._group_id = 0

    def events(self) -> Iterator[tuple[date, int, Callable[[], None]]]:
        """Day, minute after midnight, what happens then."""
        since = self._day(self._told["days_ago"])
        yield since, _AFTER_WORK, partial(self._begin, since)
        for told in self._told["sessions"]:
            yield self._day(told["days_ago"]), _AFTER_WORK, partial(self._meet, told)

    def _begin(self, since: date) -> None:
        told, groups = self._told, self._register.groups
        new = NewGroup(told["name"], told["topic"], since, told["goal"], planned_sessions=6)
        self._group_id = groups.add(new).summary.id
        for person in told["members"]:
            groups.add_member(self._group_id, self._clients[person], since)

    def _meet(self, told: Mapping[str, Any]) -> None:
        absent = {self._clients[person]: reason for person, reason in told["excused"]}
        marks = tuple(
            Mark(client_id, Attendance.EXCUSED, absent[client_id])
            if client_id in absent
            else Mark(client_id, Attendance.PRESENT)
            for client_id in (self._clients[person] for person in self._told["members"])
        )
        self._register.group_sessions.finalise(
            NewSession(
                self._group_id,
                self._day(told["days_ago"]),
                marks,
                SessionWords(**told["words"]),
                self._told["start"],
                self._told["end"],
                place=self._told["place"],
            )
        )

    def _day(self, days_ago: int) -> date:
        return self._last_day - timedelta(days=days_ago)


def ask_for_advice(colleague: Register, clients: Mapping[int, ClientId], lead_id: int) -> None:
    """The colleague adds a note to a newest visit and shares it; ``colleague`` is signed in."""
    told = json.loads(resources.text("demo/casework.json"))["shared_note"]
    visit = colleague.visits.client_card(clients[told["person"]]).latest[0]
    note = colleague.notes.add(visit.id, told["text"])
    colleague.note_sharing.share(note.id, lead_id)
