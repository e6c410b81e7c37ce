"""Where a referral can go from where it stands, and what its steps add up to."""

from collections.abc import Sequence

from models.referral import Referral, ReferralStep
from models.vocabulary import ReferralState as State

RECEIPTS = frozenset({State.ARRIVED, State.DECLINED, State.RETURNED})
ENDINGS = frozenset({State.CLOSED, State.LOST})

# A slip that comes after a referral was given up as lost still counts: then it is found again.
NEXT: dict[State, frozenset[State]] = {
    State.ISSUED: RECEIPTS | ENDINGS,
    State.ARRIVED: frozenset({State.RETURNED, State.CLOSED}),
    State.RETURNED: frozenset({State.CLOSED}),
    State.DECLINED: frozenset({State.CLOSED}),
    State.LOST: RECEIPTS | {State.CLOSED},
    State.CLOSED: frozenset(),
}

# No receipt has come: whoever ends it then has to say why.
UNANSWERED = frozenset({State.ISSUED, State.LOST})


def may_go(state: State, to: State) -> bool:
    """Whether a referral that stands at ``state`` may be booked as ``to``."""
    return to in NEXT[state]


def receipts_from(state: State) -> tuple[State, ...]:
    """What a slip that comes now can say, in the order of the paper."""
    order = (State.ARRIVED, State.DECLINED, State.RETURNED)
    return tuple(outcome for outcome in order if may_go(state, outcome))


def sum_up(row: Referral, steps: Sequence[ReferralStep]) -> None:
    """Write into ``row`` what its ``steps``, oldest first, say together."""
    receipts = [step for step in steps if step.state in RECEIPTS]
    arrived = [step for step in receipts if step.state == State.ARRIVED]
    returned = [step for step in receipts if step.state == State.RETURNED]
    ended = [step for step in steps if step.state in ENDINGS]
    row.state = steps[-1].state if steps else State.ISSUED
    row.receipt_day = receipts[0].booked_day if receipts else None
    if arrived or not receipts:
        # A slip booked before there were steps may know both days, its step only one.
        row.arrived_day = arrived[-1].day if arrived else None
    row.returned_day = returned[-1].day if returned else None
    row.decline_reason = receipts[-1].reason if receipts else ""
    row.receipt_advice = receipts[-1].text if receipts else ""
    row.receipt_contact = receipts[-1].contact if receipts else ""
    row.closed_day = ended[-1].booked_day if ended and row.state in ENDINGS else None
    row.closing = ended[-1].text if ended and row.state in ENDINGS else ""
