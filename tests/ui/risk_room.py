"""What the tests of the risk and crisis pages share: a room with an adult and a girl of 13."""

from types import SimpleNamespace
from typing import Any

from services.crises.service import CrisisService
from services.desk import Desk
from services.risk.assessments import RiskService
from services.risk.levels import LevelService
from services.risk.safety_plans import SafetyPlanService
from tests.ui.referral_room import ReferralRoom


class RiskRoom(ReferralRoom):
    """With the services of risk; ``register`` is what the pages are given."""

    def __init__(self, desk: Desk, answers: tuple[object, ...] = ()) -> None:
        super().__init__(desk, answers)
        self.desk = desk
        register: Any = self.register
        register.risk = RiskService(desk)
        register.safety_plans = SafetyPlanService(desk)
        register.crises = CrisisService(desk)
        register.levels = LevelService(desk)
        register.vault = SimpleNamespace(actor=desk.actor)
