"""Column types, named once."""

from datetime import UTC, datetime
from typing import Annotated

from sqlalchemy import Dialect, String, TypeDecorator
from sqlalchemy.orm import mapped_column


def moment_text(moment: datetime) -> str:
    """An aware moment as it is stored."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, stored as ISO 8601 in UTC so that the order of texts is the order of time.

    Raises ValueError for a naive value: a time without a zone is a bug, not a guess.
    """

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime")
        return moment_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


Key = Annotated[int, mapped_column(primary_key=True)]
Code = Annotated[str, mapped_column(String(40))]
ShortText = Annotated[str, mapped_column(String(200))]
Moment = Annotated[datetime, mapped_column(UtcDateTime)]
