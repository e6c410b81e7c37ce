"""What this ledger has published so far, added up from the stored packages alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.summary import Package
from services.exchange.document import Document
from services.exchange.numbers import PublishedSoFar, Step, check_history, steps
from services.exchange.package import stored


@dataclass(frozen=True, slots=True)
class History:
    """The documents of one ledger that count, in the order of their months."""

    documents: tuple[Document, ...]

    @property
    def first_month(self) -> str | None:
        """The month with which the ledger began: earlier records are not in its counts."""
        return self.documents[0].head.period if self.documents else None

    def before(self, month: str) -> "History":
        """Without ``month`` and what came after it."""
        return History(tuple(d for d in self.documents if d.head.period < month))

    def of(self, month: str) -> Document | None:
        return next((d for d in self.documents if d.head.period == month), None)

    def sums(self) -> dict[str, PublishedSoFar]:
        """B of disclosure.md 5.2, by population. Raises Refused if the packages contradict."""
        return check_history(self.documents)

    def steps_of(self, population: str, first: str, last: str) -> Iterable[Step]:
        """The steps of the months ``first`` to ``last``, both included."""
        for document in self.documents:
            if first <= document.head.period <= last:
                yield steps(document)[population]

    def last_release(self, population: str) -> str | None:
        """The newest month whose package broke ``population`` down."""
        released = [d.head.period for d in self.documents if steps(d)[population].tables]
        return released[-1] if released else None


@lru_cache(maxsize=64)  # a ledger of five years: reading one takes ten times as long as its row
def _document(text: str) -> Document:
    """Of what was published there is nothing that the lock must take away."""
    return stored(text)


def load(session: Session, ledger_id: str) -> History:
    """Of every month the newest revision. Raises BadPackage if a stored document is not whole."""
    texts = session.scalars(
        select(Package.document).where(Package.ledger_id == ledger_id).order_by(Package.number)
    )
    newest = {document.head.period: document for document in map(_document, texts)}
    return History(tuple(newest[month] for month in sorted(newest)))
