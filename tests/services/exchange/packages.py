"""Keys and documents for tests of packages; every package is really sealed and signed."""

from dataclasses import dataclass, replace

import pyrage

from services.code_lists import CodeLists
from services.exchange.document import Document, Head
from services.exchange.keys import new_signing_pair
from services.exchange.numbers import Step
from services.exchange.package import Expected
from services.summary.policy import Policy
from services.summary.publishing import cells
from services.summary.shape import shapes
from services.summary.tables import Population
from tests.fakes import SeededRandomness

SHAPES = shapes(CodeLists(), Policy(), is_school=False)


@dataclass(frozen=True)
class Parties:
    """A room that signs and a county that opens."""

    secret: bytes
    signer: str
    identity: str
    recipient: str

    def expected(self, document: Document) -> Expected:
        return Expected(room=document.head.room, recipient=self.recipient)


def parties(seed: int = 1) -> Parties:
    identity = pyrage.x25519.Identity.generate()
    secret, public = new_signing_pair(SeededRandomness(seed))
    return Parties(secret, public, str(identity), str(identity.to_public()))


def document(recipient: str, **head: object) -> Document:
    """A nil report of November with every row."""
    facts: dict[str, object] = {
        "room": "k7m2qa",
        "number": 1,
        "epoch": "e0000001",
        "recipient": recipient,
        "previous": "",
        "audit_head": "0" * 64,
        "ledger": "l00000000001",
        "period": "2026-11",
        "revision": 1,
        "closed_at": "2026-12-01T01:00:00Z",
        "closed_on": "2026-12-01",
        "is_clock_doubtful": False,
        "program": "0.1.0",
        "policy": "0",
        "base": 3,
        "hold": 12,
        "code_lists": {"mode": 1},
    }
    steps = {population: Step(0, 0, {}) for population in Population}
    return Document(
        Head(**(facts | head)),  # type: ignore[arg-type]
        cells(steps, SHAPES),
        facts={},
        indicators={"nil_report": True},
    )


def with_step(base: Document, population: str, table: str, row: str, step: int) -> Document:
    """The same document with one other number."""
    changed = tuple(
        replace(cell, step=step)
        if (cell.population, cell.table, cell.row) == (population, table, row)
        else cell
        for cell in base.cells
    )
    return replace(base, cells=changed)
