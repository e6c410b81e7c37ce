"""名册: who stands on one roster on a day, with a seal (practice.md 1.2, F05, F21)."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.vocabulary import RosterKind
from services.code_lists import CodeLists
from services.documents import wording
from services.documents.forms import (
    Cell,
    Fields,
    Gap,
    Note,
    PaperForm,
    PaperHead,
    Seal,
    Signatures,
    Table,
    TableColumn,
    render,
)
from services.documents.forms.facts import day_text, sex_word
from services.documents.rendered import Rendered
from services.rosters.records import PersonLine, RosterPaper

_KEY = "roster_list"
_BLANK_ROWS = 20
_WIDTHS = (9.0, 17.0, 9.0, 0.0, 26.0, 32.0, 22.0, 25.0)


@dataclass(frozen=True, slots=True)
class ListWords:
    """``resources/forms/roster_list.zh.json``."""

    title: str
    titles: Mapping[str, str]
    unit: str
    as_of: str
    persons: str
    full_time: str
    columns: tuple[str, ...]
    full_time_mark: str
    sexes: Mapping[str, str]
    note: str
    made_by: str
    checked_by: str
    day: str
    seal: tuple[str, ...]


def filled(facts: RosterPaper, codes: CodeLists) -> Rendered:
    """The list of a day."""
    return render(paper(facts, codes, PaperHead(facts.room_name, None, None)))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand."""
    return paper(None, CodeLists(), PaperHead(head.room, None, None))


def paper(facts: RosterPaper | None, codes: CodeLists, head: PaperHead) -> PaperForm:
    """The list, with ``facts`` or empty."""
    words = wording.load(ListWords, _KEY)
    lines = facts.lines if facts else ()
    full_time = sum(line.post is not None and line.post.is_full_time for line in lines)
    columns = [
        TableColumn(label, width, "centre" if number in (0, 2) else "left")
        for number, (label, width) in enumerate(zip(words.columns, _WIDTHS, strict=True))
    ]
    rows = [_row(number, line, codes, words) for number, line in enumerate(lines, 1)]
    counts = (
        Cell(words.as_of, day_text(facts.as_of) if facts else "", 30),
        Cell(words.persons, str(len(lines)) if facts else "", 16),
        Cell(words.full_time, str(full_time) if facts else "", 16),
        Cell(words.unit, head.room),
    )
    return PaperForm(
        words.titles[facts.roster.value] if facts else words.title,
        head,
        (
            Fields((counts,), label_width=14),
            Gap(2),
            Table(columns, rows, 0 if rows else _BLANK_ROWS),
            Note(words.note),
            Signatures((words.made_by, words.checked_by), words.day),
            Seal(words.seal),
        ),
    )


def _row(number: int, line: PersonLine, codes: CodeLists, words: ListWords) -> tuple[str, ...]:
    post = line.post
    duty = codes.label("roster_duty", post.duty) if post else ""
    if post is not None and post.is_full_time:
        duty = f"{duty}（{words.full_time_mark}）"
    is_expert = post is not None and post.roster is RosterKind.EXPERT
    about = "；".join(filter(None, (line.unit, line.strengths if is_expert else "")))
    held = "、".join(codes.label("qualification", code) for code in line.qualifications)
    since = day_text(post.since) if post else ""
    sex = sex_word(words.sexes, line.sex)
    return (str(number), line.name, sex, about, duty, held, since, line.phone)
