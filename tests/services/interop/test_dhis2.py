"""DHIS2 takes the file of a month in every version; each trap is sprung once."""

import json
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.interop import dhis2
from services.interop.codes import CodeMap, Kind
from services.interop.values import Reason
from tests.services.interop.conftest import MONTH, VERSIONS, Month
from tests.services.interop.dhis2_server import Server, Summary

PERIOD = "202610"
each_version = pytest.mark.parametrize("version", VERSIONS)


def payload(month: Month, codes: CodeMap | None = None) -> dict[str, Any]:
    return dhis2.data_value_set(month.summary, month.figures, codes or CodeMap())[0]


def post(server: Server, body: dict[str, Any]) -> Summary:
    return server.post_json(json.dumps(body))


@each_version
def test_every_value_is_taken_and_the_month_is_complete(month: Month, version: int) -> None:
    server = month.server(version)
    summary = post(server, payload(month))
    assert summary.conflicts == []
    assert summary.ignored == 0
    assert summary.is_complete
    visits = month.summary.populations[0]
    assert server.total("AXB_VISITS", [PERIOD]) == visits.step
    assert server.total("AXB_FACTS_ACTIVITIES_LECTURE", [PERIOD]) == 1


@each_version
def test_rows_and_the_pending_figure_add_up_to_the_total(month: Month, version: int) -> None:
    server = month.server(version)
    post(server, payload(month))
    pending = server.total("AXB_VISITS_PENDING", [PERIOD])
    for table in ("MODE", "AGE_SEX", "TOPIC", "POPULATION", "RISK"):
        rows = server.total(f"AXB_VISITS_{table}", [PERIOD])
        assert rows + pending == server.total("AXB_VISITS", [PERIOD])


@each_version
def test_a_file_sent_twice_changes_nothing(month: Month, version: int) -> None:
    server = month.server(version)
    post(server, payload(month))
    before = dict(server.values)
    again = post(server, payload(month))
    assert server.values == before
    # (k) an unchanged value counts as ignored up to 2.42, and (g) nothing as imported from 2.43.
    assert (again.ignored > 0) == (version < 43)
    assert again.conflicts == []


def test_what_is_not_broken_down_is_left_out_and_said(month: Month) -> None:
    body, omitted = dhis2.data_value_set(month.summary, month.figures, CodeMap())
    waiting = [one for one in omitted if one.code.startswith("referrals.")]
    assert waiting
    assert {one.reason for one in omitted} == {Reason.NOT_YET_BROKEN_DOWN}
    sent = {value["dataElement"] for value in body["dataValues"]}
    assert "AXB_REFERRALS" in sent
    assert "AXB_REFERRALS_STATE" not in sent
    assert any("转介" in one.words for one in waiting)


def test_every_cell_is_sent_or_left_out_once(month: Month) -> None:
    body, omitted = dhis2.data_value_set(month.summary, month.figures, CodeMap())
    tables = [table for figure in month.figures for table in figure.breakdowns]
    cells = len(month.figures) + sum(len(table.options) for table in tables)
    assert len(body["dataValues"]) + len(omitted) == cells


def test_values_are_digits_and_schemes_are_explicit(month: Month) -> None:
    body = payload(month)
    assert all(value["value"].lstrip("-").isdigit() for value in body["dataValues"])
    assert {name: body[name] for name in body if name.endswith("cheme")} == {
        "idScheme": "code",
        "dataSetIdScheme": "code",
        "orgUnitIdScheme": "code",
        "dataElementIdScheme": "code",
        "categoryOptionComboIdScheme": "code",
    }
    assert "attributeOptionCombo" not in body


def test_the_county_s_combinations_as_uids(month: Month) -> None:
    """(l) where the administrator gives no codes: the UIDs that the server made."""
    combos = [one.ours for one in month.named() if one.kind is Kind.COMBO]
    uids = {(Kind.COMBO, ours): f"aB{number:09d}" for number, ours in enumerate(combos)}
    plain = {
        (one.kind, one.ours): CodeMap().of(one.kind, one.ours) or ""
        for one in month.named()
        if one.kind is not Kind.SCHEME
    }
    codes = CodeMap(plain | uids | {(Kind.SCHEME, "combo"): "uid"})
    body = payload(month, codes)
    assert body["categoryOptionComboIdScheme"] == "uid"
    assert "HllvX50cXC0" in {value["categoryOptionCombo"] for value in body["dataValues"]}
    summary = post(month.server(43, codes), body)
    assert summary.conflicts == []
    assert summary.is_complete


