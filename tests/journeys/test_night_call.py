"""An anonymous call at night: taken down without a name, and seen to the next morning."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.vocabulary import AgeBand, DutyKind, Sex
from services.errors import InvalidInput
from services.hotline import CallFacts
from services.risk.duty_records import Disposition
from services.visits import NewVisit, VisitFilter
from tests.fakes import FixedClock
from tests.journeys.rooms import opened_room

TEN_AT_NIGHT = datetime(2026, 11, 2, 14, 40, tzinfo=UTC)


def test_from_the_call_to_the_morning(tmp_path: Path) -> None:
    clock = FixedClock(TEN_AT_NIGHT)
    with opened_room(tmp_path, clock) as register:
        call = NewVisit(
            day=clock.today(),
            start_minute=22 * 60 + 10,
            end_minute=22 * 60 + 40,
            mode="hotline",
            topics=("mood",),
            risk="high",
            sex=Sex.FEMALE,
            age_band=AgeBand.UNDER_35,
        )
        with pytest.raises(InvalidInput):
            register.hotline.finish(call, CallFacts(caller="nobody"))
        assert register.visits.totals(VisitFilter()).visits == 0

        facts = CallFacts(ideation="ideation", handling="陪着说话。", outcome="calmed")
        taken = register.hotline.finish(call, facts)
        found = register.hotline.find(taken.id)
        assert found is not None
        assert found.number.startswith("R-2026-")
        assert found.facts == facts
        totals = register.visits.totals(VisitFilter())
        assert (totals.visits, totals.persons, totals.anonymous) == (1, 0, 1)

        clock.moment += timedelta(hours=10)
        (duty,) = register.duties.open_ones()
        assert (duty.kind, duty.client_id, duty.client_name) == (DutyKind.HIGH_RISK, None, "")
        done = Disposition("phoned", result="回拨，已平静，愿意白天来。")
        register.duties.dispose(duty.id, done)
        assert register.duties.open_ones() == ()
