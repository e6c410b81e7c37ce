"""A half-filled client form as plain JSON values, to be kept as a draft and shown again."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from datetime import date
from typing import Any

from models.vocabulary import ClientKind, Sex
from services.clients.records import ClientFields, PopulationId, PopulationPeriod


def as_json(typed: ClientFields) -> dict[str, object]:
    """The fields as JSON values; days in ISO form."""
    values: dict[str, object] = asdict(typed)
    values["birth_date"] = _written(typed.birth_date)
    values["populations"] = [
        [period.population, _written(period.since), _written(period.until), period.id]
        for period in typed.populations
    ]
    return values


def from_json(values: Mapping[str, Any]) -> ClientFields:
    """The form again; what an older or newer program wrote besides is left out."""
    known = {field.name for field in fields(ClientFields)}
    kept = {name: value for name, value in values.items() if name in known}
    kept["kind"] = ClientKind(kept.get("kind", ClientKind.NAMED))
    kept["sex"] = Sex(kept.get("sex", Sex.UNKNOWN))
    kept["birth_date"] = _read(kept.get("birth_date"))
    kept["populations"] = tuple(
        PopulationPeriod(
            population, _read(since), _read(until), None if key is None else PopulationId(key)
        )
        for population, since, until, key in kept.get("populations", ())
    )
    return ClientFields(**kept)


def carried_over(typed: ClientFields, dropped: ClientFields, kept: ClientFields) -> ClientFields:
    """What was typed into a file that was merged away since, on top of the file that was kept.

    Only fields that were really changed count, so that nothing of the kept file is replaced by what
    the other one happened to say. Populations stay those of the kept file: the merge moved them,
    and the draft knows rows that may be gone.
    """
    changed = {
        field.name: getattr(typed, field.name)
        for field in fields(ClientFields)
        if getattr(typed, field.name) != getattr(dropped, field.name)
    }
    changed.pop("populations", None)
    if changed.keys() & {"birth_date", "age"}:  # one says what the other leaves open
        changed |= {"birth_date": typed.birth_date, "age": typed.age}
    return replace(kept, **changed)


def _written(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _read(day: str | None) -> date | None:
    return None if day is None else date.fromisoformat(day)
