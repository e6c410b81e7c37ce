"""A county's signed pack adds lines and sets targets; it never gives a line another meaning."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, update

from models.indicator import IndicatorPack
from models.room import Room
from models.vocabulary import Role
from services.actor import Actor, StaffId
from services.desk import Desk
from services.errors import CannotRead, InvalidInput, NotAllowed, NotFound, Problem
from services.exchange.keys import sign
from services.exchange.strict_json import canonical, padded
from services.indicators.county_packs import CountyPackService
from services.indicators.pack_file import write_pack
from services.indicators.records import LineState, TargetEdit
from services.indicators.service import IndicatorService
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.pack_package import PackFiles
from tests.services.indicators.rows import add_activity
from tests.services.scales.foreign import OTHER_SECRET, PUBLIC, SECRET, on_stick
from tests.services.visits.rows import TODAY

PLACE_A, PLACE_B = {"zh": "正文", "en": "text"}, {"zh": "附表", "en": "table"}
LINE: dict[str, Any] = {
    "id": "X01",
    "name": {"zh": "流动人口专场次数", "en": "Sessions for migrants"},
    "level": "room",
    "block": "outreach",
    "unit": "times_a_year",
    "kind": "target",
    "way": "computed",
    "measure": "outreach",
    "rhythm": "year",
    "targets": [
        {
            "from": 2026,
            "to": None,
            "text": {"zh": "≥4 次", "en": ">=4"},
            "comparison": ">=",
            "number": "4",
        }
    ],
}
CHANGE = {
    "indicator": "s0.O06",
    "year": 2026,
    "valid_from": "2026-01-01",
    "text": {"zh": "≥12 场", "en": ">=12"},
    "comparison": ">=",
    "number": "12",
}


def document(**changes: Any) -> dict[str, Any]:
    return {
        "id": "qingshui",
        "version": "1.0.0",
        "title": {"zh": "清水县2026年考核", "en": "Qingshui county 2026"},
        "document": {"zh": "清水县卫健局〔2026〕3号文", "en": "Qingshui 2026 no. 3"},
        "indicators": [LINE],
        "targets": [CHANGE],
        **changes,
    }


def twice(*places: dict[str, str]) -> dict[str, Any]:
    """The line with two targets for 2026."""
    (goal,) = LINE["targets"]
    targets = [{**goal}, {**goal, "to": 2027, "number": "9"}]
    for target, place in zip(targets, places, strict=False):
        target["place"] = place
    return {**LINE, "targets": targets}


def pack(**changes: Any) -> PackFiles:
    return write_pack(document(**changes), SECRET)


def raw(secret: bytes = SECRET, comment: str = "", **changes: Any) -> PackFiles:
    """As somebody else's program might write it: not checked before it is signed."""
    told = {"format": 1, "kind": "anxinbu-indicator-pack", **document(**changes)}
    content = padded(canonical(told))
    comment = comment or f"pack={told['id']} version={told['version']}"
    return PackFiles("pack.anx", content, sign(secret, content, comment))


@pytest.fixture
def packs(desk: Desk) -> CountyPackService:
    with desk.write() as session:
        session.execute(update(Room).values(county_name="清水县精防办", county_signer=PUBLIC))
    return CountyPackService(desk)


def test_a_pack_is_shown_before_it_is_installed(packs: CountyPackService, tmp_path: Path) -> None:
    found = packs.look(on_stick(tmp_path, pack()))
    assert (found.title.zh, found.signer) == ("清水县2026年考核", "清水县精防办")
    assert (found.n_indicators, found.n_targets, found.present) == (1, 1, "")


