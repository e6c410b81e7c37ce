"""Answers leave only as a file for one client, and the disclosure log has it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from models.vocabulary import ConsentPurpose
from services.assessments.fhir_files import AssessmentFileService, ResponseWish
from services.assessments.service import AssessmentService
from services.desk import Desk
from services.disclosures import DisclosureService
from services.errors import CannotWrite, Conflict, InvalidInput, Problem
from services.scales.fhir_service import ScaleFhirService
from services.scales.fhir_terms import FhirVersion
from services.scales.imports import ScaleImportService
from services.scales.service import ScaleService
from tests.services.assessments.conftest import days, phq9
from tests.services.consents.people import add_word
from tests.services.scales import lhc

WISH = ResponseWish("县医院心身科", "consent", "只给这一份结果")


@pytest.fixture
def files(desk: Desk) -> AssessmentFileService:
    return AssessmentFileService(desk)


def test_one_file_and_one_line_in_the_log(
    desk: Desk,
    files: AssessmentFileService,
    assessments: AssessmentService,
    client_id: int,
    tmp_path: Path,
) -> None:
    first = assessments.add(phq9(client_id, 0))
    files.write(first, tmp_path / "a.json", WISH)
    content = (tmp_path / "a.json").read_text("utf-8")
    details = assessments.get(first)
    assert details.summary.client_name not in content
    assert details.summary.file_no not in content
    (row,) = DisclosureService(desk).of_client(client_id).rows
    assert (row.recipient, row.ground, row.source_id) == ("县医院心身科", "consent", first)
    assert "PHQ-9" in row.what
    found = files.read(tmp_path / "a.json", "phq9")
    assert found.answers == details.answers
    assert found.day == details.summary.day


def test_the_file_number_if_wanted(
    files: AssessmentFileService, assessments: AssessmentService, client_id: int, tmp_path: Path
) -> None:
    first = assessments.add(phq9(client_id, 0))
    files.write(first, tmp_path / "a.json", replace(WISH, names_file=True))
    assert assessments.get(first).summary.file_no in (tmp_path / "a.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("wish", "problems"),
    [
        (replace(WISH, recipient=" "), {"recipient": Problem.REQUIRED}),
        (replace(WISH, ground=""), {"ground": Problem.REQUIRED}),
        (replace(WISH, ground="because"), {"ground": Problem.UNKNOWN_CODE}),
    ],
)
def test_to_whom_and_why(
    files: AssessmentFileService,
    assessments: AssessmentService,
    client_id: int,
    tmp_path: Path,
    wish: ResponseWish,
    problems: dict[str, Problem],
) -> None:
    first = assessments.add(phq9(client_id, 0))
    with pytest.raises(InvalidInput) as refused:
        files.write(first, tmp_path / "a.json", wish)
    assert refused.value.problems == problems
    assert list(tmp_path.glob("*.json")) == []


def test_nothing_in_the_log_if_it_was_not_written(
    desk: Desk,
    files: AssessmentFileService,
    assessments: AssessmentService,
    client_id: int,
    tmp_path: Path,
) -> None:
    first = assessments.add(phq9(client_id, 0))
    with pytest.raises(CannotWrite):
        files.write(first, tmp_path / "missing" / "a.json", WISH)
    assert DisclosureService(desk).of_client(client_id).rows == ()


def test_a_withdrawn_consent(
    desk: Desk,
    files: AssessmentFileService,
    assessments: AssessmentService,
    client_id: int,
    tmp_path: Path,
) -> None:
    first = assessments.add(phq9(client_id, 0))
    add_word(desk, client_id, ConsentPurpose.REFERRAL, days(-9), withdrawn_day=days(-1))
    with pytest.raises(Conflict, match="consent_withdrawn"):
        files.write(first, tmp_path / "a.json", WISH)
    files.write(first, tmp_path / "b.json", replace(WISH, ground="danger"))


def test_a_scale_goes_out_and_comes_in(desk: Desk, tmp_path: Path) -> None:
    fhir, path = ScaleFhirService(desk), tmp_path / "lhc.json"
    path.write_text(json.dumps(lhc.other_weight(lhc.phq9(), 0, 1, 2)), "utf-8")
    preview = fhir.look(path)
    assert preview.found is None
    (conflict,) = preview.conflicts
    preview = fhir.look(path, {conflict.key: conflict.choices[0][0]})
    assert preview.found is not None
    ScaleImportService(desk).add(preview.found, holds_right=True)
    assert ScaleService(desk).card("own-phq9").n_items == 10
    fhir.export_scale("own-phq9", tmp_path / "out.json", FhirVersion.R5)
    again = fhir.look(tmp_path / "out.json")
    assert again.found is not None
    assert again.found.candidate.definition.id == "own-phq9"
