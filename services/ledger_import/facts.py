"""Reads what a row says about the visit."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from services.ledger_import.cells import Cell, text_of
from services.ledger_import.fields import Field
from services.ledger_import.people import client_name
from services.ledger_import.readers import ReferralMark, minutes_of, referral_of
from services.ledger_import.rows import Facts, Note, NoteCode
from services.ledger_import.words import NothingThere, Reading, ValueWords, Words

# A ledger that leaves the mode blank is one of the room: people came there.
USUAL_MODE = "face_to_face"
_NOTHING = "none"
_OTHER = "other"


@dataclass(frozen=True, slots=True)
class ValueReading:
    """How one word of the ledger was understood, for the user to check; empty code: not at all."""

    field: Field
    text: str
    code: str
    count: int
    is_exact: bool


class FactsReader:
    """Reads the columns about the visit; equal cells are read once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._is_nothing = NothingThere(words.signs)
        self._names: dict[Cell, str] = {None: ""}
        self._lists: dict[Field, ValueWords] = {
            Field.MODE: words.mode,
            Field.TOPIC: words.topic,
            Field.POPULATION: words.population,
            Field.RISK: words.risk,
        }
        self._readings: dict[tuple[Field, Cell], Reading | None] = {}
        self._counts: Counter[tuple[Field, Cell]] = Counter()
        self._referrals: dict[tuple[Cell, Cell], ReferralMark] = {}

    def read(self, cells: Mapping[Field, Cell], notes: list[Note]) -> Facts:
        """The facts; adds to ``notes`` what is missing or not understood."""
        mode = self._mode(cells.get(Field.MODE), notes)
        topics = self._topics(cells.get(Field.TOPIC), notes)
        referral = self._referral(cells, notes)
        return Facts(
            mode=mode,
            topics=topics,
            population=self._one(Field.POPULATION, cells, NoteCode.POPULATION_UNKNOWN, notes),
            risk=self._one(Field.RISK, cells, NoteCode.RISK_UNKNOWN, notes),
            minutes=minutes_of(text_of(cells.get(Field.MINUTES))),
            done=self._done(cells),
            next_step=text_of(cells.get(Field.NEXT_STEP)),
            is_referred=bool(referral.is_yes),
            destination=referral.destination,
            counsellor=self._counsellor(cells.get(Field.COUNSELLOR)),
        )

    def values(self) -> tuple[ValueReading, ...]:
        """Every coded word met so far and what it was taken for, the most frequent first."""
        found = []
        for (field, cell), count in self._counts.most_common():
            reading = self._readings[field, cell]
            code = reading.codes[0] if reading else ""
            found.append(
                ValueReading(field, text_of(cell), code, count, bool(reading and reading.is_exact))
            )
        return tuple(found)

    def _reading(self, field: Field, cell: Cell) -> Reading | None:
        key = (field, cell)
        if key not in self._readings:
            self._readings[key] = self._lists[field].read(text_of(cell).removesuffix(".0"))
        self._counts[key] += 1
        return self._readings[key]

    def _mode(self, cell: Cell, notes: list[Note]) -> str:
        if self._is_nothing(cell):
            notes.append(Note(NoteCode.MODE_MISSING, Field.MODE))
            return USUAL_MODE
        reading = self._reading(Field.MODE, cell)
        if reading is None:
            notes.append(Note(NoteCode.MODE_UNKNOWN, Field.MODE, text_of(cell)))
            return USUAL_MODE
        return reading.codes[0]

    def _topics(self, cell: Cell, notes: list[Note]) -> tuple[str, ...]:
        if self._is_nothing(cell):
            notes.append(Note(NoteCode.TOPIC_MISSING, Field.TOPIC))
            return (_OTHER,)
        reading = self._reading(Field.TOPIC, cell)
        if reading is None:
            notes.append(Note(NoteCode.TOPIC_UNKNOWN, Field.TOPIC, text_of(cell)))
            return (_OTHER,)
        return reading.codes

    def _one(
        self, field: Field, cells: Mapping[Field, Cell], unknown: NoteCode, notes: list[Note]
    ) -> str:
        cell = cells.get(field)
        if self._is_nothing(cell):
            return _NOTHING
        reading = self._reading(field, cell)
        if reading is None:
            notes.append(Note(unknown, field, text_of(cell)))
            return _NOTHING
        return next((code for code in reading.codes if code != _NOTHING), _NOTHING)

    def _referral(self, cells: Mapping[Field, Cell], notes: list[Note]) -> ReferralMark:
        key = (cells.get(Field.REFERRED), cells.get(Field.DESTINATION))
        if key not in self._referrals:
            mark = text_of(key[0]).removesuffix(".0")
            signs, places = self._words.signs, self._words.destination
            self._referrals[key] = referral_of(mark, text_of(key[1]), signs, places)
        referral = self._referrals[key]
        if referral.is_yes is None:
            notes.append(Note(NoteCode.REFERRAL_UNCLEAR, Field.REFERRED, text_of(key[0])))
        elif referral.is_yes and not referral.destination:
            notes.append(Note(NoteCode.REFERRAL_NOWHERE, Field.DESTINATION))
        elif not referral.is_yes and referral.destination:
            notes.append(Note(NoteCode.REFERRAL_DENIED, Field.DESTINATION, referral.destination))
        return referral

    def _counsellor(self, cell: Cell) -> str:
        if cell not in self._names:
            self._names[cell] = client_name(text_of(cell))
        return self._names[cell]

    def _done(self, cells: Mapping[Field, Cell]) -> str:
        done, remarks = text_of(cells.get(Field.DONE)), text_of(cells.get(Field.REMARKS))
        return f"{done}\n{remarks}" if done and remarks else done or remarks
