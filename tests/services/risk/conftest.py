"""A register with two members of staff, a woman and a girl of 13."""

from datetime import date

import pytest

from services.desk import Desk
from tests.services.visits.conftest import add_client, client_id, colleague, desk, engine

__all__ = ["client_id", "colleague", "desk", "engine"]


@pytest.fixture
def girl_id(desk: Desk) -> int:
    """Born on 1 May 2013; no guardian on file."""
    return add_client(desk, "林小雨", born=date(2013, 5, 1))
