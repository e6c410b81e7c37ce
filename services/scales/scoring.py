"""One form scored by its definition: the contract of scales.md section 7."""

from collections.abc import Mapping
from functools import reduce
from operator import add

from services.scales.compiling import BandRule, ItemRule, Program, compiled
from services.scales.context import NOTHING_KNOWN, Context
from services.scales.definition import Definition, Input, is_within
from services.scales.errors import AnswerProblem, AnswerRefused
from services.scales.exact import Value, displayed
from services.scales.facts import Facts
from services.scales.result import Result

_SUMMED = (Input.CHOICE, Input.FLAG, Input.ROWS)
_DECIMALS_OF_UNROUNDED = 4
_LONGEST_NAME = 40


def score(
    definition: Definition, answers: Mapping[str, object], context: Context = NOTHING_KNOWN
) -> Result:
    """The result of one form. Raises AnswerRefused, and nothing else whatever the answers are."""
    program = program_for(definition, context)
    facts = facts_of(program, answers, context)
    apply_skips(program, facts)
    unrounded = _calculate(program, facts)
    is_invalid = bool(program.fails and program.fails(facts))
    if is_invalid and definition.validity:
        facts.flags.add(definition.validity.flag)
    facts.bands = bands_of(program, facts, is_withheld=is_invalid)
    facts.flags.update(flag for flag, when in program.flags if when(facts))
    return Result(
        status="invalid" if is_invalid else _status(definition, facts),
        n_missing=len(facts.blanks),
        scores={one.id: displayed(facts.scores[one.id], one.decimals) for one in definition.scores},
        bands=facts.bands,
        flags=tuple(sorted(facts.flags)),
        warnings=warnings_of(definition, context),
        partial_sum=_partial_sum(definition, facts),
        unrounded=unrounded,
    )


def program_for(definition: Definition, context: Context) -> Program:
    """The functions for this context. Raises AnswerRefused for what the scale does not know."""
    own = definition.choices
    for name, value in context.choices.items():
        if name in own and value not in own[name].values:
            raise AnswerRefused(name, AnswerProblem.UNKNOWN_CHOICE)
    program = compiled(definition, definition.with_defaults(context.choices, context.informant))
    sets = {band.set for band in program.bands} - {""}
    if "band_set" not in own and sets and context.choices.get("band_set", "") not in {*sets, ""}:
        raise AnswerRefused("band_set", AnswerProblem.UNKNOWN_CHOICE)
    levels = program.asks_education
    if levels and context.education not in {*levels, "", "unknown"}:
        raise AnswerRefused("education", AnswerProblem.BAD_CONTEXT)
    return program


def warnings_of(definition: Definition, context: Context) -> tuple[str, ...]:
    """What the caller should know although it is no reason to refuse."""
    found = []
    if context.age is not None and not is_within(definition.use.ages, context.age):
        found.append("age_outside_range")
    known = {*definition.choices, *(["band_set"] if any(b.set for b in definition.bands) else [])}
    if not known.issuperset(context.choices):
        found.append("context_ignored")
    return tuple(found)


def facts_of(program: Program, answers: Mapping[str, object], context: Context) -> Facts:
    """Answers taken, and which items apply, may be blank, or are missing. Raises AnswerRefused."""
    if not isinstance(answers, Mapping):
        raise AnswerRefused("", AnswerProblem.WRONG_TYPE)
    raw: dict[str, object] = {}
    values: dict[str, Value] = dict.fromkeys(program.items)
    for name, answer in answers.items():
        if not isinstance(name, str):
            raise AnswerRefused("", AnswerProblem.UNKNOWN_ITEM)
        rule = program.items.get(name)
        if rule is None:
            raise AnswerRefused(name[:_LONGEST_NAME], AnswerProblem.UNKNOWN_ITEM)
        if answer is not None:
            stored, values[name] = rule.read(answer)
            raw |= {} if stored is None else {name: stored}
    facts = Facts(raw, values, context)
    _find_blanks(program, facts)
    return facts


def _find_blanks(program: Program, facts: Facts) -> None:
    rules = program.items.values()
    facts.blanks = {rule.item.id for rule in rules if _may_be_missing(rule, facts)}
    facts.absent = {rule.item.id for rule in rules if rule.ignored and rule.ignored(facts)}
    facts.blanks -= facts.absent
    facts.values.update(dict.fromkeys(facts.absent))
    for rule in rules:
        item = rule.item
        is_optional = item.is_optional or bool(rule.optional and rule.optional(facts))
        if is_optional and item.id not in facts.raw and item.id not in facts.absent:
            facts.values[item.id] = 0
            facts.blanks.discard(item.id)


def _may_be_missing(rule: ItemRule, facts: Facts) -> bool:
    return rule.item.is_scored and rule.item.id not in facts.raw


def apply_skips(program: Program, facts: Facts) -> None:
    """In their order: a later skip sees what an earlier one made of its blanks."""
    for skip in program.skips:
        if not skip.when(facts):
            continue
        for item in skip.items:
            value = facts.values[item]
            if item in facts.blanks:
                facts.blanks.discard(item)
                facts.values[item] = 0
            elif value is not None and value > 0:
                facts.flags.update([skip.flag] if skip.flag else [])
                facts.values[item] = value if skip.is_counted else 0


def _calculate(program: Program, facts: Facts) -> dict[str, int | float | None]:
    """Fills in ``facts.scores``; returns prorated scores as they were before rounding."""
    prorated = set()
    for one, expression in program.scores:
        facts.is_prorated = False
        facts.scores[one.id] = expression(facts)
        if facts.is_prorated:
            prorated.add(one.id)
    if not prorated:
        return {}
    exact = Facts(facts.raw, facts.values, facts.context, facts.blanks, facts.absent, rounds=False)
    for one, expression in program.scores:
        exact.scores[one.id] = expression(exact)
    changed = [one.id for one, _ in program.scores if exact.scores[one.id] != facts.scores[one.id]]
    shown = [one.id for one in program.definition.scores if one.id in {*prorated, *changed}]
    return {
        name: displayed(exact.scores[name], _DECIMALS_OF_UNROUNDED)
        for name in shown
        if facts.scores[name] is not None
    }


def bands_of(program: Program, facts: Facts, *, is_withheld: bool) -> dict[str, str | None]:
    """All keys; a set that was asked for stands under the plain key too."""
    found = {rule.key: None if is_withheld else _band(rule, facts) for rule in program.bands}
    wanted = facts.context.choices.get("band_set")
    if wanted and "band_set" not in program.choices:
        chosen = {rule.subject: found[rule.key] for rule in program.bands if rule.set == wanted}
        found |= chosen
    return found


def _band(rule: BandRule, facts: Facts) -> str | None:
    for when, find in rule.alternatives:
        if when is None or when(facts):
            return find(facts)
    return None


def _status(definition: Definition, facts: Facts) -> str:
    withheld = {one.id for one in definition.scores if facts.scores[one.id] is None}
    undefined = {one.id for one in definition.scores if one.may_be_undefined}
    if not facts.blanks and withheld <= undefined:
        return "complete"
    return "prorated" if definition.scores and not withheld else "incomplete"


def _partial_sum(definition: Definition, facts: Facts) -> int | float | None:
    """Of what was answered, where something is missing and a sum says something."""
    scored = [item for item in definition.items if item.is_scored]
    is_summed = definition.scores and all(item.input in _SUMMED for item in scored)
    if not facts.blanks or not is_summed:
        return None
    values = (facts.values[item.id] for item in scored)
    return displayed(reduce(add, (value for value in values if value is not None), 0), 2)
