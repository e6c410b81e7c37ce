"""What the places of assessments can be given."""

from dataclasses import dataclass
from datetime import date

from ui.shared.subjects import ForClient


@dataclass(frozen=True, slots=True)
class Sitting(ForClient):
    """These scales for one client, one after the other; an empty ``informant`` or ``mode`` and no
    ``day`` leave the form's own beginning."""

    scales: tuple[str, ...] = ()
    day: date | None = None
    informant: str = ""
    mode: str = ""
    done: int = 0  # scales of this sitting that are on record already


@dataclass(frozen=True, slots=True)
class CorrectAnswers:
    """Put right an assessment that is on record."""

    assessment_id: int
