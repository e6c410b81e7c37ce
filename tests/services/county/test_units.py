"""Units of a county: their dated history, merged and split, and where rooms belong on a day."""

from collections.abc import Callable
from datetime import date

import pytest

from models.county import EnrolledRoom
from models.vocabulary import Role
from services.county import places
from services.county.store import CountyDesk, county_desk
from services.county.unit_records import UnitChange
from services.county.units import NewUnit, Part, UnitService
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from tests.builders import make_desk

OPENED, MERGED = date(2020, 1, 1), date(2026, 7, 1)
COUNTY_CODE, TOWN_CODE, VILLAGE_CODE = "441302000000", "441302100000", "441302100201"


@pytest.fixture
def county(desk: Desk) -> CountyDesk:
    """The lead's desk in a county office, its tables in the vault."""
    return county_desk(desk)


@pytest.fixture
def units(county: CountyDesk) -> UnitService:
    return UnitService(county)


def town(units: UnitService, name: str = "石桥镇", code: str = TOWN_CODE) -> int:
    return units.add(NewUnit(name, "town", OPENED, code))


def village(units: UnitService, name: str, parent_id: int | None = None) -> int:
    return units.add(NewUnit(name, "village", OPENED, parent_id=parent_id))


def enrol(county: CountyDesk, code: str, unit_id: int) -> None:
    """An approved room of ``unit_id`` since it was opened."""
    with county.write() as action:
        room = EnrolledRoom(
            room_code=code,
            name=code,
            signer="RW",
            state="approved",
            asked_at=county.desk.clock.now(),
            version=1,
        )
        action.session.add(room)
        places.put(action.session, room, unit_id, OPENED)


def place(county: CountyDesk, code: str, day: date) -> int | None:
    with county.store.read() as session:
        return places.unit_on(session, code, day)


def test_the_tree_lists_parents_before_children_in_pinyin(units: UnitService) -> None:
    upper = units.add(NewUnit("惠城区", "county", OPENED, COUNTY_CODE))
    stone = units.add(NewUnit("石桥镇", "town", OPENED, TOWN_CODE, upper))
    white = units.add(NewUnit("白沙镇", "town", OPENED, "441302101000", upper))
    first = village(units, "上村", stone)
    assert [one.id for one in units.tree()] == [upper, white, stone, first]
    assert units.history(first)[0].change is UnitChange.OPENED


def test_white_space_and_full_width_digits_are_made_plain(units: UnitService) -> None:
    town(units, "  石桥   镇 ", "４４１３０２１０００００")
    assert [(one.name, one.division_code) for one in units.tree()] == [("石桥 镇", TOWN_CODE)]


@pytest.mark.parametrize(
    ("new", "problems"),
    [
        (NewUnit("", "town", OPENED), {"name": Problem.REQUIRED}),
        (NewUnit("村" * 201, "town", OPENED), {"name": Problem.TOO_LONG}),
        (NewUnit("石\u202e桥", "town", OPENED), {"name": Problem.MALFORMED}),
        (NewUnit("石桥", "planet", OPENED), {"kind": Problem.UNKNOWN_CODE}),
        (NewUnit("石桥", "town", date(2030, 1, 1)), {"opened": Problem.IN_FUTURE}),
        (NewUnit("石桥", "town", OPENED, "44130210"), {"division_code": Problem.MALFORMED}),
        (NewUnit("石桥", "town", OPENED, "994130210000"), {"division_code": Problem.MALFORMED}),
        (NewUnit("石桥", "town", OPENED, VILLAGE_CODE), {"division_code": Problem.MALFORMED}),
        (NewUnit("石桥", "town", OPENED, parent_id=77), {"parent_id": Problem.UNKNOWN_CODE}),
    ],
)
def test_bad_input_is_named_by_field(
    units: UnitService, new: NewUnit, problems: dict[str, Problem]
) -> None:
    with pytest.raises(InvalidInput) as refused:
        units.add(new)
    assert refused.value.problems == problems
    assert units.tree() == ()


def test_a_code_is_one_unit_s_but_a_school_shares_its_village_s(units: UnitService) -> None:
    units.add(NewUnit("上村", "village", OPENED, VILLAGE_CODE))
    units.add(NewUnit("上村小学", "school", OPENED, VILLAGE_CODE))
    with pytest.raises(InvalidInput) as refused:
        units.add(NewUnit("下村", "village", OPENED, VILLAGE_CODE))
    assert refused.value.problems == {"division_code": Problem.TAKEN}


def test_renamed_and_moved_with_what_was_before(units: UnitService) -> None:
    one, other = town(units), town(units, "白沙镇", "441302101000")
    home = village(units, "上村", one)
    units.rename(home, 1, "上新村", date(2024, 3, 1))
    units.move(home, 2, other, date(2025, 1, 1))
    told = [(e.change, e.before, e.after, e.other) for e in units.history(home)]
    assert told == [
        (UnitChange.OPENED, "", "上村", ""),
        (UnitChange.RENAMED, "上村", "上新村", ""),
        (UnitChange.MOVED, "石桥镇", "白沙镇", "石桥镇"),
    ]


def test_events_are_noted_in_their_order(units: UnitService) -> None:
    home = village(units, "上村")
    units.rename(home, 1, "上新村", date(2024, 3, 1))
    with pytest.raises(Conflict, match="later_event"):
        units.rename(home, 2, "老村", date(2024, 2, 1))