def test_its_lines_are_evaluated_and_its_targets_hold(
    desk: Desk, packs: CountyPackService, tmp_path: Path
) -> None:
    packs.install(packs.look(on_stick(tmp_path, pack())))
    indicators = IndicatorService(desk)
    assert [view.id for view in indicators.packs()] == ["s4", "s1", "s0", "qingshui"]
    (line,) = indicators.overview("qingshui", "2026").lines
    assert line.goals[0].number == 4
    goals = indicators.line("s0.O06", "2026").goals
    assert [(goal.number, goal.is_compared) for goal in goals] == [
        (Decimal(12), True),
        (Decimal(5), False),
        (Decimal(10), False),
    ]
    assert goals[0].source.zh == "清水县2026年考核"


def test_a_newer_version_takes_its_place_and_an_older_one_does_not(
    desk: Desk, packs: CountyPackService, tmp_path: Path
) -> None:
    packs.install(packs.look(on_stick(tmp_path, pack(version="1.9.0"))))
    packs.install(packs.look(on_stick(tmp_path, pack(version="1.10.0", targets=[]))))
    assert IndicatorService(desk).line("s0.O06", "2026").goals[0].number == 5
    for version, reason in (("1.9.0", PackProblem.DOWNGRADE), ("1.10.0", PackProblem.ALREADY_HERE)):
        with pytest.raises(PackRefused) as refused:
            packs.install(packs.look(on_stick(tmp_path, pack(version=version))))
        assert refused.value.reason is reason


def test_a_removed_pack_is_gone_and_answers_stay(
    desk: Desk, packs: CountyPackService, tmp_path: Path
) -> None:
    row_id = packs.install(packs.look(on_stick(tmp_path, pack())))
    packs.remove(row_id)
    assert len(IndicatorService(desk).packs()) == 3
    with pytest.raises(NotFound):
        IndicatorService(desk).line("qingshui.X01", "2026")
    with pytest.raises(NotFound):
        packs.remove(row_id)


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"indicators": [{**LINE, "id": "O02"}]}, "O02 每月科普宣教次数"),
        ({"indicators": [{**LINE, "id": "V07"}]}, "V07 公众心理热线接听量（实绩）"),
        ({"id": "s4"}, "长宁评估标准（2021）"),
    ],
)
def test_a_pack_that_redefines_a_shipped_indicator_is_refused_with_its_name(
    desk: Desk, packs: CountyPackService, tmp_path: Path, changes: dict[str, Any], name: str
) -> None:
    with pytest.raises(PackRefused) as refused:
        packs.look(on_stick(tmp_path, raw(**changes)))
    assert (refused.value.reason, refused.value.where) == (PackProblem.REDEFINES, name)
    with pytest.raises(PackRefused):
        pack(**changes)  # nor can a county write one
    with desk.read() as session:
        assert session.scalars(select(func.count()).select_from(IndicatorPack)).one() == 0


def test_a_line_of_another_county_pack_is_not_redefined(
    packs: CountyPackService, tmp_path: Path
) -> None:
    packs.install(packs.look(on_stick(tmp_path, pack())))
    with pytest.raises(PackRefused) as refused:
        packs.look(on_stick(tmp_path, pack(id="other")))
    assert refused.value.where == "X01 流动人口专场次数"


def test_a_second_pack_does_not_set_the_same_target_from_the_same_day(
    packs: CountyPackService, tmp_path: Path
) -> None:
    packs.install(packs.look(on_stick(tmp_path, pack())))
    again = {**CHANGE, "number": "9"}
    with pytest.raises(PackRefused) as refused:
        packs.look(on_stick(tmp_path, pack(id="other", indicators=[], targets=[again])))
    assert (refused.value.reason, refused.value.where) == (PackProblem.OVERLAPPING, "s0.O06")
    later = {**again, "valid_from": "2026-07-01"}
    packs.look(on_stick(tmp_path, pack(id="other", indicators=[], targets=[later])))


