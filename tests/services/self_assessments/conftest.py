"""A register with two members of staff, a woman of 46, and a screening of two classes."""

import pytest

from services.desk import Desk
from services.self_assessments.service import SelfAssessmentService
from tests.services.screenings.conftest import screening, workbook
from tests.services.visits.conftest import client_id, colleague, desk, engine

__all__ = ["client_id", "colleague", "desk", "engine", "screening", "workbook"]


@pytest.fixture
def kiosk(desk: Desk) -> SelfAssessmentService:
    return SelfAssessmentService(desk)
