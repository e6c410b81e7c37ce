"""What a room's next package must continue: number, hash before, epoch, ledger and sums.

exchange.md, "Reading", and disclosure.md 5.7 and 5.10. The sums of a room's ledger are kept, so a
package costs the same however many lie in the store; `rebuilt` adds them up again from all.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from services.county.figures import Figures
from services.county.layouts import Layout
from services.county.office_facts import is_office
from services.errors import BadPackage
from services.exchange.document import Head
from services.exchange.strict_json import canonical

_TOTAL, _SHOWN = "total", "shown"
Sums = Mapping[str, int]
"""By `figure_row` id as text; and for each population ``<name>/total`` and ``<name>/shown``. What
is 0 is left out."""


@dataclass(frozen=True, slots=True)
class KnownLayout:
    """A layout and the ids of its rows in the store."""

    layout_id: int
    layout: Layout
    row_ids: tuple[int, ...]
    keys: tuple[str, ...]
    """The names of its rows in `Sums`; empty for totals and what waits."""


def known_layout(layout_id: int, layout: Layout, row_ids: tuple[int, ...]) -> KnownLayout:
    """The layout as `added` needs it."""
    sums = {place for p in layout.populations for place in (p.total, p.pending)}
    keys = tuple("" if n in sums else str(row_id) for n, row_id in enumerate(row_ids))
    return KnownLayout(layout_id, layout, row_ids, keys)


@dataclass(frozen=True, slots=True)
class Chain:
    """How far a room has come. ``before``: the sums of the ledger before ``period``."""

    incoming_id: int
    number: int
    sha256: str
    epoch: str
    ledger: str
    period: str
    revision: int
    terms: str
    before: Sums
    after: Sums
    epochs: tuple[str, ...] = ()  # those before, the newest last
    ledgers: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        """No package of the room was taken in yet."""
        return not self.number


NOTHING_YET = Chain(0, 0, "", "", "", "", 0, "", {}, {})


@dataclass(frozen=True, slots=True)
class Link:
    """A package that continues the chain. ``replaces``: it is another revision of the newest
    month; ``is_restored``: the first one after the room went back to a backup."""

    chain: Chain
    replaces: bool
    is_restored: bool


def continued(chain: Chain, figures: Figures, known: KnownLayout, sha256: str) -> Link:
    """The chain with one more package, whose ``incoming_id`` the caller fills in.

    Raises BadPackage: ``gap`` (one before it is missing), ``older`` (from before a restore),
    ``branch`` (two registers send as one room), ``period`` (a month that was reported, in another
    way than as its replacement), ``ledger`` (a second ledger for a month, an old one again),
    ``policy`` (other rules inside one ledger), ``rows`` (other rows inside one ledger),
    ``numbers`` (the sums do not balance).
    """
    head = figures.head
    is_restored = _check_order(chain, head)
    is_new_ledger = head.ledger != chain.ledger
    replaces = not chain.is_new and head.period == chain.period
    _check_period(chain, head, replaces, is_new_ledger)
    terms = terms_of(figures, known)
    if not is_new_ledger and terms != chain.terms:
        is_same_policy = terms.rpartition(" ")[0] == chain.terms.rpartition(" ")[0]
        raise BadPackage(detail="rows" if is_same_policy else "policy")
    before: Sums = chain.before if replaces else chain.after
    if is_new_ledger:
        before = {}
    return Link(
        Chain(
            incoming_id=0,
            number=head.number,
            sha256=sha256,
            epoch=head.epoch,
            ledger=head.ledger,
            period=head.period,
            revision=head.revision,
            terms=terms,
            before=before,
            after=added(before, figures, known),
            epochs=_and_before(chain.epochs, chain.epoch, head.epoch),
            ledgers=_and_before(chain.ledgers, chain.ledger, head.ledger),
        ),
        replaces,
        is_restored,
    )


def terms_of(figures: Figures, known: KnownLayout) -> str:
    """What stays the same for the life of a ledger (disclosure.md 5.1 and 5.9). The rows of an
    office's grow with its rooms (`services.county.office_facts`)."""
    head = figures.head
    rows = "office" if is_office(figures.facts) else str(known.layout_id)
    return f"{head.policy} {head.base} {head.hold} {rows}"


