"""The rooms in which one can book: plain names, a setting of the room, perhaps none."""

from sqlalchemy.orm import Session

from services.preferences import Setting, stored_value

MOST_PLACES = 12
LONGEST_PLACE = 40


def places_of(text: str) -> tuple[str, ...]:
    """The names in a text with one a line or between commas, each once."""
    names = text.replace("，", ",").replace("、", ",").replace("\n", ",").split(",")
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _is_sound(text: str) -> bool:
    names = places_of(text)
    return len(names) <= MOST_PLACES and all(len(name) <= LONGEST_PLACE for name in names)


PLACES = Setting("places", "", False, _is_sound)


def stored_places(session: Session) -> tuple[str, ...]:
    """The names in their order; empty where nobody has named any."""
    return places_of(stored_value(session, PLACES))
