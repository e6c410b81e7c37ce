"""What a request of the person must say (PIPL 44 to 50; practice.md 3.2, 3.3)."""

from datetime import date

from models.client import Client
from models.vocabulary import ClientState, RequestKind, RequestState, Signer
from services.ages import age_on
from services.errors import Conflict, InvalidInput, Problem
from services.rights.records import NewRequest, RequestAnswer

LONGEST_WORDS = 4000
LONGEST_NAME = 200
CHILD = 14
"""Below this age a guardian speaks for the child (PIPL art. 31)."""


def is_child(client: Client, today: date) -> bool:
    """Whether the client is known to be under 14."""
    age = age_on(today, client.birth_date, client.birth_year)
    return age is not None and age < CHILD


def require_sound(new: NewRequest, client: Client, today: date) -> None:
    """Raises InvalidInput (``asked_day``, ``identity_seen``, ``asker_name``, ``wish``), and
    Conflict ``guardian_asks`` where a child under 14 asks alone."""
    problems = _empty(new) | _too_long(new)
    if new.asked_day > today:
        problems["asked_day"] = Problem.IN_FUTURE
    if problems:
        raise InvalidInput(problems)
    if new.asked_by is Signer.CLIENT and is_child(client, today):
        raise Conflict("guardian_asks")


def _empty(new: NewRequest) -> dict[str, Problem]:
    needed = {
        "identity_seen": new.identity_seen,
        "asker_name": "-" if new.asked_by is Signer.CLIENT else new.asker_name,
        "wish": new.wish if new.kind is RequestKind.CORRECTION else "-",
    }
    return {name: Problem.REQUIRED for name, text in needed.items() if not text.strip()}


def _too_long(new: NewRequest) -> dict[str, Problem]:
    limits = {
        "identity_seen": (new.identity_seen, LONGEST_NAME),
        "asker_name": (new.asker_name, LONGEST_NAME),
        "wish": (new.wish, LONGEST_WORDS),
    }
    return {
        name: Problem.TOO_LONG for name, (text, longest) in limits.items() if len(text) > longest
    }


def require_answer(answer: RequestAnswer, asked_day: date, today: date) -> date:
    """The day of the answer. Raises InvalidInput (``state``, ``answer``, ``answered_day``).

    A refusal is in writing and with reasons (Regulation on the Protection of Minors Online
    art. 36, kept here for everybody).
    """
    day = answer.day or today
    problems: dict[str, Problem] = {}
    if answer.state is RequestState.OPEN:
        problems["state"] = Problem.REQUIRED
    if answer.state is RequestState.REFUSED and not answer.text.strip():
        problems["answer"] = Problem.REQUIRED
    if len(answer.text) > LONGEST_WORDS:
        problems["answer"] = Problem.TOO_LONG
    if day > today:
        problems["answered_day"] = Problem.IN_FUTURE
    elif day < asked_day:
        problems["answered_day"] = Problem.OUT_OF_RANGE
    if problems:
        raise InvalidInput(problems)
    return day


def require_here(client: Client) -> None:
    """Raises Conflict ``merged`` or ``file_destroyed``."""
    if client.state == ClientState.MERGED:
        raise Conflict("merged")
    if client.state == ClientState.DESTROYED:
        raise Conflict("file_destroyed")
