"""A closed month with something in every part of it, and a server set up for our own codes."""

import random
from dataclasses import dataclass
from datetime import date

import pytest

from models.vocabulary import ReferralState
from services.code_lists import CodeLists
from services.desk import Desk
from services.interop.codes import CodeMap, Kind, Named, named
from services.interop.figures import Figure, answers, figures
from services.summary.service import SummaryService
from services.summary.tables import PublishedSummary
from services.summary.wording import SummaryWording
from tests.builders import make_desk, make_register
from tests.fakes import FixedClock
from tests.services.indicators.rows import add_activity
from tests.services.interop.dhis2_server import Element, Server
from tests.services.summary.records import add_referrals, random_month

MONTH = "2026-10"
VERSIONS = (40, 41, 42, 43)


@dataclass(frozen=True)
class Month:
    """One closed month, flat."""

    summary: PublishedSummary
    figures: tuple[Figure, ...]

    def named(self) -> tuple[Named, ...]:
        return named(self.figures, self.summary.room_code)

    def server(self, version: int, codes: CodeMap | None = None) -> Server:
        """As an administrator would set it up from the table of codes."""
        codes = codes or CodeMap()
        server = Server(
            version=version,
            data_set=codes.data_set(),
            org_units={codes.org_unit(self.summary.room_code), "k2"},
            elements={},
            options={},
        )
        for figure in self.figures:
            _add(server, codes, figure.code, "")
            for table in figure.breakdowns:
                _add(server, codes, f"{figure.code}.{table.table}", table.table)
        rows = [one.ours for one in self.named() if one.kind is Kind.OPTION]
        for name in {table.table for one in self.figures for table in one.breakdowns}:
            category = codes.of(Kind.CATEGORY, name) or name
            ours = [row for row in rows if row.partition(".")[0] == name]
            options = {row: codes.of(Kind.OPTION, row) or row for row in ours}
            server.options[category] = set(options.values())
            combos = {codes.of(Kind.COMBO, row): options[row] for row in ours}
            server.combos[category] = {code: one for code, one in combos.items() if code}
        return server


def _add(server: Server, codes: CodeMap, ours: str, table: str) -> None:
    code = codes.of(Kind.ELEMENT, ours)
    if code is not None:
        category = codes.of(Kind.CATEGORY, table) or table if table else ""
        server.elements[code] = Element(category)


def _closed(desk: Desk) -> PublishedSummary:
    random_month(desk, MONTH, 40, random.Random(3))
    add_referrals(desk, MONTH, 4, state=ReferralState.ISSUED)
    add_activity(desk, date(2026, 10, 12), kind="lecture", present=30)
    summaries = SummaryService(desk)
    return summaries.close(MONTH, summaries.preview(MONTH).published.digest)


@pytest.fixture
def summary(desk: Desk) -> PublishedSummary:
    """The month of ``desk``, closed."""
    return _closed(desk)


@pytest.fixture(scope="session")
def month(tmp_path_factory: pytest.TempPathFactory) -> Month:
    """The same month for all who only read it."""
    clock = FixedClock()
    engine = make_register(tmp_path_factory.mktemp("month"), clock)
    try:
        summary = _closed(make_desk(engine, clock))
    finally:
        engine.dispose()
    yes_or_no = answers({"nil_report": False, "s4/o02": True}, str.upper)
    return Month(summary, (*figures(summary, SummaryWording(CodeLists())), *yes_or_no))
