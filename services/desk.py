"""The unlocked desk: what every service needs, and nothing that outlives the lock."""

from dataclasses import dataclass
from typing import Protocol

from services.actor import Actor
from services.audit import AuditTrail
from services.clock import Clock
from services.code_lists import CodeLists
from services.randomness import Randomness
from services.unit_of_work import UnitOfWork


class NoteSeal(Protocol):
    """Seals case notes to the signed-in author and the recovery key (age)."""

    def seal(self, text: str) -> bytes:
        """The sealed note."""

    def seal_for(
        self, text: str, colleague: int, noted_key: str, *, and_self: bool = False
    ) -> bytes:
        """A copy for a colleague, whose public key the database notes as ``noted_key``.

        Raises Conflict ``colleague_without_key``, ``colleague_key_differs``.
        """

    def open(self, sealed: bytes) -> str:
        """The text. Raises NotAllowed if it is sealed to somebody else."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Handed to every service's constructor; made by opening the vault."""

    write: UnitOfWork
    read: UnitOfWork
    actor: Actor
    audit: AuditTrail
    clock: Clock
    randomness: Randomness
    codes: CodeLists
    notes: NoteSeal
