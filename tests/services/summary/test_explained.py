"""Every measure says in both languages what it counts."""

from dataclasses import astuple

import pytest

from services.summary.explained import FACTS, explained
from services.summary.tables import Population


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("measure", [*Population, FACTS])
def test_a_measure_is_explained(measure: str, language: str) -> None:
    assert all(len(words) > 2 for words in astuple(explained(measure, language)))
