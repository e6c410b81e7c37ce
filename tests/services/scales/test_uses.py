"""What a licence allows against what the room declared, and a program without those scales."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import resources
from models.vocabulary import AssessmentMode
from services.assessments.records import NewAssessment
from services.assessments.service import AssessmentService
from services.desk import Desk
from services.preferences import DECLARED_USES, PreferenceService
from services.scales import library
from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.fhir_service import ScaleFhirService
from services.scales.fhir_terms import FhirVersion
from services.scales.service import ScaleService
from tests.services.assessments.conftest import TODAY, client_id, colleague, desk, engine

__all__ = ["client_id", "colleague", "desk", "engine"]

PACK = {"who5", "srq20", "audit", "auditc"}


def offered(desk: Desk) -> set[str]:
    return {card.id for card in ScaleService(desk).offered()}


@pytest.mark.noncommercial
@pytest.mark.parametrize(
    ("uses", "is_on"),
    [
        ("", False),
        ("clinical", True),
        ("clinical,education", True),
        ("commercial", False),
        ("clinical,commercial", False),
    ],
)
def test_the_non_commercial_scales(desk: Desk, uses: str, is_on: bool) -> None:
    PreferenceService(desk).set(DECLARED_USES, uses)
    assert offered(desk) & PACK == (PACK if is_on else set())
    assert {"phq9", "gad7"} <= offered(desk)


@pytest.mark.noncommercial
def test_switched_off_its_results_stay(desk: Desk, client_id: int) -> None:
    PreferenceService(desk).set(DECLARED_USES, "clinical")
    assessments = AssessmentService(desk)
    answers = {str(number): 3 for number in range(1, 6)}
    new = NewAssessment(client_id, "who5", TODAY, AssessmentMode.PAPER, "self", answers)
    first = assessments.add(new)
    PreferenceService(desk).set(DECLARED_USES, "commercial")
    assert assessments.get(first).result.scores["index"] == 60
    with pytest.raises(ScaleRefused) as refused:
        assessments.add(new)
    assert refused.value.reason is ScaleProblem.USE_NOT_ALLOWED


@pytest.mark.noncommercial
def test_the_text_does_not_leave_either(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ScaleRefused) as refused:
        ScaleFhirService(desk).export_scale("who5", tmp_path / "a.json", FhirVersion.R4)
    assert refused.value.reason is ScaleProblem.USE_NOT_ALLOWED
    assert not (tmp_path / "a.json").exists()


@pytest.fixture
def without_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program's resources with the folder of non-commercial scales deleted."""
    scales = tmp_path / "resources" / "scales"
    shutil.copytree(resources.path("scales"), scales)
    shutil.rmtree(scales / "noncommercial")
    whole = resources.path
    monkeypatch.setattr(
        resources,
        "path",
        lambda name: tmp_path / "resources" / name if name.startswith("scales") else whole(name),
    )
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    listing: Any = library.shipped
    listing.cache_clear()


@pytest.mark.noncommercial
@pytest.mark.usefixtures("without_pack")
def test_the_folder_can_be_deleted(desk: Desk, client_id: int) -> None:
    PreferenceService(desk).set(DECLARED_USES, "clinical")
    assert not offered(desk) & PACK
    assert "phq9" in offered(desk)
    with pytest.raises(ScaleRefused) as refused:
        ScaleService(desk).card("who5")
    assert refused.value.reason is ScaleProblem.UNKNOWN_SCALE
    answers = {str(number): 1 for number in range(1, 10)}
    new = NewAssessment(client_id, "phq9", TODAY, AssessmentMode.PAPER, "self", answers)
    assert AssessmentService(desk).get(AssessmentService(desk).add(new)).result.status == "complete"
