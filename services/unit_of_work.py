"""One user action, one transaction."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from models.engine import READ_ONLY
from models.schema import metadata

metadata()  # the first flush needs every table that a foreign key names

# Commits on a clean exit, rolls back on an exception, always closes.
UnitOfWork = Callable[[], AbstractContextManager[Session]]


def writing(engine: Engine) -> UnitOfWork:
    """Sessions that hold the write lock from their first statement (BEGIN IMMEDIATE)."""
    return sessionmaker(engine).begin


def reading(engine: Engine) -> UnitOfWork:
    """Sessions that only read, and see one moment of the register."""
    return sessionmaker(engine.execution_options(**READ_ONLY)).begin
