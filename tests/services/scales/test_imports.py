"""What a holder of the form brings in for this room."""

from pathlib import Path

import pytest
from sqlalchemy import select

from models.scale import ScaleDefinition
from models.vocabulary import Role, ScaleOrigin
from services.desk import Desk
from services.errors import CannotRead, InvalidInput, NotAllowed, NotFound, Problem
from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.imports import ScaleImportService
from services.scales.installing import Standing
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.service import ScaleService
from tests.builders import make_desk, make_register
from tests.services.scales.foreign import WORDING, definition, text


@pytest.fixture
def imports(desk: Desk) -> ScaleImportService:
    return ScaleImportService(desk)


OWN = definition(tier="private")


def test_a_definition_with_its_wording(imports: ScaleImportService, desk: Desk) -> None:
    found = imports.look(text(OWN), [text(WORDING)])
    assert found.against.standing is Standing.NEW
    row_id = imports.add(found, holds_right=True)
    card = ScaleService(desk).card("rest3")
    assert (card.origin, card.languages) == (ScaleOrigin.IMPORTED, ("zh",))
    with desk.read() as session:
        row = session.get_one(ScaleDefinition, row_id)
        assert (row.added_by, row.added_at) == (1, desk.clock.now())


def test_files(imports: ScaleImportService, tmp_path: Path) -> None:
    scale, words = tmp_path / "a.json", tmp_path / "a.zh.json"
    (tmp_path / "a2.zh.json").write_bytes(b"of another scale")
    scale.write_bytes(text(OWN))
    words.write_bytes(text(WORDING))
    found = imports.read_file(scale)
    assert found.candidate.wordings["zh"].items["3"] == "我休息得好"
    scale.write_bytes(b" " * (256 * 1024 + 1))
    with pytest.raises(CannotRead, match="too_large"):
        imports.read_file(scale)


def test_nobody_said_that_the_room_may(imports: ScaleImportService, desk: Desk) -> None:
    found = imports.look(text(OWN), [])
    with pytest.raises(InvalidInput) as refused:
        imports.add(found, holds_right=False)
    assert refused.value.problems == {"holds_right": Problem.REQUIRED}
    with desk.read() as session:
        assert session.scalars(select(ScaleDefinition)).all() == []


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (definition(), PackProblem.NOT_PRIVATE),
        (definition(tier="private", id="phq9"), PackProblem.CLASH),
        (definition(tier="private", labels={}), PackProblem.NO_WORDS),
    ],
)
def test_what_is_refused(
    imports: ScaleImportService, changed: dict[str, object], reason: PackProblem
) -> None:
    with pytest.raises(PackRefused) as refused:
        imports.look(text(changed), [])
    assert refused.value.reason is reason


def test_the_wording_of_another_scale(imports: ScaleImportService) -> None:
    with pytest.raises(ScaleRefused) as refused:
        imports.look(text(OWN), [text({**WORDING, "scale": "phq9"})])
    assert refused.value.reason is ScaleProblem.OTHER_SCALE


def test_a_wording_that_shows_another_text(imports: ScaleImportService) -> None:
    with pytest.raises(ScaleRefused) as refused:
        imports.look(text(OWN), [text({**WORDING, "instruction": "\u202e"})])
    assert refused.value.reason is ScaleProblem.NOT_TEXT


def test_two_wordings_of_one_language(imports: ScaleImportService) -> None:
    with pytest.raises(ScaleRefused) as refused:
        imports.look(text(OWN), [text(WORDING)] * 2)
    assert refused.value.reason is ScaleProblem.DUPLICATE_ID


def test_newer_same_and_older(imports: ScaleImportService, desk: Desk) -> None:
    newer = definition(tier="private", version="1.10.0")
    first = imports.look(text(definition(tier="private", version="1.9.0")), [])
    imports.add(first, holds_right=True)
    found = imports.look(text(newer), [])
    assert found.against.standing is Standing.NEWER
    imports.add(found, holds_right=True)
    with pytest.raises(PackRefused) as refused:
        imports.add(found, holds_right=True)
    assert refused.value.reason is PackProblem.ALREADY_HERE
    with pytest.raises(PackRefused) as refused:
        imports.add(first, holds_right=True)
    assert refused.value.reason is PackProblem.DOWNGRADE
    imports.add(first, holds_right=True, downgrade=True)
    assert ScaleService(desk).card("rest3").version == "1.9.0"


def test_removed(imports: ScaleImportService, desk: Desk) -> None:
    imports.add(imports.look(text(OWN), []), holds_right=True)
    imports.remove("rest3")
    assert "rest3" not in {card.id for card in ScaleService(desk).offered()}
    with pytest.raises(NotFound):
        imports.remove("rest3")


def test_only_the_lead(tmp_path: Path) -> None:
    engine = make_register(tmp_path)
    counsellor = ScaleImportService(make_desk(engine, role=Role.COUNSELLOR))
    with pytest.raises(NotAllowed):
        counsellor.look(text(OWN), [])
    engine.dispose()
