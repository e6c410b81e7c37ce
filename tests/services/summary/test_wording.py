"""Every row of every table has words in both languages."""

from itertools import chain

import pytest

from services.code_lists import CodeLists
from services.summary.facts import STATEMENTS
from services.summary.policy import Policy
from services.summary.published_rows import rows_of
from services.summary.shape import shapes
from services.summary.tables import Mark, Population
from services.summary.wording import LIST_OF_FACTS, SummaryWording

CODES = CodeLists()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("is_school", [True, False])
def test_no_row_shows_its_bare_code(language: str, is_school: bool) -> None:
    wording = SummaryWording(CODES, language)
    found = shapes(CODES, Policy(), is_school=is_school)
    for table in chain.from_iterable(found.tables.values()):
        assert wording.table(table.name)
        labels = [wording.row(table.name, node.code) for node, _ in rows_of(table)]
        codes = [node.code.rpartition("/")[2] for node, _ in rows_of(table)]
        assert not [c for c, label in zip(codes, labels, strict=True) if label == c and "_" in c]
        if language == "zh" and table.name != "scale":  # scales are called by their short names
            assert all(any(ord(c) > 0x2E80 for c in label) for label in labels)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_populations_and_marks_have_words(language: str) -> None:
    wording = SummaryWording(CODES, language)
    assert all(wording.population(p) and wording.total(p) for p in Population)
    assert wording.mark(Mark.NONE) == ""
    assert wording.mark(Mark.CORRECTION) != wording.mark(Mark.MOVED)


def test_persons_and_visits_are_never_mixed() -> None:
    wording = SummaryWording(CODES)
    assert "人次" in wording.population(Population.VISITS)
    assert "人数" in wording.population(Population.PERSONS)


def test_unknown_age_and_unknown_sex_are_told_apart() -> None:
    wording = SummaryWording(CODES)
    assert wording.row("age_sex", "unknown") == "年龄不详"
    assert wording.row("age_sex", "unknown/unknown") == "性别不详"
    assert wording.row("age_sex", "60+/female") == "女"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_fact_has_words(language: str) -> None:
    wording = SummaryWording(CODES, language)
    assert set(wording.words.fact_groups) == set(STATEMENTS)
    for group, name in LIST_OF_FACTS.items():
        labels = [wording.fact(f"{group}/{code}") for code in CODES.get(name).codes()]
        assert all("_" not in label for label in labels)
    assert wording.fact("team/volunteer") != "volunteer"
