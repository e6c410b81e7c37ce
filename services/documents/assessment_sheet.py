"""The result of a scale on paper, for the file: everything that scales.md 6, no. 22 asks for."""

from dataclasses import dataclass

from services.assessments.band_sets import judged, subjects_of
from services.assessments.printed import ResultFacts
from services.assessments.queries import score_name, shown_value
from services.code_lists import CodeLists
from services.documents import scale_passport, wording
from services.documents.answers_block import answer_blocks
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Heading,
    Note,
    PaperForm,
    PaperHead,
    Paragraphs,
    Signatures,
    Table,
    TableColumn,
    Text,
    render,
)
from services.documents.forms.facts import day_text, sex_word
from services.documents.rendered import Rendered
from services.documents.scale_passport import LANGUAGE, own
from services.documents.trend_block import TrendBlock
from services.scales.result import Result
from services.scales.wording import label

KEY = "assessment_result"
_LABEL = 22.0
_MOST_TRENDS = 3  # charts on one paper


@dataclass(frozen=True, slots=True)
class ResultWords:
    """``resources/forms/assessment_result.zh.json``."""

    title: str
    subtitle: str
    name: str
    sex: str
    age: str
    day: str
    informant: str
    mode: str
    by: str
    modes: dict[str, str]
    sexes: dict[str, str]
    score: str
    value: str
    range: str
    band: str
    source: str
    withheld: str
    to: str
    status: str
    statuses: dict[str, str]
    unrounded: str
    partial: str
    warnings: dict[str, str]
    choices: str
    choice_words: dict[str, str]
    flags: str
    none: str
    steps_title: str
    steps: list[str]
    lines: str
    line: str
    between: str
    meaning_label: str
    meaning: str
    trend: str
    trend_named: str
    trend_note: str
    answers: str
    number: str
    question: str
    answer: str
    blank: str
    refused: str
    na: str
    yes: str
    no: str
    correction: str
    corrected: str
    signed_by: str
    signed_lead: str
    signed_day: str
    client_title: str
    client_day: str
    client_opening: str
    client_value: str
    client_band: str
    client_plain: str
    client_talk: str
    client_prorated: str
    client_worse: str
    client_better: str
    client_meaning: str
    client_next: str
    client_lines: str
    client_room: str


def words() -> ResultWords:
    """The printed words of both papers."""
    return wording.load(ResultWords, KEY)


def filled(facts: ResultFacts, codes: CodeLists) -> Rendered:
    """One result with its course, its answers and its passport."""
    said, details = words(), facts.details
    definition = details.definition
    blocks: list[Block] = [_head(said, facts, codes), _scores(said, facts)]
    blocks += _remarks(said, facts)
    blocks += _crisis(said, facts)
    blocks += _trends(said, facts)
    blocks += answer_blocks(said, details)
    blocks += [
        Signatures((said.signed_by, said.signed_lead), said.signed_day),
        Note(scale_passport.full(definition, details.wordings.get(LANGUAGE))),
    ]
    head = PaperHead(facts.room_name, None, details.summary.file_no)
    subtitle = said.subtitle.format(name=own(definition.names), short=definition.short)
    foot = f"{definition.short} {definition.version}"
    return render(PaperForm(said.title, head, tuple(blocks), subtitle, foot))


def _head(said: ResultWords, facts: ResultFacts, codes: CodeLists) -> Fields:
    details = facts.details
    line = details.summary
    age = "" if details.age is None else str(details.age)
    return Fields(
        (
            (
                Cell(said.name, line.client_name),
                Cell(said.sex, sex_word(said.sexes, details.sex), 18),
                Cell(said.age, age, 18),
            ),
            (
                Cell(said.day, day_text(line.day)),
                Cell(said.informant, codes.label("informant", line.informant), 58),
            ),
            (
                Cell(said.by, line.assessed_by),
                Cell(said.mode, said.modes.get(line.mode, line.mode), 58),
            ),
        ),
        label_width=_LABEL,
    )


def _scores(said: ResultWords, facts: ResultFacts) -> Table:
    """A row for each score and each of its sets of bands, the set named by its source."""
    columns = (
        TableColumn(said.score),
        TableColumn(said.value, 18, "centre"),
        TableColumn(said.range, 20, "centre"),
        TableColumn(said.band, 42, "centre"),
        TableColumn(said.source, 52),
    )
    subjects = subjects_of(facts.details.definition)
    rows = [row for subject in subjects for row in _rows(said, facts, subject)]
    return Table(columns, rows)


