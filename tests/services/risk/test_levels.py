"""A room's own words for the levels change what is read, never what is counted."""

import pytest
from sqlalchemy import Engine

from models.vocabulary import Role
from services.code_lists import CodeLists, OwnWord
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, Problem
from services.preferences import PreferenceService
from services.risk.levels import PRESETS, RISK_LEVELS, LevelPreset, LevelService
from tests.builders import make_desk


def test_words_follow_and_codes_stay(desk: Desk) -> None:
    before = desk.codes.get("risk").codes()
    LevelService(desk).change({"urgent": OwnWord("红", "risk"), "high": OwnWord("橙", "warn")})
    assert desk.codes.label("risk", "urgent") == desk.codes.label("risk", "urgent", "en") == "红"
    assert desk.codes.label("risk", "low") == "低"
    assert desk.codes.entry("risk", "high").tone == "warn"
    assert desk.codes.get("risk").codes() == before


def test_they_are_there_after_the_next_unlocking(desk: Desk) -> None:
    LevelService(desk).change({"urgent": OwnWord("红", "risk")})
    desk.codes.rename("risk", {})
    LevelService(desk).apply()
    assert desk.codes.label("risk", "urgent") == "红"


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_every_preset_is_sound(desk: Desk, preset: LevelPreset) -> None:
    LevelService(desk).change(preset.words)
    labels = [entry.zh for entry in desk.codes.get("risk").entries]
    assert len(set(labels)) == len(CodeLists().get("risk").codes())


@pytest.mark.parametrize(
    ("words", "field", "problem"),
    [
        ({"high": OwnWord("一" * 13)}, "high", Problem.TOO_LONG),
        ({"high": OwnWord("橙", "pink")}, "high", Problem.UNKNOWN_CODE),
        ({"high": OwnWord("红"), "urgent": OwnWord("红")}, "urgent", Problem.TAKEN),
        ({"high": OwnWord("紧急")}, "urgent", Problem.TAKEN),
        ({"worst": OwnWord("最高")}, "worst", Problem.UNKNOWN_CODE),
    ],
)
def test_words_that_would_mislead_are_refused(
    desk: Desk, words: dict[str, OwnWord], field: str, problem: Problem
) -> None:
    with pytest.raises(InvalidInput) as caught:
        LevelService(desk).change(words)
    assert caught.value.problems == {field: problem}
    assert desk.codes.label("risk", "high") == "高"


def test_only_the_lead_changes_them(engine: Engine) -> None:
    counsellor = make_desk(engine, role=Role.COUNSELLOR)
    with pytest.raises(NotAllowed):
        LevelService(counsellor).change({})


def test_what_cannot_be_read_shows_the_shipped_words(desk: Desk) -> None:
    PreferenceService(desk).set(RISK_LEVELS, '["?"]')
    LevelService(desk).apply()
    assert desk.codes.label("risk", "high") == "高"
