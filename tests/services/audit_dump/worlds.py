"""What a dump says, tried out on possible worlds, without any solver."""

from collections.abc import Iterator, Mapping
from typing import Any

Dump = Mapping[str, Any]
World = dict[str, int]
_NEW = "|new"


def relations(dump: Dump) -> Iterator[Mapping[str, Any]]:
    """All that was published, without what is common knowledge."""
    for release in dump["releases"]:
        yield from release["relations"]


def published_world(dump: Dump) -> World:
    """Every number taken at its word."""
    world: World = {}
    for relation in relations(dump):
        if isinstance(relation["published"], dict) and len(relation["terms"]) == 1:
            (name,) = relation["terms"]
            world[name] = relation["published"]["rounded"]
    for relation in relations(dump):
        if relation["id"].endswith(_NEW):
            (cell,) = (name for name in relation["terms"] if name in dump["cells"])
            others = {n: f for n, f in relation["terms"].items() if n != cell}
            world[cell] = sum(factor * world[name] for name, factor in others.items())
    return world


def with_new(dump: Dump, world: World) -> World:
    """``world`` after its cells were changed: what there is so far is added up again."""
    changed = dict(world)
    for relation in relations(dump):
        if relation["id"].endswith(_NEW):
            so_far = relation["id"].removesuffix(_NEW)
            rest = {n: f for n, f in relation["terms"].items() if n != so_far}
            changed[so_far] = -sum(factor * changed[name] for name, factor in rest.items())
    return changed


def broken(dump: Dump, world: World, *, with_facts: bool = True) -> list[str]:
    """What the world contradicts."""
    facts = dump["facts"] if with_facts else ()
    known = [relation for relation in (*relations(dump), *facts) if _is_about_people(relation)]
    wrong = [relation["id"] for relation in known if not _holds(relation, world)]
    return wrong + [cell for cell, own in dump["cells"].items() if world[cell] < own["min"]]


def _is_about_people(relation: Mapping[str, Any]) -> bool:
    return not str(relation["id"]).startswith("facts|")


def _holds(relation: Mapping[str, Any], world: World) -> bool:
    value = sum(factor * world[name] for name, factor in relation["terms"].items())
    published = relation["published"]
    if isinstance(published, dict):
        reach = published["base"] - 1
        return bool(max(0, published["rounded"] - reach) <= value <= published["rounded"] + reach)
    low, high = published if isinstance(published, list) else (published, published)
    return (low is None or low <= value) and (high is None or value <= high)


def moved(dump: Dump, world: World, cell: str, by: int) -> World:
    """Another world: ``by`` more in this row, in one row of every sister table, and in a month."""
    population, _, _, stretch = cell.split("|")
    changed = dict(world)
    for group in dump["groups"]:
        own, _, *months = group["id"].split("|")
        if own == population and _stretch(months) == stretch:
            members = group["members"]
            row = cell if cell in members else max(members, key=lambda m: world[m])
            changed[row] += by
    totals = [c for c in dump["cells"] if c.startswith(f"{population}|total|")]
    first, _, last = stretch.partition("..")
    inside = [c for c in totals if first <= c.rpartition("|")[2] <= (last or first)]
    changed[max(inside, key=lambda month: world[month])] += by
    return with_new(dump, changed)


def _stretch(months: list[str]) -> str:
    return months[0] if len(months) == 1 else f"{months[0]}..{months[-1]}"
