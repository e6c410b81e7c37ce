"""What a room may use, and definitions kept as results were scored with them."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from models.scale import ScaleDefinition
from models.vocabulary import Role, ScaleOrigin
from services.actor import Actor, StaffId
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, NotFound
from services.preferences import DECLARED_USES, PreferenceService
from services.scales import library
from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.scoring import score
from services.scales.service import ScaleService
from tests.services.scales.kit import answers, content, made


@pytest.fixture
def scales(desk: Desk) -> ScaleService:
    return ScaleService(desk)


def declare(desk: Desk, uses: str) -> None:
    PreferenceService(desk).set(DECLARED_USES, uses)


def install(desk: Desk, *, version: str = "1.0.0", **changes: object) -> int:
    """As a pack or an import does."""
    definition = made(version=version, **changes)
    with desk.write() as session:
        row = ScaleDefinition(
            scale=definition.id,
            version=version,
            sha256=definition.body_sha256,
            origin=ScaleOrigin.IMPORTED,
            body=definition.body,
            texts="{}",
            added_by=1,
            added_at=desk.clock.now(),
        )
        session.add(row)
        session.flush()
        return row.id


def keep(desk: Desk, scale: str) -> int:
    with desk.write() as session:
        return ScaleService(desk).keep(session, scale)


def refusal(desk: Desk, scale: str) -> ScaleProblem:
    with pytest.raises(ScaleRefused) as caught:
        keep(desk, scale)
    return caught.value.reason


def test_what_ships_is_offered_by_name(scales: ScaleService) -> None:
    cards = scales.offered()
    names = [card.short.casefold() for card in cards]
    assert names == sorted(names)
    found = {card.id: card for card in cards}
    assert len(found) == len(cards)
    phq9 = found["phq9"]
    assert (phq9.tier, phq9.n_items, phq9.languages) == ("A", 10, ("zh", "en"))
    assert (phq9.origin, phq9.is_paper_only) == (ScaleOrigin.SHIPPED, False)
    assert found["psqi"].languages == ()
    assert found["sdq"].is_paper_only


@pytest.mark.noncommercial
@pytest.mark.parametrize(
    ("uses", "is_offered"),
    [
        ("", False),
        ("clinical", True),
        ("clinical,education,research", True),
        ("commercial", False),
        ("clinical,commercial", False),
    ],
)
def test_non_commercial_texts_wait_for_the_declared_use(
    desk: Desk, scales: ScaleService, uses: str, is_offered: bool
) -> None:
    declare(desk, uses)
    assert ("who5" in {card.id for card in scales.offered()}) is is_offered
    assert scales.card("who5").is_allowed is is_offered
    if is_offered:
        assert keep(desk, "who5")
    else:
        assert refusal(desk, "who5") is ScaleProblem.USE_NOT_ALLOWED
    assert scales.card("phq9").is_allowed


def test_only_known_uses_can_be_declared(desk: Desk) -> None:
    with pytest.raises(InvalidInput):
        declare(desk, "clinical,fun")


def test_unknown_scales(desk: Desk, scales: ScaleService) -> None:
    with pytest.raises(ScaleRefused):
        scales.card("none")
    assert refusal(desk, "none") is ScaleProblem.UNKNOWN_SCALE
    with desk.read() as session, pytest.raises(NotFound):
        scales.kept(session, 99)


def test_a_definition_is_kept_once_with_its_wordings(desk: Desk, scales: ScaleService) -> None:
    first = keep(desk, "phq9")
    assert keep(desk, "phq9") == first
    with desk.read() as session:
        assert session.scalar(select(func.count()).select_from(ScaleDefinition)) == 1
        kept = scales.kept(session, first)
    assert kept.definition == library.definition("phq9")
    shown = library.wording("phq9", "zh")
    assert shown is not None
    assert kept.wordings["zh"].items == shown.items
    assert set(kept.wordings) == {"zh", "en"}
    with desk.read() as session:
        assert scales.kept(session, keep(desk, "psqi")).wordings == {}


def test_an_installed_definition_stands_before_the_shipped_one(
    desk: Desk, scales: ScaleService
) -> None:
    shipped = keep(desk, "phq9")
    installed = install(desk, id="phq9", version="2.0.0")
    assert keep(desk, "phq9") == installed
    card = scales.card("phq9")
    assert (card.version, card.origin, card.n_items) == ("2.0.0", ScaleOrigin.IMPORTED, 4)
    with desk.read() as session:
        assert len(scales.kept(session, shipped).definition.items) == 10


def test_a_removed_definition_keeps_its_results(desk: Desk, scales: ScaleService) -> None:
    installed = install(desk)
    assert scales.card("small").tier == "private"
    with desk.write() as session:
        session.get_one(ScaleDefinition, installed).removed_at = desk.clock.now()
    assert "small" not in {card.id for card in scales.offered()}
    assert refusal(desk, "small") is ScaleProblem.UNKNOWN_SCALE
    with desk.read() as session:
        kept = scales.kept(session, installed)
    assert score(kept.definition, answers(1, 1, 1, 1)).scores == {"total": 4}


def test_a_corrected_definition_rewrites_nothing(desk: Desk, scales: ScaleService) -> None:
    old = install(desk)
    passport = content()["passport"]
    new = install(desk, version="1.0.1", passport=passport | {"source": "corrected"})
    assert keep(desk, "small") == new != old
    with desk.read() as session:
        assert scales.kept(session, old).definition.version == "1.0.0"
        assert json.loads(scales.kept(session, new).definition.body)["version"] == "1.0.1"


@pytest.fixture
def assistants_scales(desk: Desk) -> ScaleService:
    return ScaleService(replace(desk, actor=Actor(StaffId(1), "何晓岚", Role.ASSISTANT)))


def test_scales_are_casework(assistants_scales: ScaleService) -> None:
    with pytest.raises(NotAllowed):
        assistants_scales.offered()
    with pytest.raises(NotAllowed):
        assistants_scales.card("phq9")


def test_the_program_works_without_the_non_commercial_scales(
    scales: ScaleService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They can be taken out of the folder they stand in (scales.md 3)."""
    monkeypatch.setattr(library, "FOLDERS", ("open", "taken_out", "sheets"))
    library.shipped.cache_clear()
    try:
        names = {card.id for card in scales.all()}
        with pytest.raises(ScaleRefused):
            scales.card("audit")
    finally:
        monkeypatch.undo()
        library.shipped.cache_clear()
    assert "phq9" in names
    assert not names & {"who5", "srq20", "audit", "auditc"}
