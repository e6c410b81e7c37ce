"""ADX: valid by its schema, and taken by DHIS2 in every version."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
import xmlschema

from services.interop import adx, dhis2
from services.interop.codes import CodeMap, Kind
from services.interop.values import Reason
from tests.services.interop.conftest import VERSIONS, Month
from tests.services.interop.dhis2_server import ADX, root_of

SCHEMA = xmlschema.XMLSchema(Path(__file__).with_name("adx.xsd"))
BY_CODE = {"idScheme": "code"}
PERIOD = "202610"
each_version = pytest.mark.parametrize("version", VERSIONS)


def content(month: Month, codes: CodeMap | None = None) -> bytes:
    return adx.adx(month.summary, month.figures, codes or CodeMap())[0]


def test_it_is_valid(month: Month) -> None:
    SCHEMA.validate(content(month).decode())


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        ('exported="2026', 'sent="2026'),
        ("/P1M", "/P30D"),
        ('value="', 'number="'),
        ("<group ", '<group extra="" '),
        ('dataSet="AXB_MONTHLY"', ""),
    ],
)
def test_the_schema_refuses_what_is_not_adx(month: Month, there: str, instead: str) -> None:
    changed = content(month).decode().replace(there, instead, 1)
    assert SCHEMA.is_valid(changed) == (there == "<group ")


@each_version
def test_every_value_is_taken(month: Month, version: int) -> None:
    server = month.server(version)
    summary = server.post_adx(content(month), BY_CODE)
    assert summary.conflicts == []
    assert server.total("AXB_VISITS", [PERIOD]) == month.summary.populations[0].step
    rows = server.total("AXB_VISITS_TOPIC", [PERIOD])
    pending = server.total("AXB_VISITS_PENDING", [PERIOD])
    assert rows + pending == month.summary.populations[0].step


@each_version
def test_both_formats_say_the_same(month: Month, version: int) -> None:
    by_xml, by_json = month.server(version), month.server(version)
    by_xml.post_adx(content(month), BY_CODE)
    by_json.post_json(json.dumps(dhis2.data_value_set(month.summary, month.figures, CodeMap())[0]))
    assert by_xml.values == by_json.values


@each_version
def test_rooms_in_one_file_do_not_lose_their_months(month: Month, version: int) -> None:
    """(c) the county may put the groups of many rooms into one file."""
    root = root_of(content(month))
    other = root_of(content(month))[0]
    other.set("orgUnit", "k2")
    root.append(other)
    server = month.server(version)
    summary = server.post_adx(ElementTree.tostring(root), BY_CODE)
    assert summary.conflicts == []
    units = {unit for _, _, _, unit in server.values}
    assert units == {"k7m2qa", "k2"}


def test_trap_a_the_default_scheme_changed(month: Month) -> None:
    assert month.server(42).post_adx(content(month)).conflicts == []
    assert month.server(43).post_adx(content(month)).conflicts[0].startswith("E8001")


def test_trap_b_the_default_combination_must_be_written(month: Month) -> None:
    bare = content(month).replace(b' categoryOptionCombo="default"', b"")
    assert month.server(42).post_adx(bare, BY_CODE).conflicts == []
    assert "E8108" in month.server(43).post_adx(bare, BY_CODE).conflicts


def test_trap_c_a_date_of_completion_would_lose_everything(month: Month) -> None:
    root = root_of(content(month))
    other = root_of(content(month))[0]
    other.set("orgUnit", "k2")
    root.append(other)
    for group in root:
        group.set("completeDate", "2026-11-03")
    server = month.server(43)
    assert server.post_adx(ElementTree.tostring(root), BY_CODE).conflicts == ["E8009"]
    assert server.values == {}
    assert "completeDate" not in content(month).decode()


def test_trap_f_no_attribute_of_a_group_but_ours(month: Month) -> None:
    group = root_of(content(month))[0]
    assert set(group.attrib) == {"dataSet", "orgUnit", "period"}
    with_one = content(month).replace(b"<group ", b'<group PROJECT="A" ', 1)
    assert month.server(43).post_adx(with_one, BY_CODE).conflicts == ["E8110"]


def test_what_is_not_broken_down_is_left_out(month: Month) -> None:
    text, omitted = adx.adx(month.summary, month.figures, CodeMap())
    assert b"AXB_REFERRALS_STATE" not in text
    assert {one.reason for one in omitted} == {Reason.NOT_YET_BROKEN_DOWN}


def test_the_county_s_own_names(month: Month) -> None:
    row = month.figures[0].breakdowns[2].options[0].row
    codes = CodeMap(
        {
            (Kind.ELEMENT, "visits.topic"): "PSY_BY_TOPIC",
            (Kind.CATEGORY, "topic"): "WENTI",
            (Kind.OPTION, f"topic.{row}"): "W01",
        }
    )
    values = list(root_of(content(month, codes)).iter(f"{ADX}dataValue"))
    assert len(values) == 1
    assert values[0].get("WENTI") == "W01"
    assert values[0].get("dataElement") == "PSY_BY_TOPIC"


def test_the_same_month_is_the_same_bytes(month: Month) -> None:
    assert content(month) == content(month)
    assert month.summary.closed_at is not None
    exported = month.summary.closed_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    assert f'exported="{exported}"'.encode() in content(month)