def _rows(said: ResultWords, facts: ResultFacts, subject: str) -> list[tuple[str, ...]]:
    details = facts.details
    found: list[tuple[str, ...]] = []
    for one in judged(details.definition, subject, details.setting, details.result, LANGUAGE):
        withheld = said.withheld if one.bands else ""
        source = own(one.bands.source) if one.bands else ""
        found.append(("", "", "", one.word or withheld, source))
    found[0] = (*_value_cells(said, facts, subject), *found[0][3:])
    return found


def _value_cells(said: ResultWords, facts: ResultFacts, subject: str) -> tuple[str, str, str]:
    """The name of a score, its value and its range; of a band that is no score's only a name."""
    details = facts.details
    score = next((one for one in details.definition.scores if one.id == subject), None)
    if score is None:
        return score_name(details.definition, subject, LANGUAGE), "", ""
    value = shown_value(details.definition, subject, details.result.scores.get(subject))
    low, high = (f"{float(limit):g}" for limit in score.range)
    return (
        score_name(details.definition, subject, LANGUAGE),
        value or said.withheld,
        said.to.format(low=low, high=high),
    )


def _remarks(said: ResultWords, facts: ResultFacts) -> list[Block]:
    """How complete it is, what was chosen, what to look at, and what all this is not."""
    details = facts.details
    definition, result = details.definition, details.result
    flags = [label(definition, "flag", flag, LANGUAGE) for flag in result.flags]
    chosen = [
        f"{said.choice_words.get(name, name)}: {said.choice_words.get(value, value)}"
        for name, value in details.chosen.items()
    ]
    said_of_form = [status_words(said, result), *_warnings(said, result)]
    rows = [
        Text(said.status, "\n".join(said_of_form), 1, _LABEL),
        Text(said.flags, "；".join(flags) or said.none, 1, _LABEL),
        Text(said.meaning_label, said.meaning, 1, _LABEL),
    ]
    if chosen:
        rows.insert(1, Text(said.choices, "；".join(chosen), 1, _LABEL))
    if details.correction:
        reason = said.corrected.format(reason=details.correction)
        rows.append(Text(said.correction, reason, 1, _LABEL))
    return list(rows)


def status_words(said: ResultWords, result: Result) -> str:
    """Whether all was answered, and what was done about what was not."""
    pattern = said.statuses.get(result.status, "")
    unrounded = "、".join(
        f"{value:.4g}" for value in result.unrounded.values() if value is not None
    )
    partial = result.partial_sum
    return pattern.format(
        missing=result.n_missing,
        unrounded=said.unrounded.format(value=unrounded) if unrounded else "",
        partial="" if partial is None else said.partial.format(value=f"{partial:g}"),
    )


def _warnings(said: ResultWords, result: Result) -> list[str]:
    known = (said.warnings.get(warning, "") for warning in result.warnings)
    return [text for text in known if text]


def _crisis(said: ResultWords, facts: ResultFacts) -> list[Block]:
    """The room's steps where an answer was marked, with the numbers to call."""
    if not facts.details.summary.is_critical:
        return []
    lines = said.lines.format(lines=line_words(said, facts))
    return [Heading(said.steps_title), Paragraphs((*said.steps, lines), 9.5)]


def line_words(said: ResultWords, facts: ResultFacts) -> str:
    """The room's telephone, if it has one, and the verified lines."""
    numbers = [said.line.format(name=one.name, number=one.number) for one in facts.hotlines]
    if facts.room_phone:
        numbers.insert(0, said.line.format(name=facts.room_name, number=facts.room_phone))
    return said.between.join(numbers)


def _trends(said: ResultWords, facts: ResultFacts) -> list[Block]:
    """The course of the main score, or of the first few where there is no main one."""
    definition = facts.details.definition
    drawn = [trend for trend in facts.trends if trend.is_main] or facts.trends[:_MOST_TRENDS]
    if not drawn:
        return []

    def band_word(band: str) -> str:
        return label(definition, "band", band, LANGUAGE)

    blocks: list[Block] = []
    for trend in drawn:
        name = own(trend.names) if trend.names else ""
        blocks.append(Heading(said.trend_named.format(name=name) if name else said.trend))
        blocks.append(TrendBlock(trend, band_word))
    return [*blocks, Note(said.trend_note)]
