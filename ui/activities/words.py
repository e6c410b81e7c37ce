"""Words for activities: states, people, pieces, rates, how they are counted."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from models.vocabulary import ActivityState
from services.activities.records import ActivitySummary, Survey
from ui.shared.choices import Option
from ui.shared.theme import Tone
from ui.visits.words import clock_words

_STATE_TONES = {ActivityState.PLANNED: Tone.INFO, ActivityState.DONE: Tone.ACCENT}


def state_word(state: ActivityState) -> str:
    """How an activity stands."""
    translate = QCoreApplication.translate
    words = {
        ActivityState.PLANNED: translate("ActivityWords", "Planned"),
        ActivityState.DONE: translate("ActivityWords", "Held"),
        ActivityState.CANCELLED: translate("ActivityWords", "Cancelled"),
    }
    return words[state]


def state_tone(state: ActivityState) -> Tone:
    """The word beside it says the same."""
    return _STATE_TONES.get(state, Tone.NEUTRAL)


def state_options() -> list[Option]:
    """What a form may say: it is planned, or it was held."""
    states = (ActivityState.PLANNED, ActivityState.DONE)
    return [Option(state.value, state_word(state)) for state in states]


def late_word() -> str:
    """For what was written after the month's summary was closed."""
    return QCoreApplication.translate("ActivityWords", "Late entry")


def people_words(line: ActivitySummary) -> str:
    """``43``, ``43 / 50``: who came of those who were expected; ``– / 50`` before."""
    came = "" if line.present is None else str(line.present)
    if line.planned is None:
        return came
    return f"{came or '–'} / {line.planned}"


def times_words(line: ActivitySummary) -> str:
    """``14:30 – 16:00``, or what is known of it."""
    parts = (clock_words(line.starts), clock_words(line.ends))
    return " – ".join(part for part in parts if part)


def rate_words(percent: Decimal | None) -> str:
    """``65.5 %``, or nothing where there is no rate."""
    return "" if percent is None else f"{percent} %"


def survey_words(survey: Survey) -> str:
    """The tally in one line, with its rates; nothing over nothing is said to be none."""
    if survey.asked is None:
        return ""
    translate = QCoreApplication.translate
    if not survey.asked:
        return translate("ActivityWords", "No valid answers, so no rate")
    if survey.aware is None:
        return translate("ActivityWords", "%n valid answer(s), not evaluated yet", "", survey.asked)
    words = translate("ActivityWords", "{aware} of {asked} know: {rate}").format(
        aware=survey.aware, asked=survey.asked, rate=rate_words(survey.percent())
    )
    rates = (
        (translate("ActivityWords", "rural {rate}"), survey.percent_rural()),
        (translate("ActivityWords", "urban {rate}"), survey.percent_urban()),
    )
    apart = [pattern.format(rate=rate_words(rate)) for pattern, rate in rates if rate is not None]
    return "   ".join((words, *apart))
