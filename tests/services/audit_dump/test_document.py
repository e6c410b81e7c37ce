"""What stands in a dump: everything that was published, and nothing else."""

import json
from dataclasses import replace
from typing import Any

import pytest

from services.audit_dump.document import SCHEMA, dump
from services.exchange.document import to_json
from services.exchange.strict_json import canonical
from tests.services.audit_dump.rooms import PaperRoom, Visit
from tests.services.audit_dump.worlds import broken, published_world


def busy_room(months: int = 2) -> PaperRoom:
    room = PaperRoom()
    for _ in range(months):
        room.visits += [
            Visit(room.month, "group", "60+", "elder", client, opens_session=True)
            for client in range(15)
        ]
        room.close()
    return room


def relations(found: dict[str, Any]) -> dict[str, Any]:
    return {r["id"]: r for release in found["releases"] for r in release["relations"]}


def changed(text: str, **head: object) -> str:
    document = json.loads(text)
    document["anxinbu"] |= head
    return json.dumps(document)


def with_step(text: str, population: str, table: str, row: str, step: int) -> str:
    document = json.loads(text)
    for cell in document["resources"][0]["data"]:
        if cell[:3] == [population, table, row]:
            cell[3:] = ["published", step]
    return json.dumps(document)


def test_every_row_of_every_month_is_an_unknown_count() -> None:
    found: Any = dump(busy_room().texts, "room")
    assert (found["schema"], found["name"]) == (SCHEMA, "room")
    assert "visits|mode|group|2026-01" in found["cells"]
    assert "visits|total|total|2026-02" in found["cells"]
    assert "visits|age_sex|18-34/male|2026-02" in found["protect"]
    world = published_world(found)
    assert world["visits|mode|group|2026-01"] + world["visits|mode|group|2026-02"] == 30


def test_a_table_that_waits_is_one_stretch_of_months() -> None:
    room = PaperRoom()
    for _ in range(3):
        room.visits += [Visit(room.month, "phone", "60+", "other")] * 5
        room.close()
    found: Any = dump(room.texts, "room")
    assert "visits|mode|phone|2026-01..2026-03" in found["cells"]
    assert "visits|mode|phone|2026-01" not in found["cells"]


def test_groups_of_rows_and_the_year_are_protected_too() -> None:
    targets = {target["id"] for target in dump(busy_room().texts, "room")["targets"]}  # type: ignore[attr-defined]
    assert "visits|age_sex|18-34|l00000000001|2026-01" in targets
    assert "visits|mode|group|l00000000001|2026" in targets


def test_parts_are_inside_their_whole() -> None:
    found: Any = dump(busy_room().texts, "room")
    facts = {fact["id"]: fact["terms"] for fact in found["facts"]}
    of_persons = facts["persons|mode|group|l00000000001|2026-01|inside"]
    assert of_persons == {
        "visits|mode|group|to 2026-01|l00000000001": 1,
        "persons|mode|group|to 2026-01|l00000000001": -1,
    }
    assert any(name.startswith("group_sessions|mode|group|") for name in facts)
    assert any(name.startswith("plan_sessions|total|total|") for name in facts)


def test_what_counts_no_people_is_exact_and_not_protected() -> None:
    found: Any = dump(busy_room(1).texts, "room")
    (name,) = (name for name in relations(found) if name.startswith("facts|"))
    assert name == "facts|l00000000001|2026-01|trainings/all"
    assert relations(found)[name]["published"] == 1
    assert name not in found["protect"]


def test_the_same_package_once_more_says_nothing_new() -> None:
    texts = busy_room().texts
    assert dump([*texts, texts[-1]], "room") == dump(texts, "room")


def test_a_replacement_stands_beside_what_it_replaced() -> None:
    room = busy_room(2)
    again = PaperRoom(visits=[*room.visits], documents=room.documents[:1])
    again.visits += [Visit("2026-02", "phone", "60+", "other")] * 12
    again.close()
    second = replace(
        again.documents[1], head=replace(again.documents[1].head, number=3, revision=2)
    )
    texts = [*room.texts, canonical(to_json(second))]
    found: Any = dump(texts, "room")
    world = published_world(found)
    assert world["visits|total|total|2026-02"] == 15
    assert world["visits|total|total|2026-02#2"] == 27
    assert broken(found, world) == []


def test_two_ledgers_count_the_same_records_of_a_month() -> None:
    (text,) = busy_room(1).texts
    other = with_step(changed(text, ledger="l2"), "visits", "total", "total", 12)
    found: Any = dump([text, other], "room")
    cells = [name for name in found["cells"] if name.startswith("visits|total|")]
    assert cells == ["visits|total|total|2026-01"]
    assert len([name for name in relations(found) if name.startswith("visits|total|")]) == 4


def test_a_new_ledger_may_have_other_rows() -> None:
    first, second = busy_room(2).texts
    other = second.replace('"60+"', '"60-79"').replace("l00000000001", "l2")
    found: Any = dump([first, other], "room")
    members = {name for group in found["groups"] for name in group["members"]}
    assert members <= set(found["cells"])
    assert {"visits|age_sex|60+|2026-01", "visits|age_sex|60-79|2026-02"} <= members


def test_a_number_that_is_no_step_is_exact() -> None:
    (text,) = busy_room(1).texts
    found: Any = dump([with_step(text, "visits", "total", "total", 7)], "room")
    name = "visits|total|total|to 2026-01|l00000000001"
    assert relations(found)[name]["published"] == 7


def test_a_guarded_row_is_inside_the_row_that_contains_it() -> None:
    (text,) = busy_room(1).texts
    document = json.loads(text)
    row = "group/crisis_callout"
    document["resources"][0]["data"].append(["visits", "mode/guarded", row, "published", 6])
    found: Any = dump([json.dumps(document)], "room")
    facts = {fact["id"]: fact for fact in found["facts"]}
    table = f"visits|mode/guarded/{row}"
    assert facts[f"{table}|{row}|l00000000001|2026-01|inside"]["published"] == [0, None]
    # Five different people at least, or it would not be shown.
    assert facts[f"{table}|l00000000001|2026-01|persons"]["published"] == [5, None]


def test_not_nil_beside_zeros_proves_somebody() -> None:
    room = PaperRoom()
    room.close()
    found: Any = dump(room.texts, "room")
    assert not any("not nil" in name for name in relations(found))
    document = json.loads(room.texts[0])
    document["resources"][2]["data"][1] = ["nil_report", False]
    found = dump([json.dumps(document)], "room")
    assert any("not nil" in name for name in relations(found))


def test_a_nil_report_with_numbers_contradicts_itself() -> None:
    (text,) = busy_room(1).texts
    document = json.loads(text)
    document["resources"][2]["data"][1] = ["nil_report", True]
    with pytest.raises(ValueError, match="nil"):
        dump([json.dumps(document)], "room")


def test_a_step_down_may_have_been_records_taken_back() -> None:
    room = busy_room(1)
    room.visits = room.visits[:2]
    room.close()
    found: Any = dump(room.texts, "room")
    assert found["cells"]["visits|mode|group|2026-02"]["min"] < 0
    assert found["cells"]["visits|mode|group|2026-01"]["min"] == 0
