"""An empty-nest elder's individual plan: consent, six sessions, a review, the end, coverage."""

from datetime import timedelta
from pathlib import Path

from models.vocabulary import ConsentPurpose, GoalState, PlanState, Sex, Signer
from services.clients.records import ClientFields, PopulationPeriod
from services.consents.records import NewConsent
from services.plans.records import NewPlan, NewReview
from services.visits import NewVisit
from tests.fakes import FixedClock
from tests.journeys.rooms import FIRST_DAY, opened_room

ELDER = "empty_nest_elder"


def test_six_sessions(tmp_path: Path) -> None:
    clock = FixedClock(FIRST_DAY)
    with opened_room(tmp_path, clock) as register:
        person = ClientFields(
            name="何德福", sex=Sex.MALE, age=78, populations=(PopulationPeriod(ELDER),)
        )
        client = register.clients.add(person).id
        signed = (ConsentPurpose.SERVICE_ADULT, True, clock.today(), Signer.CLIENT)
        register.consents.record(NewConsent(client, *signed, paper_place="柜 1"))
        plan = register.plans.make(
            NewPlan(client, ("每天出门走走", "每周和儿子通话"), 6, population=ELDER, every_days=7)
        )
        plan_id, first, second = plan.summary.id, plan.goals[0].id, plan.goals[1].id
        for _ in range(6):
            register.visits.finalise(
                NewVisit(
                    day=clock.today(),
                    client_id=client,
                    mode="home_visit",
                    topics=("mood",),
                    risk="none",
                    plan_id=plan_id,
                )
            )
            clock.moment += timedelta(days=7)
        plan = register.plans.get(plan_id)
        assert plan.summary.delivered == 6

        reached = {first: GoalState.REACHED, second: GoalState.PARTLY}
        plan = register.plans.review(plan_id, NewReview("better", reached), plan.summary.version)
        (covered,) = [one for one in register.plans.coverage() if one.population == ELDER]
        assert (covered.persons, covered.with_plan) == (1, 1)
        told = "愿意每天出门，和儿子每周通话。"
        plan = register.plans.end(plan_id, PlanState.COMPLETED, told, plan.summary.version)
        assert plan.summary.state is PlanState.COMPLETED
        assert [goal.state for goal in plan.goals] == [GoalState.REACHED, GoalState.PARTLY]
        delivered = register.plans.delivered("2026-11", "2026-12")
        assert sum(month.sessions for month in delivered) == 6
        assert {month.persons for month in delivered} == {1}
