"""Complete forms of one context, scored column by column."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from services.scales.columns import Column, Columns, combined, narrowed
from services.scales.compiling import Program, band_groups
from services.scales.context import Context
from services.scales.exact import Value, displayed
from services.scales.forms import Forms
from services.scales.result import Result
from services.scales.scoring import warnings_of


class Together:
    """Complete forms of one context."""

    def __init__(self, program: Program, forms: Forms, context: Context) -> None:
        self._program, self._definition = program, program.definition
        self._forms, self._context = forms, context
        self._columns = Columns(forms, context, program.choices)

    def results(self, contexts: Sequence[Context]) -> list[Result | None]:
        """None for what only `scoring.score` can score."""
        skipped, alone = self._skips()
        for one, _ in self._program.scores:
            self._columns.scores[one.id] = self._columns.expression(one.value)
        fails = self._fails()
        self._find_bands(fails)
        flags = self._flags(skipped, fails).listed()
        statuses = self._statuses(fails).listed()
        warnings = {id(one): one for one in contexts}
        warned = {name: warnings_of(self._definition, one) for name, one in warnings.items()}
        found = zip(
            statuses, self._scores(), self._bands(), flags, contexts, alone.listed(), strict=True
        )
        return [
            None if is_alone else Result(status, 0, scores, bands, raised, warned[id(context)])
            for status, scores, bands, raised, context, is_alone in found
        ]

    def _skips(self) -> tuple[list[tuple[str, Column]], Column]:
        """Flags of values where blanks belong, and the forms in which such a value is dropped."""
        flagged, dropping = [], [self._columns.constant(False)]
        for skip in self._definition.skips:
            values = [self._columns.item(item) for item in skip.items]
            when = self._columns.condition(skip.when)
            stands = narrowed(combined(_any_above_zero, values))
            hit = narrowed(combined(lambda truths: all(truths), [when, stands]))
            flagged += [(skip.flag, hit)] if skip.flag else []
            dropping += [] if skip.is_counted else [hit]
        return flagged, combined(any, dropping)

    def _fails(self) -> Column:
        validity = self._definition.validity
        if validity is None:
            return self._columns.constant(False)
        return combined(
            lambda truths: bool(truths[0]), [self._columns.condition(validity.fails_when)]
        )

    def _find_bands(self, fails: Column) -> None:
        groups = band_groups(self._definition, self._program.choices)
        for key, bands in groups.items():
            judged = [fails, self._columns.band(bands)]
            self._columns.bands[key] = combined(
                lambda values: None if values[0] else values[1], judged
            )
        wanted = self._context.choices.get("band_set")
        if wanted and "band_set" not in self._program.choices:
            for key, bands in groups.items():
                if bands[0].set == wanted:
                    self._columns.bands[bands[0].subject] = self._columns.bands[key]

    def _flags(self, skipped: Sequence[tuple[str, Column]], fails: Column) -> Column:
        found = [(flag.id, self._columns.condition(flag.when)) for flag in self._definition.flags]
        found += skipped
        if self._definition.validity:
            found.append((self._definition.validity.flag, fails))
        names = [name for name, _ in found]
        if not names:
            return self._columns.constant(())
        return combined(
            lambda truths: tuple(
                sorted({name for name, is_so in zip(names, truths, strict=True) if is_so})
            ),
            [column for _, column in found],
        )

    def _statuses(self, fails: Column) -> Column:
        needed = [
            combined(lambda values: values[0] is None, [self._columns.scores[one.id]])
            for one in self._definition.scores
            if not one.may_be_undefined
        ]
        return combined(_status, [fails, *map(narrowed, needed)])

    def _scores(self) -> Iterable[dict[str, Any]]:
        names = [one.id for one in self._definition.scores]
        shown = [
            combined(_displaying(one.decimals), [self._columns.scores[one.id]])
            for one in self._definition.scores
        ]
        return self._dictionaries(names, shown)

    def _bands(self) -> Iterable[dict[str, Any]]:
        found = self._columns.bands
        return self._dictionaries(list(found), list(found.values()))

    def _dictionaries(self, names: list[str], columns: list[Column]) -> Iterable[dict[str, Any]]:
        if not names:
            return [{} for _ in range(len(self._forms))]
        rows = zip(*[column.listed() for column in columns], strict=True)
        return [dict(zip(names, row, strict=True)) for row in rows]


def _displaying(decimals: int) -> Callable[[Sequence[Value]], int | float | None]:
    return lambda values: displayed(values[0], decimals)


def _any_above_zero(values: Sequence[int | None]) -> bool:
    return any(value is not None and value > 0 for value in values)


def _status(values: Sequence[bool]) -> str:
    if values[0]:
        return "invalid"
    return "incomplete" if any(values[1:]) else "complete"
