"""The crisis record on paper (practice.md 2.7): filled with what is on record, or blank."""

from dataclasses import dataclass

from services.code_lists import CodeLists
from services.crises.printed import CrisisForm
from services.crises.records import CrisisAnswers, CrisisDetails
from services.documents import risk_form, wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Heading,
    Note,
    PaperForm,
    PaperHead,
    Signatures,
    Table,
    TableColumn,
    Text,
    Ticks,
    render,
)
from services.documents.forms.facts import clock_text, moment_day, moment_text, sex_word, ticks
from services.documents.rendered import Rendered

_KEY = "crisis"
_LABEL = 30.0
_SMALL = 22.0


@dataclass(frozen=True, slots=True)
class CrisisWords:
    """``resources/forms/crisis.zh.json``."""

    title: str
    found: str
    found_by: str
    reported: str
    reported_to: str
    event: str
    place: str
    kinds: str
    name: str
    sex: str
    age: str
    person: str
    signs: str
    risk: str
    level: str
    measures: str
    measures_words: str
    guardian: str
    guardian_name: str
    relation: str
    phone: str
    told_at: str
    how: str
    signature: str
    remark: str
    told: str
    said: str
    participants: str
    team: str
    went: str
    back: str
    callout_place: str
    others_affected: str
    result: str
    check: str
    check_day: str
    check_level: str
    check_found: str
    checks: list[str]
    entries: str
    closing: str
    signed_guardian: str
    signed_recorder: str
    signed_lead: str
    signed_day: str
    legal: str
    note: str
    sexes: dict[str, str]


