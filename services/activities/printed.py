"""What is printed of activities: the record of one, and its sign-in sheet with nobody on it yet."""

from dataclasses import dataclass

from services.activities import queries
from services.activities.records import ActivityDetails
from services.activities.service import SOURCE
from services.actor import Right
from services.desk import Desk
from services.room import room_name


@dataclass(frozen=True, slots=True)
class ActivityPaper:
    """The facts on the record and on the sign-in sheet, as codes."""

    room_name: str
    activity: ActivityDetails


class ActivityPrintService:
    """The facts on paper; what is printed is in the audit trail."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def record(self, activity_id: int) -> ActivityPaper:
        """For the record of the activity. Raises NotFound."""
        return self._paper(activity_id, "activity_printed")

    def sign_in(self, activity_id: int) -> ActivityPaper:
        """For the sheet on which people sign. Raises NotFound."""
        return self._paper(activity_id, "activity_sign_in_printed")

    def _paper(self, activity_id: int, action: str) -> ActivityPaper:
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            activity = queries.existing(session, activity_id)
            self._desk.audit.record(session, action, SOURCE, activity_id)
            return ActivityPaper(room_name(session), queries.details(session, activity))