def _and_before(earlier: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    return earlier if not old or old == new else (*earlier, old)


def _check_order(chain: Chain, head: Head) -> bool:
    """Whether this is the first package after a restore."""
    if head.epoch in chain.epochs:
        raise BadPackage(detail="older")
    is_restored = not chain.is_new and head.epoch != chain.epoch
    if head.number <= chain.number:
        raise BadPackage(detail="branch")
    if head.number > chain.number + 1:
        raise BadPackage(detail="gap")
    # A room that went back to a backup may not have the package before; then it begins a new
    # ledger after the last month that it says it handed over (disclosure.md 5.7.5).
    is_begun_anew = is_restored and not head.previous
    if head.previous != chain.sha256 and not is_begun_anew:
        raise BadPackage(detail="branch")
    if is_begun_anew and head.ledger == chain.ledger:
        raise BadPackage(detail="branch")
    return is_restored


def _check_period(chain: Chain, head: Head, replaces: bool, is_new_ledger: bool) -> None:
    if chain.is_new:
        return
    if head.period < chain.period:
        raise BadPackage(detail="period")
    # Two ledgers over the same month would let small counts be computed (disclosure.md 5.3 ii).
    if is_new_ledger and (replaces or head.ledger in chain.ledgers):
        raise BadPackage(detail="ledger")
    if replaces != (head.revision > 1) or (replaces and head.revision <= chain.revision):
        raise BadPackage(detail="period")


def added(before: Sums, figures: Figures, known: KnownLayout) -> Sums:
    """The sums with one more package. Raises BadPackage ``numbers`` as `numbers.check_history`
    refuses: totals and break-downs part ways, or a sum falls below zero.

    Looks only at what the package published, which is little of all its rows.
    """
    sums = dict(before)
    released = _grown_rows(sums, figures, known)
    steps = dict(figures.steps)
    for population in known.layout.populations:
        name = population.name
        total = _grown(sums, f"{name}/{_TOTAL}", steps.get(population.total, 0))
        shown = _grown(sums, f"{name}/{_SHOWN}", released.get(name, 0))
        if total - shown != steps.get(population.pending, 0) or total < 0:
            raise BadPackage(detail="numbers")
        for guarded in population.guarded:
            if not steps.keys().isdisjoint(guarded.rows):
                _check_contained(sums, guarded.parents, known.row_ids)
    return {key: number for key, number in sums.items() if number}


def _grown_rows(sums: dict[str, int], figures: Figures, known: KnownLayout) -> dict[str, int]:
    """Adds the rows that were broken down; how much that is, by population."""
    keys, first_rows = known.keys, known.layout.first_rows
    released = dict.fromkeys(figures.released, 0)
    for place, step in figures.steps:
        if keys[place]:
            if _grown(sums, keys[place], step) < 0:
                raise BadPackage(detail="numbers")
            if place in first_rows:
                released[first_rows[place]] += step
    return released


def _check_contained(
    sums: Mapping[str, int],
    parents: tuple[tuple[int, tuple[int, ...]], ...],
    row_ids: tuple[int, ...],
) -> None:
    for parent, rows in parents:
        inside = sum(sums.get(str(row_ids[row]), 0) for row in rows)
        if inside > (0 if parent < 0 else sums.get(str(row_ids[parent]), 0)):
            raise BadPackage(detail="numbers")


def _grown(sums: dict[str, int], key: str, step: int) -> int:
    sums[key] = number = sums.get(key, 0) + step
    return number


def as_text(sums: Sums) -> str:
    """As it is stored."""
    return canonical(sums)


def with_id(link: Link, incoming_id: int) -> Chain:
    """The new chain, naming its newest package."""
    return replace(link.chain, incoming_id=incoming_id)