def test_two_people_changing_one_unit(units: UnitService) -> None:
    home = village(units, "上村")
    units.rename(home, 1, "上新村", date(2024, 3, 1))
    with pytest.raises(Conflict, match="changed_meanwhile"):
        units.rename(home, 1, "上古村", date(2024, 3, 1))


def test_a_unit_does_not_lie_below_itself(units: UnitService) -> None:
    upper = town(units)
    lower = village(units, "上村", upper)
    for parent in (lower, upper):
        with pytest.raises(InvalidInput):
            units.move(upper, 1, parent, MERGED)


def test_merged_units_keep_their_packages_of_before(county: CountyDesk, units: UnitService) -> None:
    one, other = village(units, "上村"), village(units, "下村")
    enrol(county, "aaaaaa", one)
    enrol(county, "bbbbbb", other)
    joined = units.merge([one, other], NewUnit("双溪村", "village", OPENED), MERGED)
    by_id = {unit.id: unit for unit in units.tree()}
    assert (by_id[joined].opened, by_id[joined].rooms) == (MERGED, ("aaaaaa", "bbbbbb"))
    for old, code in ((one, "aaaaaa"), (other, "bbbbbb")):
        assert (by_id[old].closed, by_id[old].merged_into_id) == (MERGED, joined)
        assert by_id[old].rooms == ()
        assert place(county, code, date(2026, 6, 30)) == old
        assert place(county, code, MERGED) == joined
        assert place(county, code, date(2019, 1, 1)) == old
    assert [e.other for e in units.history(joined)] == ["", "上村", "下村"]


def test_a_town_merged_into_another_brings_its_villages(units: UnitService) -> None:
    one, other = town(units), town(units, "白沙镇", "441302101000")
    home = village(units, "上村", one)
    units.merge([one], other, MERGED)
    assert {unit.id: unit.parent_id for unit in units.tree()}[home] == other


@pytest.mark.parametrize("which", ["itself", "nothing", "below", "closed", "missing"])
def test_what_cannot_be_merged(units: UnitService, which: str) -> None:
    upper = town(units)
    lower = village(units, "上村", upper)
    gone = village(units, "老村")
    units.close(gone, 1, date(2021, 1, 1))
    tries: dict[str, Callable[[], object]] = {
        "itself": lambda: units.merge([upper], upper, MERGED),
        "nothing": lambda: units.merge([], upper, MERGED),
        "below": lambda: units.merge([upper], lower, MERGED),
        "closed": lambda: units.merge([lower], gone, MERGED),
        "missing": lambda: units.merge([999], upper, MERGED),
    }
    before = units.tree()
    with pytest.raises((InvalidInput, NotFound)):
        tries[which]()
    assert units.tree() == before


def test_a_refused_merge_leaves_no_new_unit(units: UnitService) -> None:
    gone = village(units, "老村")
    units.close(gone, 1, date(2021, 1, 1))
    with pytest.raises(InvalidInput):
        units.merge([gone], NewUnit("新村", "village", OPENED), MERGED)
    assert [unit.name for unit in units.tree()] == ["老村"]


def test_split_gives_every_room_to_one_part(county: CountyDesk, units: UnitService) -> None:
    whole = village(units, "双溪村")
    enrol(county, "aaaaaa", whole)
    enrol(county, "bbbbbb", whole)
    east = Part(NewUnit("东溪村", "village", OPENED), ("aaaaaa",))
    west = Part(NewUnit("西溪村", "village", OPENED), ("bbbbbb",))
    for parts in ((east,), (east, Part(west.unit)), (east, Part(west.unit, ("aaaaaa", "bbbbbb")))):
        with pytest.raises(InvalidInput):
            units.split(whole, 1, parts, MERGED)
    made = units.split(whole, 1, (east, west), MERGED)
    assert [place(county, code, MERGED) for code in ("aaaaaa", "bbbbbb")] == made
    assert place(county, "aaaaaa", date(2026, 6, 30)) == whole
    old = next(unit for unit in units.tree() if unit.id == whole)
    assert (old.closed, old.merged_into_id) == (MERGED, None)


def test_a_part_with_a_bad_field_says_which(units: UnitService) -> None:
    whole = village(units, "双溪村")
    good, bad = Part(NewUnit("东溪村", "village", OPENED)), Part(NewUnit("", "village", OPENED))
    with pytest.raises(InvalidInput) as refused:
        units.split(whole, 1, (good, bad), MERGED)
    assert refused.value.problems == {"parts.1.name": Problem.REQUIRED}
    assert [unit.closed for unit in units.tree()] == [None]


def test_what_still_has_rooms_or_units_is_not_closed(
    county: CountyDesk, units: UnitService
) -> None:
    upper = town(units)
    lower = village(units, "上村", upper)
    enrol(county, "aaaaaa", lower)
    with pytest.raises(Conflict, match="has_units"):
        units.close(upper, 1, MERGED)
    with pytest.raises(Conflict, match="has_rooms"):
        units.close(lower, 1, MERGED)


def test_only_the_lead_changes(units: UnitService, desk: Desk, county: CountyDesk) -> None:
    home = village(units, "上村")
    engine = desk.read
    with engine() as session:
        bound = session.connection().engine
    helper = UnitService(county_desk(make_desk(bound, desk.clock, Role.COUNSELLOR)))
    assert [unit.id for unit in helper.tree()] == [home]
    with pytest.raises(NotAllowed):
        helper.rename(home, 1, "别名", MERGED)