def test_only_what_the_county_collects_is_sent(month: Month) -> None:
    codes = CodeMap({(Kind.ELEMENT, "visits"): "PSY01", (Kind.ORG_UNIT, "k7m2qa"): "R001"})
    body, omitted = dhis2.data_value_set(month.summary, month.figures, codes)
    assert body["orgUnit"] == "R001"
    assert [value["dataElement"] for value in body["dataValues"]] == ["PSY01"]
    assert Reason.NOT_COLLECTED in {one.reason for one in omitted}
    assert post(month.server(43, codes), body).is_complete


@each_version
@pytest.mark.parametrize(
    ("closed_on", "is_on_time"), [(date(2026, 11, 5), True), (date(2026, 11, 6), False)]
)
def test_noon_of_the_closing_day_makes_the_fifth_the_fifth(
    month: Month, version: int, closed_on: date, is_on_time: bool
) -> None:
    server = month.server(version)
    body = payload(month) | {"completeDate": f"{closed_on}T12:00:00"}
    post(server, body)
    assert server.is_on_time("k7m2qa", PERIOD, timely_days=5) == is_on_time


def test_a_bare_date_would_be_a_day_generous(month: Month) -> None:
    server = month.server(43)
    post(server, payload(month) | {"completeDate": "2026-11-06"})
    assert server.is_on_time("k7m2qa", PERIOD, timely_days=5)


def test_the_complete_date_is_noon_of_the_day_of_closing(month: Month) -> None:
    assert payload(month)["completeDate"] == f"{month.summary.closed_on}T12:00:00"


def test_completeness_by_itself(month: Month) -> None:
    server = month.server(43)
    assert server.register(json.dumps(dhis2.registration(month.summary, CodeMap()))) == 1
    assert ("k7m2qa", PERIOD) in server.completions


# Each trap, sprung: what the importer above would say to a file without the precaution.


def test_trap_a_without_schemes(month: Month) -> None:
    body = payload(month)
    bare = {name: value for name, value in body.items() if not name.endswith("cheme")}
    assert post(month.server(43), bare).conflicts[0].startswith("E8001")


def test_trap_d_one_unknown_value_takes_completeness_away(month: Month) -> None:
    body = payload(month)
    body["dataValues"].append({"dataElement": "OTHER", "value": "1"})
    new, old = post(month.server(43), body), post(month.server(42), body)
    assert new.conflicts == old.conflicts == ["E8020"]
    assert not new.is_complete
    assert old.is_complete


def test_trap_e_one_value_twice(month: Month) -> None:
    body = payload(month)
    body["dataValues"].append(body["dataValues"][0])
    assert post(month.server(43), body).conflicts == ["E8128"]


def test_trap_h_zeros_that_are_not_significant(month: Month) -> None:
    server = month.server(43)
    server.elements["AXB_VISITS_TOPIC"].zero_is_significant = False
    assert post(server, payload(month)).conflicts == []
    assert server.total("AXB_VISITS_TOPIC", [PERIOD]) == sum(
        row.value or 0 for row in month.figures[0].breakdowns[2].options
    )


@pytest.mark.parametrize(("value", "code"), [("", "E8120"), ("1.5", "E8122")])
def test_trap_i_blank_and_fractions(month: Month, value: str, code: str) -> None:
    body = payload(month)
    body["dataValues"][0]["value"] = value
    assert post(month.server(43), body).conflicts == [code]


def test_trap_j_a_month_that_is_not_over(month: Month) -> None:
    server = month.server(43)
    server.today = date(2026, 10, 31)
    assert post(server, payload(month)).conflicts == ["E8030"]


def test_trap_l_combinations_have_no_code_by_themselves(month: Month) -> None:
    server = month.server(43)
    server.combos = {}
    assert set(post(server, payload(month)).conflicts) == {"E8024"}


def test_a_correction_is_refused_where_only_positive_numbers_are_allowed(month: Month) -> None:
    server = month.server(43)
    server.elements["AXB_VISITS"].is_signed = False
    body = payload(month)
    body["dataValues"][0]["value"] = "-3"
    assert post(server, body).conflicts == ["E8122"]


def test_the_period_is_the_month(month: Month) -> None:
    assert payload(month)["period"] == MONTH.replace("-", "")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.floats(0, 1))
def test_whatever_the_county_names_is_taken_and_the_rest_is_said(
    month: Month, seed: int, share: float
) -> None:
    kinds, chance = (Kind.ELEMENT, Kind.COMBO), Random(seed)
    rows = [one for one in month.named() if one.kind in kinds and chance.random() < share]
    codes = CodeMap({(one.kind, one.ours): f"X{number}" for number, one in enumerate(rows)})
    body, omitted = dhis2.data_value_set(month.summary, month.figures, codes)
    tables = [table for figure in month.figures for table in figure.breakdowns]
    cells = len(month.figures) + sum(len(table.options) for table in tables)
    assert len(body["dataValues"]) + len(omitted) == cells
    summary = post(month.server(43, codes), body)
    assert summary.conflicts == []
    assert summary.is_complete
