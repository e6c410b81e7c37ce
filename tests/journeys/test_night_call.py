"""An anonymous call at night: taken down without a name, and seen to the next morning."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.vocabulary import AgeBand, DutyKind, Sex
from services.documents import hotline_return
from services.errors import InvalidInput
from services.hotline import CallFacts
from services.hotline_returns.records import Figure, Notice
from services.risk.duty_records import Disposition
from services.visits import NewVisit, VisitFilter
from tests.fakes import FixedClock
from tests.journeys.rooms import opened_room
from tests.services.documents.papers import text_of

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


def test_the_call_is_in_the_return_of_the_month(tmp_path: Path) -> None:
    """Dangerous, and not marked as such: somebody is asked to look before the return goes out."""
    clock = FixedClock(TEN_AT_NIGHT)
    with opened_room(tmp_path, clock) as register:
        call = NewVisit(
            day=clock.today(),
            mode="hotline",
            topics=("mood",),
            risk="high",
            sex=Sex.FEMALE,
            age_band=AgeBand.UNDER_35,
        )
        facts = CallFacts(is_local=True, ideation="plan", outcome="call_back")
        taken = register.hotline.finish(call, facts)
        clock.moment += timedelta(days=30)
        found = register.hotline_returns.get("2026-11")
        assert Notice.UNMARKED in found.notices
        (line,) = register.hotline_returns.calls("2026-11", Figure.UNMARKED).rows
        assert line.visit_id == taken.id
        marked = replace(facts, special=("high_risk",))
        register.hotline.correct(taken.id, marked, facts)
        fields = replace(found.fields, all_calls=3, reviewer="沈建国")
        sent = register.hotline_returns.save("2026-11", fields, found.version)
        assert (sent.calls.high_risk, sent.rate) == (1, 333)
        assert set(sent.notices) == {Notice.NO_STAFF}
        paper = hotline_return.filled(register.hotline_returns.paper("2026-11"))
        words = text_of(paper.pdf)
        assert "高度危机来电数1" in words
        assert "33.3%" in words
