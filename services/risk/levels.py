"""What a room calls its risk levels: schools print 一/二/三级 or 红/橙/黄/蓝, others plain words.

No national scale was found, so the words are the room's (practice.md 2.7). The codes never change:
summaries count them, and the county reads them under its own words.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from services.actor import Right
from services.code_lists import CodeLists, OwnWord
from services.desk import Desk
from services.errors import InvalidInput, Problem
from services.preferences import Setting, store_value, stored_value

LIST = "risk"
LONGEST_LABEL = 12
TONES = ("", "neutral", "info", "warn", "risk")

RISK_LEVELS = Setting("risk_levels", "", False)


@dataclass(frozen=True, slots=True)
class LevelPreset:
    """Words that are in use somewhere, to start from; ``name`` is a code, not a word."""

    name: str
    words: Mapping[str, OwnWord]


PRESETS = (
    LevelPreset("plain", {}),
    LevelPreset(
        "colours",
        {
            "low": OwnWord("蓝", "info"),
            "medium": OwnWord("黄", "warn"),
            "high": OwnWord("橙", "warn"),
            "urgent": OwnWord("红", "risk"),
        },
    ),
    LevelPreset(
        "grades",
        {
            "low": OwnWord("三级", "neutral"),
            "medium": OwnWord("二级", "warn"),
            "high": OwnWord("一级", "risk"),
            "urgent": OwnWord("一级（紧急）", "risk"),
        },
    ),
)


class LevelService:
    """Reads and changes the room's words for the levels."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def apply(self) -> None:
        """Use the room's words everywhere; once after unlocking."""
        self._desk.actor.require(Right.LOG_VISITS)
        self._desk.codes.rename(LIST, self.words())

    def words(self) -> dict[str, OwnWord]:
        """The room's own words by code; none for what is shown as shipped."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            stored = stored_value(session, RISK_LEVELS)
        return _read(stored)

    def change(self, words: Mapping[str, OwnWord]) -> None:
        """Call the levels otherwise from now on.

        Raises InvalidInput by code (TOO_LONG, TAKEN for a word that two levels would share,
        UNKNOWN_CODE for a colour or level there is not), NotAllowed.
        """
        self._desk.actor.require(Right.MANAGE)
        own = {
            code: OwnWord(word.label.strip(), word.tone)
            for code, word in words.items()
            if word.label.strip() or word.tone
        }
        problems = self._problems(own)
        if problems:
            raise InvalidInput(problems)
        stored = {code: [word.label, word.tone] for code, word in own.items()}
        with self._desk.write() as session:
            store_value(session, RISK_LEVELS, json.dumps(stored, ensure_ascii=False))
            self._desk.audit.record(session, "risk_levels_changed", "preference")
        self._desk.codes.rename(LIST, own)

    def _problems(self, own: Mapping[str, OwnWord]) -> dict[str, Problem]:
        problems = {}
        shipped = CodeLists()  # whatever words are in force
        shown: list[str] = []
        for entry in shipped.get(LIST).entries:
            word = own.get(entry.code, OwnWord())
            label = word.label or entry.zh
            if len(label) > LONGEST_LABEL:
                problems[entry.code] = Problem.TOO_LONG
            elif word.tone not in TONES:
                problems[entry.code] = Problem.UNKNOWN_CODE
            elif label in shown:
                problems[entry.code] = Problem.TAKEN
            shown.append(label)
        for code in own:
            if not shipped.has(LIST, code):
                problems[code] = Problem.UNKNOWN_CODE
        return problems


def _read(stored: str) -> dict[str, OwnWord]:
    """Nothing for what cannot be read: the shipped words are then shown."""
    try:
        found = json.loads(stored or "{}")
        return {code: OwnWord(str(label), str(tone)) for code, (label, tone) in found.items()}
    except (ValueError, TypeError, AttributeError):
        return {}
