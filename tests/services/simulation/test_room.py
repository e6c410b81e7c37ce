"""An invented room: the same for the same number, with everything that can go wrong."""

from typing import Any

import pytest

from services.progress import Progress
from services.simulation.room import simulate
from services.summary.tables import Population
from tests.services.audit_dump.attacker import Attack

_WITH_EVERYTHING = (9, 9)  # the seed, and months until all of it has happened


@pytest.fixture(scope="module")
def found() -> Any:
    return simulate(*_WITH_EVERYTHING, Progress())


@pytest.mark.slow
def test_all_populations_are_in_it(found: Any) -> None:
    numbers: dict[str, int] = {}
    for release in found["releases"]:
        for relation in release["relations"]:
            population, value = relation["id"].split("|")[0], relation["published"]
            if isinstance(value, dict):
                numbers[population] = max(numbers.get(population, 0), value["rounded"])
    assert set(numbers) == set(Population)
    assert all(numbers.values()), numbers


@pytest.mark.slow
def test_packages_were_replaced_and_a_ledger_was_lost(found: Any) -> None:
    assert any("#2" in release["id"] for release in found["releases"])
    assert len({release["id"].split()[0] for release in found["releases"]}) > 1


@pytest.mark.slow
def test_records_were_taken_back(found: Any) -> None:
    assert any(cell["min"] < 0 for cell in found["cells"].values())


@pytest.mark.slow
def test_what_it_published_contradicts_nothing(found: Any) -> None:
    assert Attack(found).is_possible()


@pytest.mark.slow
def test_the_same_number_gives_the_same_room() -> None:
    assert simulate(5, 2, Progress()) == simulate(5, 2, Progress())
    assert simulate(6, 2, Progress()) != simulate(5, 2, Progress())
