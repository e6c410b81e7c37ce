"""Words for what risk and duties hold."""

from PySide6.QtCore import QCoreApplication

from models.vocabulary import DutyKind
from services.assessments.marked import Marked
from services.risk.answers import RiskAnswers
from services.risk.duty_records import DutyDetails, DutyView, Told
from ui.shared.local_time import moment_words
from ui.visits.words import Labels, anonymous


def kind_word(kind: DutyKind) -> str:
    """What is to be done."""
    translate = QCoreApplication.translate
    words = {
        DutyKind.HIGH_RISK: translate("DutyWords", "Look after a high risk"),
        DutyKind.CRISIS_DAY: translate("DutyWords", "Look again after 24 hours"),
        DutyKind.CRISIS_WEEK: translate("DutyWords", "Look again after a week"),
        DutyKind.CRISIS_MONTH: translate("DutyWords", "Look again after a month"),
        DutyKind.REPORT: translate("DutyWords", "Make the mandatory report"),
        DutyKind.CRITICAL_ANSWER: translate("DutyWords", "Ask about a marked answer"),
        DutyKind.SAFETY_PLAN: translate("DutyWords", "Go through the safety plan again"),
    }
    return words[kind]


def source_word(source: str) -> str:
    """The record that a duty or a level comes from."""
    translate = QCoreApplication.translate
    words = {
        "visit": translate("DutyWords", "visit"),
        "risk_assessment": translate("DutyWords", "risk assessment"),
        "crisis": translate("DutyWords", "crisis"),
        "mandatory_report": translate("DutyWords", "mandatory report"),
        "safety_plan": translate("DutyWords", "safety plan"),
        "assessment": translate("DutyWords", "assessment"),
        "self_answer": translate("DutyWords", "self-assessment"),
        "screening_result": translate("DutyWords", "screening"),
    }
    return words.get(source, source)


def marked_words(marked: Marked | None, labels: Labels) -> str:
    """``PHQ-9: the question on self-harm was not answered with zero``; nothing for other duties."""
    if marked is None:
        return ""
    flags = [labels.of_scale(marked.scale, "flag", flag) for flag in marked.flags]
    between = QCoreApplication.translate("DutyWords", ": ")
    return between.join(filter(None, (marked.short, labels.joined(flags))))


def nameless_words(duty: DutyView) -> str:
    """What to call the person of a duty whose name is not there: a student by class and number."""
    marked = duty.marked
    if marked is None or not marked.class_name:
        return anonymous()
    words = QCoreApplication.translate("DutyWords", "{class_name} no. {number}")
    return words.format(class_name=marked.class_name, number=marked.number)


def told_words(told: Told, labels: Labels) -> str:
    """``guardian Wang Xiulan, by phone, 2026-11-22 10:05``."""
    who = f"{labels.label('told_whom', told.who)} {told.name}".strip()
    how = labels.label("told_how", told.how) if told.how else ""
    return "   ".join(part for part in (who, how, moment_words(told.at)) if part)


def done_words(details: DutyDetails, labels: Labels) -> str:
    """What was done about a duty; empty while it is open."""
    done = details.disposition
    return "" if done is None else labels.label("disposition", done.code)


def question_words() -> dict[str, str]:
    """The questions of a risk assessment by the names of `RiskAnswers`."""
    translate = QCoreApplication.translate
    return {
        "ideation": translate("RiskWords", "Thoughts of dying"),
        "plan": translate("RiskWords", "A plan"),
        "means": translate("RiskWords", "Means within reach"),
        "time": translate("RiskWords", "When"),
        "past": translate("RiskWords", "Before"),
        "harm": translate("RiskWords", "Harm to others"),
        "signs": translate("RiskWords", "Other signs"),
        "protective": translate("RiskWords", "What holds them"),
        "support": translate("RiskWords", "Who is there"),
        "words": translate("RiskWords", "In their own words"),
        "support_words": translate("RiskWords", "Who can be with them"),
    }


LISTS = {
    "ideation": "risk_ideation",
    "plan": "risk_plan",
    "means": "risk_means",
    "time": "risk_time",
    "past": "risk_past",
    "harm": "risk_harm",
    "signs": "risk_sign",
    "protective": "risk_protective",
    "support": "risk_support",
}


def answer_rows(answers: RiskAnswers, labels: Labels) -> list[tuple[str, str]]:
    """Questions and answers as far as something was asked."""
    rows = []
    for name, question in question_words().items():
        given = getattr(answers, name)
        listed = LISTS.get(name)
        if listed and given:
            codes = (given,) if isinstance(given, str) else given
            rows.append((question, labels.labels(listed, codes)))
        elif given:
            rows.append((question, given))
    return rows
