"""Words for the states of plans and goals."""

from PySide6.QtCore import QCoreApplication

from models.vocabulary import GoalState, PlanState
from ui.shared.choices import Option
from ui.shared.theme import Tone


def plan_state_word(state: PlanState) -> str:
    """How a plan stands."""
    translate = QCoreApplication.translate
    words = {
        PlanState.ACTIVE: translate("PlanWords", "Under way"),
        PlanState.COMPLETED: translate("PlanWords", "Completed"),
        PlanState.ENDED: translate("PlanWords", "Ended early"),
    }
    return words[state]


def goal_state_word(state: GoalState) -> str:
    """How far a goal got."""
    translate = QCoreApplication.translate
    words = {
        GoalState.OPEN: translate("PlanWords", "going on"),
        GoalState.PARTLY: translate("PlanWords", "partly"),
        GoalState.REACHED: translate("PlanWords", "reached"),
        GoalState.DROPPED: translate("PlanWords", "dropped"),
    }
    return words[state]


def goal_tone(state: GoalState) -> Tone:
    """The word beside it says the same."""
    tones = {GoalState.REACHED: Tone.ACCENT, GoalState.PARTLY: Tone.INFO}
    return tones.get(state, Tone.NEUTRAL)


def goal_options() -> list[Option]:
    """The states as choices."""
    return [Option(state.value, goal_state_word(state)) for state in GoalState]


def count_words(delivered: int, planned: int) -> str:
    """``3 / 6``: sessions delivered of those that were planned."""
    return f"{delivered} / {planned}"
