"""A decrypted package is a data package: judged by the standard's own program."""

import copy
import json
import random
from datetime import UTC, datetime
from typing import Any

import frictionless
import pyrage
import pytest
from sqlalchemy import select

from models.summary import Package
from services.desk import Desk
from services.exchange.outbox import OutboxService
from services.summary.service import SummaryService
from services.summary.tables import PublishedSummary
from tests.fakes import FixedClock
from tests.services.summary.records import enrol, months, random_month


@pytest.fixture
def package(desk: Desk, summary: PublishedSummary) -> dict[str, Any]:
    """As the county has it after opening a sealed package with its own key and plain age."""
    identity = pyrage.x25519.Identity.from_str(enrol(desk))
    OutboxService(desk)._sealed(summary.month)
    with desk.read() as session:
        sealed = session.scalars(select(Package.sealed)).one()
    return dict(json.loads(pyrage.decrypt(sealed, [identity])))


def report(package: dict[str, Any]) -> frictionless.Report:
    found: frictionless.Report = frictionless.Package.from_descriptor(package).validate()
    return found


def test_it_is_valid(package: dict[str, Any]) -> None:
    found = report(package)
    assert found.valid
    assert [task.name for task in found.tasks] == ["cells", "facts", "indicators"]


def test_it_is_read_as_a_table_of_whole_numbers(package: dict[str, Any]) -> None:
    resources: Any = frictionless.Package.from_descriptor(package)
    rows = resources.get_resource("cells").read_rows()
    assert {type(row["step"]) for row in rows} == {int, type(None)}
    assert len(rows) == len(package["resources"][0]["data"]) - 1


@pytest.mark.parametrize(("row", "column", "value"), [(1, 4, "drei"), (1, 4, 1.5), (2, 4, [3])])
def test_a_cell_that_is_no_number_is_found(
    package: dict[str, Any], row: int, column: int, value: object
) -> None:
    changed = copy.deepcopy(package)
    changed["resources"][0]["data"][row][column] = value
    assert not report(changed).valid


def test_a_resource_without_a_right_name_is_found(package: dict[str, Any]) -> None:
    changed = copy.deepcopy(package)
    changed["resources"][1]["name"] = "Facts and figures"
    with pytest.raises(frictionless.FrictionlessException):
        frictionless.Package.from_descriptor(changed)


def test_every_package_of_a_year_s_end_is_valid(desk: Desk, clock: FixedClock) -> None:
    """Without and with break-downs, and December, which breaks guarded rows out."""
    clock.moment = datetime(2026, 12, 31, 1, tzinfo=UTC)
    chance = random.Random(5)
    summaries = SummaryService(desk)
    for month, visits in zip(months(9, 4), (0, 4, 30, 60), strict=True):
        random_month(desk, month, visits, chance)
        summaries.close(month, summaries.preview(month).published.digest)
    with desk.read() as session:
        texts = session.scalars(select(Package.document).order_by(Package.number)).all()
    assert [report(json.loads(text)).valid for text in texts] == [True] * 4
