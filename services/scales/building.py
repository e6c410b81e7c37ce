"""The dataclasses of a definition from JSON that fits the schema."""

import hashlib
from collections.abc import Mapping
from typing import Any

from services.scales.definition import (
    BandSet,
    ByChoice,
    Choice,
    Definition,
    Direction,
    Flag,
    Input,
    Item,
    Licence,
    Loinc,
    Number,
    Option,
    Passport,
    Score,
    Skip,
    Use,
    Validity,
)
from services.scales.exact import exact
from services.scales.identifiers import expanded
from services.scales.json_text import canonical

Json = Mapping[str, Any]


def build(content: Json) -> Definition:
    """Nothing is checked here; see `checking`."""
    body = canonical(content)
    validity = content.get("validity")
    return Definition(
        id=content["id"],
        version=content["version"],
        short=content["short"],
        names=content["names"],
        passport=_passport(content["passport"]),
        use=_use(content["use"]),
        direction=Direction(content["direction"]),
        choices={
            name: Choice(tuple(choice["values"]), choice["default"], choice.get("by_informant", {}))
            for name, choice in content.get("choices", {}).items()
        },
        option_sets={
            name: tuple(_option(option) for option in options)
            for name, options in content.get("options", {}).items()
        },
        items=tuple(item for group in content["items"] for item in _items(group)),
        skips=tuple(_skip(skip) for skip in content.get("skips", ())),
        scores=tuple(_score(score) for score in content["scores"]),
        bands=tuple(_band(band) for band in content["bands"]),
        validity=Validity(validity["fails_when"], validity["flag"]) if validity else None,
        flags=tuple(
            Flag(flag["id"], flag["when"], flag.get("critical", False)) for flag in content["flags"]
        ),
        loinc=_loinc(content.get("loinc", {})),
        labels=content.get("labels", {}),
        body=body,
        body_sha256=hashlib.sha256(body.encode()).hexdigest(),
    )


def _passport(content: Json) -> Passport:
    licence = content["licence"]
    return Passport(
        tier=content["tier"],
        licence=Licence(licence["class"], licence["mark"], licence["evidence"], licence["credit"]),
        source=content["source"],
        norm_group=content["norm_group"],
        not_for=content["not_for"],
        contexts=tuple(content["contexts"]),
        open_points={
            language: tuple(points) for language, points in content["open_points"].items()
        },
    )


def _use(content: Json) -> Use:
    youngest, oldest = content["ages"]
    return Use(
        ages=(youngest, oldest),
        informants=tuple(content["informants"]),
        period=content["period"],
        is_paper_only=content["administration"] == "paper",
        is_interview_only=content["administration"] == "interview",
    )


def _option(content: Json) -> Option:
    value = content["value"]
    return Option(value, content.get("score", value if isinstance(value, int) else None))


def _by_choice(content: object) -> ByChoice:
    if isinstance(content, Mapping):
        names = {value: _names(one) for value, one in content["sets"].items()}
        return ByChoice(content["by"], names)
    return ByChoice("", {"": _names(content)})


def _names(content: Any) -> tuple[str, ...]:
    return (content,) if isinstance(content, str) else tuple(content)


def _items(group: Json) -> list[Item]:
    tokens = group.get("tokens", ())
    is_open = tokens == "open"
    return [
        Item(
            id=item_id,
            input=Input(group["input"]),
            option_set=_by_choice(group["options"]) if "options" in group else None,
            rows=_by_choice(group["rows"]) if "rows" in group else None,
            minimum=exact(group.get("min", 0)),
            maximum=exact(group.get("max", 0)),
            is_integer=group.get("integer", False),
            tokens=() if is_open else tuple(tokens),
            is_open=is_open,
            none=group.get("none"),
            takes_max=group.get("value") == "max",
            is_scored=group.get("scored", True),
            is_optional=group.get("optional", False),
            ignored_when=group.get("ignored_when"),
            optional_when=group.get("optional_when"),
        )
        for item_id in expanded(group["ids"])
    ]


def _skip(content: Json) -> Skip:
    return Skip(
        when=content["when"],
        items=expanded(content["items"]),
        is_counted=content.get("counted", False),
        flag=content.get("flag", ""),
    )


def _score(content: Json) -> Score:
    low, high = content["range"]
    return Score(
        id=content["id"],
        value=content["value"],
        range=(exact(low), exact(high)),
        decimals=content.get("decimals", 0),
        is_main=content.get("main", False),
        names=content.get("names", {}),
        may_be_undefined=content.get("may_be_undefined", False),
    )


def _band(content: Json) -> BandSet:
    return BandSet(
        score=content.get("score", ""),
        name=content.get("name", ""),
        set=content.get("set", ""),
        source=content["source"],
        when=content.get("when"),
        is_main=content.get("main", False),
        ranges=tuple(
            (exact(low), exact(high), band) for low, high, band in content.get("ranges", ())
        ),
        below=tuple((_limit(limit), band) for limit, band in content.get("below", ())),
        rules=tuple((rule["when"], rule["band"]) for rule in content.get("rules", ())),
    )


def _limit(limit: Any) -> Number | None:
    return None if limit is None else exact(limit)


def _loinc(content: Json) -> Loinc:
    return Loinc(content.get("panel", ""), content.get("items", {}), content.get("scores", {}))
