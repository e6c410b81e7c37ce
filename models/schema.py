"""All tables together: for the first migration's check and for tests."""

from importlib import import_module
from pkgutil import iter_modules

from sqlalchemy import MetaData

import models
from models.base import Base


def metadata() -> MetaData:
    """The metadata with the tables of every module beside this one registered."""
    for module in iter_modules(models.__path__):
        if not module.ispkg:
            import_module(f"models.{module.name}")
    return Base.metadata
