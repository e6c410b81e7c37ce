"""What makes evidence acceptable, and which asked material a piece is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from services.code_lists import CodeLists
from services.errors import InvalidInput, Problem
from services.evidence.records import NewEvidence, Source

LONGEST_TITLE = 80
LONGEST_PLACE = 100
MOST_LINES = 20
EARLIEST = date(1990, 1, 1)  # older than any room; before it is a slip of the keyboard
PROCESS = "process"


def checked(
    new: NewEvidence, codes: CodeLists, today: date | None, *, has_file: bool
) -> NewEvidence:
    """With its texts trimmed. ``today`` is None when the clock is not believed.

    Raises InvalidInput by field: ``kind``, ``title``, ``day``, ``paper_place`` (needed without a
    file), ``indicators``, ``source``.
    """
    new = replace(
        new,
        title=" ".join(new.title.split()),
        paper_place=" ".join(new.paper_place.split()),
        indicators=tuple(dict.fromkeys(new.indicators)),
    )
    problems = _problems(new, codes, today)
    if not has_file and not new.paper_place:
        problems["paper_place"] = Problem.REQUIRED
    if problems:
        raise InvalidInput(problems)
    return new


def material_for(kind: str, asked: Sequence[str], codes: CodeLists) -> str:
    """Which of the asked materials a piece of this kind is: the very one, or process material in
    general (photos, sign-in sheets, minutes); empty if it is something else."""
    if kind in asked:
        return kind
    is_process = codes.entry("evidence_kind", kind).group == PROCESS
    return PROCESS if is_process and PROCESS in asked else ""


def _problems(new: NewEvidence, codes: CodeLists, today: date | None) -> dict[str, Problem]:
    problems = {}
    if not codes.has("evidence_kind", new.kind):
        problems["kind"] = Problem.UNKNOWN_CODE if new.kind else Problem.REQUIRED
    if not new.title or len(new.title) > LONGEST_TITLE:
        problems["title"] = Problem.TOO_LONG if new.title else Problem.REQUIRED
    if len(new.paper_place) > LONGEST_PLACE:
        problems["paper_place"] = Problem.TOO_LONG
    if new.day < EARLIEST:
        problems["day"] = Problem.OUT_OF_RANGE
    elif today is not None and new.day > today:
        problems["day"] = Problem.IN_FUTURE
    if len(new.indicators) > MOST_LINES:
        problems["indicators"] = Problem.TOO_LONG
    is_of_record = new.source in frozenset(Source) and new.source_id is not None
    if not is_of_record and (new.source or new.source_id is not None):
        problems["source"] = Problem.UNKNOWN_CODE
    return problems