def test_nor_does_the_room(desk: Desk, packs: CountyPackService, tmp_path: Path) -> None:
    packs.install(packs.look(on_stick(tmp_path, pack())))
    day = date(2026, 1, 1)
    edit = TargetEdit("s0.O06", 2026, day, "≥9 场", ">=", "9", "本室计划")
    with pytest.raises(InvalidInput) as refused:
        IndicatorService(desk).set_target(edit)
    assert refused.value.problems == {"valid_from": Problem.TAKEN}


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        (raw(OTHER_SECRET), PackProblem.NOT_COUNTY),
        (raw(comment="pack=other version=1.0.0"), PackProblem.COMMENT),
        (raw(format=2), PackProblem.NEWER_FORMAT),
        (raw(colour="red"), PackProblem.SCHEMA),
        (raw(version="1"), PackProblem.SCHEMA),
        (raw(targets=[{**CHANGE, "valid_from": "2026-02-30"}]), PackProblem.SCHEMA),
        (raw(targets=[{**CHANGE, "indicator": "s0.X77"}]), PackProblem.UNKNOWN_INDICATOR),
        (raw(targets=[{**CHANGE, "number": ""}]), PackProblem.INCOMPLETE),
        (raw(targets=[CHANGE, {**CHANGE, "number": "9"}]), PackProblem.OVERLAPPING),
        (raw(indicators=[twice()]), PackProblem.OVERLAPPING),
        (raw(indicators=[twice(PLACE_A)]), PackProblem.OVERLAPPING),
        (raw(indicators=[twice(PLACE_A, PLACE_A)]), PackProblem.OVERLAPPING),
        (raw(indicators=[LINE, LINE]), PackProblem.DUPLICATE_INDICATOR),
        (raw(indicators=[{**LINE, "way": "asked"}]), PackProblem.INCOMPLETE),
        (raw(indicators=[{**LINE, "measure": "gossip"}]), PackProblem.SCHEMA),
        (raw(indicators=[{**LINE, "points_with": "X02"}]), PackProblem.INCOMPLETE),
        (replace(raw(), signature=b""), PackProblem.NO_SIGNATURE),
        (replace(raw(), content=raw().content.replace(b"4", b"5")), PackProblem.TAMPERED),
        (replace(raw(), content=b"x" * 600_000), PackProblem.TOO_LARGE),
    ],
)
def test_each_trouble_has_its_own_word(
    packs: CountyPackService, tmp_path: Path, files: PackFiles, reason: PackProblem
) -> None:
    with pytest.raises(PackRefused) as refused:
        packs.look(on_stick(tmp_path, files))
    assert refused.value.reason is reason


def test_without_a_county_nobody_may_send_one(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(PackRefused) as refused:
        CountyPackService(desk).look(on_stick(tmp_path, pack()))
    assert refused.value.reason is PackProblem.NOT_COUNTY


def test_a_file_that_is_not_there(packs: CountyPackService, tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        packs.look(tmp_path / "none.anx")


def test_packs_are_the_leads(desk: Desk, packs: CountyPackService, tmp_path: Path) -> None:
    actor = Actor(StaffId(1), "何晓岚", Role.COUNSELLOR)
    with pytest.raises(NotAllowed):
        CountyPackService(replace(desk, actor=actor)).look(on_stick(tmp_path, pack()))


def test_reached_by_one_of_two_places_is_said_and_not_smoothed(
    desk: Desk, packs: CountyPackService, tmp_path: Path
) -> None:
    (low,) = LINE["targets"]
    places = [
        {**low, "number": "1", "text": {"zh": "≥1 次", "en": ">=1"}, "place": PLACE_A},
        {**low, "place": PLACE_B},
    ]
    line = {**LINE, "targets": places}
    packs.install(packs.look(on_stick(tmp_path, pack(indicators=[line]))))
    for _ in range(2):
        add_activity(desk, TODAY)
    found = IndicatorService(desk).line("qingshui.X01", "2026")
    assert [goal.is_reached for goal in found.goals] == [True, False]
    assert (found.state, found.missing) == (LineState.DISPUTED, Decimal(2))
