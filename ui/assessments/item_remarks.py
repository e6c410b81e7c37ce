"""What is odd about an answer, said beside it."""

from PySide6.QtCore import QCoreApplication

from ui.assessments.answers import Answers


def remark(answers: Answers, item_id: str) -> str:
    """Why an answer is not counted or does not fit the others; nothing for the rest."""
    translate = QCoreApplication.translate
    standing = answers.standing()
    if item_id in standing.contradictory:
        if item_id in standing.absent:
            return translate("AssessmentWords", "Does not apply to this person; it is not counted.")
        return translate(
            "AssessmentWords", "An earlier answer says that this is skipped; please check."
        )
    if item_id in standing.needless and answers.value(item_id) is None:
        return translate("AssessmentWords", "Need not be answered")
    return ""
