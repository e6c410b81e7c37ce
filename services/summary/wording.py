"""Words for the codes of a summary: for the screen, the printed sheet and the workbook alike."""

from collections.abc import Mapping
from dataclasses import dataclass

from services.code_lists import CodeLists
from services.documents.wording import load
from services.indicators import library
from services.summary import scale_rows
from services.summary.tables import Mark, Population, PublishedSummary

_AGE_SEX, _SCALE = "age_sex", "scale"
LIST_OF_FACTS = {
    "activities": "activity_kind",
    "entries": "five_entries",
    "features": "feature_project",
    "materials": "material_kind",
    "trainings": "training_kind",
    "class_quarters": "training_kind",
}
_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Words:
    """``resources/forms/summary_tables.<language>.json``."""

    populations: Mapping[str, str]
    totals: Mapping[str, str]
    tables: Mapping[str, str]
    rows: Mapping[str, str]
    pending: str
    not_yet: str
    month: str
    year: str
    contains_months: str
    correction: str
    moved: str
    title: str
    explanation: str
    nil_report: str
    cover_sheet: str
    facts: Mapping[str, str]
    facts_title: str
    fact_groups: Mapping[str, str]
    fact_rows: Mapping[str, str]
    guarded: str
    answers: str
    yes: str
    no: str


class SummaryWording:
    """Labels in one language; codes that only code lists know are looked up there."""

    def __init__(self, codes: CodeLists, language: str = "zh") -> None:
        self.words = load(Words, "summary_tables", language)
        self._codes = codes
        self._language = language

    @property
    def language(self) -> str:
        """``zh`` or ``en``."""
        return self._language

    def population(self, population: Population) -> str:
        return self.words.populations[population]

    def total(self, population: Population) -> str:
        """The name of the last row."""
        return self.words.totals[population]

    def table(self, name: str) -> str:
        return self.words.tables[name]

    def row(self, table: str, code: str) -> str:
        """The label of a row; of "emotion/mood" that of the topic "mood"."""
        last = code.rpartition("/")[2]
        if table == _AGE_SEX and last == _UNKNOWN and "/" in code:
            last = "unknown_sex"
        words = self.words.rows.get(f"{table}/{last}")
        if words is None and table == _SCALE:
            return self._scale(code)
        return words or self._codes.label(table, last, self._language)

    def _scale(self, code: str) -> str:
        scale, _, band = code.partition("/")
        if band:
            return scale_rows.band_words(self._language).get(f"{scale}.{band}", band)
        return scale_rows.known()[scale].name if scale in scale_rows.known() else scale

    def fact(self, code: str) -> str:
        """The label of one fact below the heading of its group."""
        group, _, row = code.partition("/")
        words = self.words.fact_rows.get(code)
        return words or self._codes.label(LIST_OF_FACTS[group], row, self._language)

    def asked(self, code: str) -> str:
        """What a yes or no is about ("s4/o02"); a line of a county's own pack by its number."""
        pack, _, line = code.partition("/")
        if pack in library.SHIPPED:
            for indicator in library.shipped(pack).indicators:
                if indicator.id.lower() == f"{pack}.{line}":
                    return indicator.name.get(self._language)
        return code.upper().replace("/", " ")

    def answer(self, *, is_yes: bool) -> str:
        return self.words.yes if is_yes else self.words.no

    def facts_by_group(self, facts: Mapping[str, int]) -> dict[str, list[str]]:
        """Heading to codes, in the order in which they are shown."""
        return {
            heading: found
            for group, heading in self.words.fact_groups.items()
            if (found := [code for code in facts if code.partition("/")[0] == group])
        }

    def mark(self, mark: Mark) -> str:
        """The remark beside a negative step, or nothing."""
        return {Mark.CORRECTION: self.words.correction, Mark.MOVED: self.words.moved}.get(mark, "")

    def title(self, summary: PublishedSummary) -> str:
        year, month = summary.month.split("-")
        return self.words.title.format(room=summary.room_name, year=year, month=int(month))

    def explanation(self, summary: PublishedSummary) -> str:
        """How the numbers are to be read; printed on every sheet (disclosure.md 4, 5.8)."""
        below = summary.base - 1
        return self.words.explanation.format(base=summary.base, below=below, margin=2 * below)

    def contains_months(self, first: str, last: str) -> str:
        return self.words.contains_months.format(first=first, last=last)
