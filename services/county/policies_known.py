"""By which rules a package may be rounded: those without a policy, or one that this office sent."""

import hashlib

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.county import SentPack
from services.errors import BadPackage
from services.exchange.document import Head
from services.summary.policy import BASE, HOLD, Policy

KIND = "policy"  # of SentPack


class KnownPolicies:
    """Looks each name up once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._names: dict[str, bool] = {}

    def check(self, head: Head, *, of_office: bool = False) -> None:
        """Raises BadPackage("policy") for rules that nobody here agreed to (disclosure.md 5.9).
        ``of_office``: sums that nobody rounds, for which the floors of a package are enough."""
        if head.policy == Policy().name and of_office:
            return
        if head.policy == Policy().name:
            is_known = (head.base, head.hold) == (BASE, HOLD)
        else:
            is_known = self._is_ours(head.policy)
        if not is_known:
            raise BadPackage(detail="policy")

    def _is_ours(self, name: str) -> bool:
        if name not in self._names:
            serial, _, digest = name.partition(":")
            sent = select(SentPack.content).where(
                SentPack.kind == KIND, SentPack.serial == int(serial if serial.isdigit() else 0)
            )
            content = self._session.scalar(sent)
            is_same = content is not None and hashlib.sha256(content).hexdigest() == digest
            self._names[name] = is_same
        return self._names[name]
