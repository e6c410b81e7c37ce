"""Records into the words that a ledger may say.

A ledger of rows is looked at beside file numbers, so it says no more of a row than a summary would:
a closed code (drug rehabilitation, sexual violence) is "other", a guarded one (severe mental
disorder, self-harm, a call-out) stands as the ordinary code it is counted with, and the sex of
minors is told by schools only (disclosure.md 5.6; the rule itself is `services.summary.shape`).
"""

import json
from dataclasses import dataclass
from functools import cached_property

from models.vocabulary import AgeBand
from services.code_lists import CodeLists
from services.documents import wording
from services.summary.policy import OTHER, Policy
from services.summary.shape import row_of

_LANGUAGE = "zh"
_BETWEEN = "、"
_MINORS = frozenset({AgeBand.UNDER_7, AgeBand.UNDER_14, AgeBand.UNDER_18})


@dataclass(frozen=True, slots=True)
class LedgerWords:
    """``resources/forms/ledger.zh.json``."""

    title: str
    no: str
    yes: str
    sexes: dict[str, str]
    bands: dict[str, str]
    minor_sex: str
    other: str
    other_population: str
    population_groups: dict[str, str]
    rest_of_group: str
    urgencies: dict[str, str]
    consents: dict[str, str]
    referral_states: dict[str, str]
    case_states: dict[str, str]
    period_year: str
    period_quarter: str
    period_month: str
    month_total: str
    total: str
    total_populations: str
    too_few: str
    nothing: str
    made_on: str
    unit: str
    made_by: str
    checked_by: str
    note_rows: str
    note_numbers: str
    note_public: str
    page: str
    sheet_months: str
    month: str
    count: str


def ledger_words() -> LedgerWords:
    """The printed words."""
    return wording.load(LedgerWords, "ledger")


class Telling:
    """Labels of one run; each is looked up once, however many rows there are.

    ``shut``: files that are closed to the signed-in person; their numbers are left out.
    ``policy``: which codes are told by their name, as in the summary.
    """

    def __init__(
        self, codes: CodeLists, policy: Policy, shut: frozenset[int], *, is_school: bool
    ) -> None:
        self._codes, self._shut, self._is_school = codes, shut, is_school
        self._policy = policy
        self._labels: dict[tuple[str, str], str] = {}
        self._lists: dict[tuple[str, str], str] = {}
        self._sexes: dict[tuple[int, str], str] = {}

    @cached_property
    def words(self) -> LedgerWords:
        return ledger_words()

    def label(self, listed: str, code: str) -> str:
        """What a ledger says for ``code``; nothing for none."""
        found = self._labels.get((listed, code))
        if found is None:
            found = self._labels[listed, code] = self._label(listed, code)
        return found

    def labels(self, listed: str, stored: str) -> str:
        """The same for a JSON array of codes, each word once."""
        found = self._lists.get((listed, stored))
        if found is None:
            said = (self.label(listed, code) for code in json.loads(stored))
            found = self._lists[listed, stored] = _BETWEEN.join(dict.fromkeys(said))
        return found

    def population(self, told: str) -> str:
        """What `services.ledgers.key_populations` counted together, or one population."""
        if told == OTHER:
            return self.words.other_population
        group, is_group, rest = told.partition("/")
        if not is_group:
            return self.label("population", told)
        name = self.words.population_groups[group]
        return self.words.rest_of_group.format(group=name) if rest else name

    def sex(self, sex: int, band: str) -> str:
        """Outside schools nothing for minors."""
        found = self._sexes.get((sex, band))
        if found is None:
            hidden = band in _MINORS and not self._is_school
            told = self.words.minor_sex if hidden else self.words.sexes[str(sex)]
            found = self._sexes[sex, band] = told
        return found

    def yes_no(self, *, answer: bool) -> str:
        return self.words.yes if answer else self.words.no

    def file_no(self, client_id: int | None, file_no: str | None) -> str:
        """Empty for anonymous people and for files that are closed to the signed-in person."""
        return "" if client_id is None or client_id in self._shut else file_no or ""

    def _label(self, listed: str, code: str) -> str:
        if not code:
            return ""
        told = row_of(listed, self._codes.entry(listed, code), self._policy)
        if told == OTHER and not self._codes.has(listed, OTHER):
            return self.words.other_population if listed == "population" else self.words.other
        return self._codes.label(listed, told, _LANGUAGE)
