"""How a form stands while it is being filled in: what need not be asked, and what is missing.

By the same rules as `scoring`, so that what is greyed is what is not counted.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from services.scales.context import NOTHING_KNOWN, Context
from services.scales.definition import Definition
from services.scales.scoring import apply_skips, facts_of, program_for


@dataclass(frozen=True, slots=True)
class Standing:
    """Ids of items. ``absent``: do not apply to the person; ``skipped``: an earlier answer makes
    them needless; ``missing``: still to be answered; ``contradictory``: answered although they do
    not apply or are skipped."""

    absent: frozenset[str]
    skipped: frozenset[str]
    missing: frozenset[str]
    contradictory: frozenset[str]

    @property
    def needless(self) -> frozenset[str]:
        """What nobody has to ask."""
        return self.absent | self.skipped


def unasked(
    definition: Definition, answers: Mapping[str, object], context: Context = NOTHING_KNOWN
) -> frozenset[str]:
    """What nobody has to ask where questions come one by one: an answer behind a closed gate opens
    no other gate. Raises AnswerRefused."""
    gone: frozenset[str] = frozenset()
    for _ in definition.items:
        counted = {item: answer for item, answer in answers.items() if item not in gone}
        found = standing(definition, counted, context).needless
        if found == gone:
            break
        gone = found
    return gone


def standing(
    definition: Definition, answers: Mapping[str, object], context: Context = NOTHING_KNOWN
) -> Standing:
    """Of the answers so far. Raises AnswerRefused."""
    program = program_for(definition, context)
    facts = facts_of(program, answers, context)
    skipped = {
        item for skip in program.skips if skip.when(facts) for item in skip.items
    } - facts.absent
    contradictory = {item for item in skipped if facts.values[item]}
    contradictory |= facts.absent & facts.raw.keys()
    apply_skips(program, facts)
    return Standing(
        frozenset(facts.absent),
        frozenset(skipped),
        frozenset(facts.blanks),
        frozenset(contradictory),
    )
