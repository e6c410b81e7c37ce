"""Which question comes next: only what applies, by the answers so far.

Skips and what does not apply are those of the definition (FORMAT 1), so an answer that is taken
back brings its questions back, too. Answers to what does not apply any more stay until the form is
handed in, in case the person changes the first one again; then they go, because nobody meant them.
"""

import json
from collections.abc import Mapping

from services.scales.definition import Definition, Input, Item
from services.scales.standing import unasked
from services.scales.wording import Wording
from services.self_assessments.people import Form
from services.self_assessments.records import Choice, Intro, Question

_OWN_REFUSAL = "refused"


def answers_of(form: Form) -> dict[str, object]:
    """What stands in the row; None is a question that was left blank on purpose."""
    return dict(json.loads(form.row.answers))


def kept_answers(form: Form, answers: Mapping[str, object]) -> dict[str, object]:
    """Without the answers to what does not apply."""
    gone = unasked(form.kept.definition, answers, form.context)
    return {item: answer for item, answer in answers.items() if item not in gone}


def asked(form: Form, answers: Mapping[str, object]) -> tuple[str, ...]:
    """The items that apply, in their order."""
    gone = unasked(form.kept.definition, answers, form.context)
    return tuple(item.id for item in form.kept.definition.items if item.id not in gone)


def after(form: Form, answers: Mapping[str, object], item: str) -> str | None:
    """The next item that applies; after ``""`` the first; None at the end."""
    order = [one.id for one in form.kept.definition.items]
    later = order[order.index(item) + 1 :] if item else order
    open_ones = set(asked(form, answers))
    return next((one for one in later if one in open_ones), None)


def before(form: Form, answers: Mapping[str, object], item: str) -> str:
    """The item that applies before this one; ``""`` is the page before the first."""
    order = [one.id for one in form.kept.definition.items]
    earlier = order[: order.index(item)]
    open_ones = set(asked(form, answers))
    return next((one for one in reversed(earlier) if one in open_ones), "")


def intro(form: Form, parts: int) -> Intro:
    """The page before a scale's questions; its credit is part of the licence (scales.md 3)."""
    definition, wording = form.kept.definition, form.wording
    credit = definition.passport.licence.credit
    return Intro(
        answer_id=form.row.id,
        part=form.row.position + 1,
        parts=parts,
        questions=len(asked(form, answers_of(form))),
        instruction=wording.instruction,
        credit=credit.get(wording.language, credit.get("zh", "")),
        is_project=wording.status == "project",
    )


def question(form: Form, parts: int) -> Question:
    """The item at which the form stands."""
    definition, wording, answers = form.kept.definition, form.wording, answers_of(form)
    item = definition.item(form.row.at_item)
    order = asked(form, answers)
    choices = definition.with_defaults(form.context.choices, form.context.informant)
    return Question(
        answer_id=form.row.id,
        item=item.id,
        input=item.input,
        part=form.row.position + 1,
        parts=parts,
        place=order.index(item.id) + 1,
        places=len(order),
        instruction=wording.instruction,
        text=wording.item(item.id, choices),
        answer=answers.get(item.id),
        is_declined=item.id in answers and answers[item.id] is None,
        may_decline=not _has_own_refusal(definition, item, choices),
        choices=_choices(definition, wording, item, choices),
        rows=_rows(wording, item, choices),
        tokens=tuple(
            Choice(token, wording.token(item.id, token))
            for token in item.tokens
            if token != item.none
        ),
        none=None if item.none is None else Choice(item.none, wording.token(item.id, item.none)),
        is_open=item.is_open,
        minimum=item.minimum,
        maximum=item.maximum,
        is_integer=item.is_integer,
    )


def _has_own_refusal(definition: Definition, item: Item, choices: Mapping[str, str]) -> bool:
    options = definition.options_of(item, choices)
    return any(option.value == _OWN_REFUSAL for option in options)


def _choices(
    definition: Definition, wording: Wording, item: Item, choices: Mapping[str, str]
) -> tuple[Choice, ...]:
    if item.input is Input.FLAG:
        words = wording.tokens.get(item.id, {})
        # Without words of the scale's own the page says yes and no.
        return (Choice(True, words.get("true", "")), Choice(False, words.get("false", "")))
    name = definition.option_set_of(item, choices)
    return tuple(
        Choice(option.value, wording.option(name, option.value))
        for option in definition.options_of(item, choices)
    )


def _rows(wording: Wording, item: Item, choices: Mapping[str, str]) -> tuple[Choice, ...]:
    names = item.rows.of(choices) if item.rows else ()
    return tuple(Choice(name, wording.row(item.id, name)) for name in names)
