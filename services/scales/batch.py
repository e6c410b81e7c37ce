"""A whole school at once: the same results as `scoring.score`, many times as fast."""

from collections.abc import Iterable, Mapping, Sequence

from services.scales.compiling import Program, nodes_of
from services.scales.conditions import PERSON
from services.scales.context import NOTHING_KNOWN, Context
from services.scales.definition import Definition
from services.scales.errors import AnswerProblem, AnswerRefused, ScaleProblem, ScaleRefused
from services.scales.facts import Facts
from services.scales.forms import BLANK, Forms, Keys, fits
from services.scales.nodes import operator_of, walk
from services.scales.result import Result
from services.scales.scoring import program_for, score
from services.scales.together import Together

__all__ = ["BLANK", "BatchScorer", "Scored"]

Scored = Result | AnswerRefused


class BatchScorer:
    """For scales whose items are all options: a form is one byte an item, in their order.

    A byte is the printed value of the option (0 to 199), 255 a blank; options that are words
    (``refused``) count down from 254 in the order of the option set. Forms that are complete are
    scored together, any other by itself.
    """

    def __init__(self, definition: Definition) -> None:
        """Raises ScaleRefused ``wrong_input`` for a scale that does not fit into bytes."""
        if not fits(definition):
            raise ScaleRefused(ScaleProblem.WRONG_INPUT, definition.id)
        self._definition = definition
        self._reads = {operator_of(node) for node in nodes_of(definition)} & set(PERSON)
        self._keys: dict[tuple[tuple[str, str], ...], tuple[Keys, ...]] = {}
        self._is_plain = _is_plain(definition)

    @staticmethod
    def fits(definition: Definition) -> bool:
        """Whether the scale can be answered by bytes."""
        return fits(definition)

    def row(self, answers: Mapping[str, object], context: Context = NOTHING_KNOWN) -> bytes:
        """Answers as a row. Raises AnswerRefused."""
        program = program_for(self._definition, context)
        for name, answer in answers.items():
            if name not in program.items:
                raise AnswerRefused(str(name)[:40], AnswerProblem.UNKNOWN_ITEM)
            if answer is not None:
                program.items[name].read(answer)
        given = [(keys, answers.get(keys.item.id)) for keys in self._keys_of(program)]
        return bytes(BLANK if answer is None else keys.bytes[answer] for keys, answer in given)

    def answers(self, row: bytes, context: Context = NOTHING_KNOWN) -> dict[str, object]:
        """A row as answers. Raises AnswerRefused."""
        keys = self._keys_of(program_for(self._definition, context))
        if len(row) != len(keys):
            raise AnswerRefused("", AnswerProblem.WRONG_TYPE)
        found: dict[str, object] = {}
        for one, byte in zip(keys, row, strict=True):
            if byte != BLANK and byte not in one.options:
                raise AnswerRefused(one.item.id, AnswerProblem.NOT_AN_OPTION)
            found[one.item.id] = one.answer(byte)
        return found

    def score(self, rows: Sequence[bytes], contexts: Sequence[Context]) -> list[Scored]:
        """In the order of ``rows``; what is impossible comes as its refusal, and stops nothing.

        Students that share a ``Context`` object should do so: it is looked at once.
        """
        results: list[Scored | None] = [None] * len(rows)
        for places in self._groups(contexts):
            for place, result in self._group(places, rows, contexts):
                results[place] = result
        return [
            self._single(row, context) if result is None else result
            for result, row, context in zip(results, rows, contexts, strict=True)
        ]

    def _groups(self, contexts: Sequence[Context]) -> Iterable[list[int]]:
        """Places of the rows that the definition treats alike."""
        by_object: dict[int, list[int]] = {}
        for place, context in enumerate(contexts):
            by_object.setdefault(id(context), []).append(place)
        groups: dict[tuple[object, ...], list[int]] = {}
        for places in by_object.values():
            groups.setdefault(self._kind(contexts[places[0]]), []).extend(places)
        return groups.values()

    def _kind(self, context: Context) -> tuple[object, ...]:
        said = (context.sex, context.age, context.education, context.informant)
        person = said if self._reads - {"choice"} else (context.education, context.informant)
        return (*sorted(context.choices.items()), *person)

    def _keys_of(self, program: Program) -> tuple[Keys, ...]:
        chosen = tuple(sorted(program.choices.items()))
        if chosen not in self._keys:
            items = self._definition.items
            self._keys[chosen] = tuple(
                Keys(self._definition, item, program.choices) for item in items
            )
        return self._keys[chosen]

    def _single(self, row: bytes, context: Context) -> Scored:
        try:
            return score(self._definition, self.answers(row, context), context)
        except AnswerRefused as refused:
            return refused

    def _group(
        self, places: list[int], rows: Sequence[bytes], contexts: Sequence[Context]
    ) -> Iterable[tuple[int, Scored | None]]:
        context = contexts[places[0]]
        try:
            program = program_for(self._definition, context)
        except AnswerRefused as refused:
            return [(place, refused) for place in places]
        keys = self._keys_of(program)
        if not self._is_plain or not all(one.has_small_scores for one in keys):
            return []
        absent = _absent(program, context)
        quick = _quick(places, rows, keys, absent)
        if not quick:
            return []
        forms = Forms(b"".join([rows[place] for place in quick]), keys, absent)
        results = Together(program, forms, context).results([contexts[place] for place in quick])
        return zip(quick, results, strict=True)


def _is_plain(definition: Definition) -> bool:
    """Whether complete forms differ in nothing but their values."""
    are_by_person = all(
        operator_of(node) in (*PERSON, "all", "any", "not", "known")
        for item in definition.items
        for node in walk(item.ignored_when)
    )
    return are_by_person and all("t_score" not in node for node in nodes_of(definition))


def _absent(program: Program, context: Context) -> set[str]:
    """Items that do not apply to anybody of this context."""
    nobody = Facts({}, {}, context)
    return {name for name, rule in program.items.items() if rule.ignored and rule.ignored(nobody)}


def _quick(
    places: list[int], rows: Sequence[bytes], keys: Sequence[Keys], absent: set[str]
) -> list[int]:
    """Places of the rows that are complete and possible."""
    width = len(keys)
    whole = [place for place in places if len(rows[place]) == width]
    content = b"".join([rows[place] for place in whole])
    others: set[int] = set()
    for number, one in enumerate(keys):
        allowed = one.quick(applies=one.item.id not in absent)
        column = content[number::width]
        if column.translate(None, allowed):
            others.update(at for at, byte in enumerate(column) if byte not in allowed)
    return [place for at, place in enumerate(whole) if at not in others] if others else whole