def filled(facts: CrisisForm, codes: CodeLists) -> Rendered:
    """One crisis with everything that was added to it."""
    summary = facts.details.summary
    head = PaperHead(facts.room_name, summary.number, summary.file_no)
    return render(paper(facts, head, codes))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand."""
    return paper(None, head, CodeLists())


def paper(facts: CrisisForm | None, head: PaperHead, codes: CodeLists) -> PaperForm:
    """The form, filled with ``facts`` or empty."""
    said = wording.load(CrisisWords, _KEY)
    return PaperForm(
        said.title,
        head,
        (
            *_what(facts, said, codes),
            Heading(said.risk),
            *_risk(facts, said, codes),
            *_done(facts, said, codes),
            *_later(facts, said, codes),
            Signatures(
                (said.signed_guardian, said.signed_recorder, said.signed_lead), said.signed_day
            ),
            *([Note(_legal(facts, said, codes))] if _has_ground(facts) else []),
            Note(said.note),
        ),
    )


def _what(facts: CrisisForm | None, said: CrisisWords, codes: CodeLists) -> list[Block]:
    details, answers = _parts(facts)
    found = f"{details.summary.day} {clock_text(details.minute)}".strip() if details else ""
    sex = sex_word(said.sexes, facts.sex) if facts else ""
    rows = (
        (Cell(said.found, found), Cell(said.found_by, answers.found_by)),
        (
            Cell(said.reported, _moment(answers.reported_day, answers.reported_minute)),
            Cell(said.reported_to, answers.reported_to),
        ),
        (
            Cell(said.event, _moment(answers.event_day, answers.event_minute)),
            Cell(said.place, answers.place),
        ),
        (
            Cell(said.name, details.summary.client_name if details else ""),
            Cell(said.sex, sex, 18),
            Cell(said.age, facts.age_words if facts else "", 18),
        ),
    )
    kinds = details.summary.kinds if details else ()
    blocks: list[Block] = [
        Fields(rows, label_width=_SMALL),
        Ticks(said.kinds, ticks(codes, "crisis_kind", kinds), _SMALL),
    ]
    if answers.person:
        blocks.append(Text(said.person, answers.person, 1, _SMALL))
    blocks.append(Text(said.signs, answers.signs, 3, _SMALL))
    return blocks


def _risk(facts: CrisisForm | None, said: CrisisWords, codes: CodeLists) -> list[Block]:
    details, answers = _parts(facts)
    level = details.summary.level if details else None
    return [
        *risk_form.risk_blocks(risk_form.words(), answers.risk, codes),
        risk_form.level_block(said.level, level, codes),
    ]


def _done(facts: CrisisForm | None, said: CrisisWords, codes: CodeLists) -> list[Block]:
    details, answers = _parts(facts)
    guardian, callout = answers.guardian, answers.callout
    measures = details.measures if details else ()
    blocks: list[Block] = [
        Ticks(said.measures, ticks(codes, "crisis_measure", measures), _LABEL),
        Text(said.measures_words, answers.measures_words, 2, _LABEL),
        Ticks(said.guardian, ticks(codes, "guardian_told", (guardian.state,)), _LABEL),
        Fields(
            (
                (
                    Cell(said.guardian_name, guardian.name),
                    Cell(said.relation, guardian.relation, 20),
                    Cell(said.phone, guardian.phone, 34),
                ),
                (
                    Cell(said.told_at, _moment(guardian.day, guardian.minute)),
                    Cell(said.how, codes.label("told_how", guardian.how), 34),
                ),
            ),
            label_width=_SMALL,
        ),
        Ticks(said.signature, ticks(codes, "guardian_signature", (guardian.signature,)), _LABEL),
        Text(said.remark, guardian.remark, 1, _LABEL),
    ]
    if answers.told:
        blocks.append(Text(said.told, "\n".join(_told(facts, codes)), 1, _LABEL))
    if answers.said:
        blocks.append(Text(said.said, answers.said, 1, _LABEL))
    blocks.append(Text(said.participants, answers.participants, 1, _LABEL))
    times = (
        Cell(said.went, clock_text(callout.went), 20),
        Cell(said.back, clock_text(callout.back), 20),
    )
    row = (Cell(said.team, callout.team), *times)
    blocks.append(Fields((row, (Cell(said.callout_place, callout.place),)), label_width=_SMALL))
    if answers.others_affected:
        blocks.append(Text(said.others_affected, answers.others_affected, 1, _LABEL))
    blocks.append(Text(said.result, answers.result, 3, _LABEL))
    return blocks


def _later(facts: CrisisForm | None, said: CrisisWords, codes: CodeLists) -> list[Block]:
    details, _ = _parts(facts)
    columns = (
        TableColumn(said.check, 22),
        TableColumn(said.check_day, 26),
        TableColumn(said.check_level, 22),
        TableColumn(said.check_found),
    )
    blocks: list[Block] = [Table(columns, _check_rows(details, said, codes))]
    if details and details.entries:
        lines = [f"{entry.day}  {entry.text}  （{entry.recorded_by}）" for entry in details.entries]
        blocks.append(Text(said.entries, "\n".join(lines), 2, _LABEL))
    blocks.append(Text(said.closing, details.closing if details else "", 2, _LABEL))
    return blocks


def _check_rows(
    details: CrisisDetails | None, said: CrisisWords, codes: CodeLists
) -> list[tuple[str, ...]]:
    checks = details.checks if details else ()
    rows: list[tuple[str, ...]] = []
    for number, name in enumerate(said.checks):
        check = checks[number] if number < len(checks) else None
        done = check.disposition if check else None
        if check is None or done is None:
            rows.append((name, "", "", ""))
            continue
        day = moment_day(check.closed_at)
        rows.append((name, day, codes.label("risk", done.level), done.result))
    return rows


def _told(facts: CrisisForm | None, codes: CodeLists) -> list[str]:
    _, answers = _parts(facts)
    return [
        f"{codes.label('told_whom', one.who)} {one.name} {moment_text(one.at)}"
        for one in answers.told
    ]


def _legal(facts: CrisisForm | None, said: CrisisWords, codes: CodeLists) -> str:
    ground = facts.details.legal_ground if facts else ""
    return said.legal.format(ground=codes.label("legal_ground", ground))


def _has_ground(facts: CrisisForm | None) -> bool:
    return facts is not None and bool(facts.details.legal_ground)


def _parts(facts: CrisisForm | None) -> tuple[CrisisDetails | None, CrisisAnswers]:
    return (facts.details, facts.details.answers) if facts else (None, CrisisAnswers())


def _moment(day: str, minute: int | None) -> str:
    return f"{day} {clock_text(minute)}".strip()
