"""Answers question after question at the screen until it is killed; run by
`test_answers_survive_kill`."""

import sys
from pathlib import Path

from models.engine import make_engine
from services.self_assessments.records import Intro, Question
from services.self_assessments.service import SelfAssessmentService
from tests.builders import DATABASE_KEY, make_desk


def main() -> None:
    """Print the item of each answer as soon as it is stored; go back at the end and on again."""
    desk = make_desk(make_engine(Path(sys.argv[1]), DATABASE_KEY))
    kiosk = SelfAssessmentService(desk)
    sitting = kiosk.start_for_client(int(sys.argv[2]), ("pcl5",), "zh")
    step = kiosk.where(sitting.id)
    number = 0
    while True:
        if isinstance(step, Intro):
            step = kiosk.begin(sitting.id)
        elif isinstance(step, Question):
            number += 1
            answered = step
            step = kiosk.answer(step.answer_id, step.item, number % 5)
            print(number, answered.item, flush=True)
        else:
            for _ in range(21):
                step = kiosk.back(sitting.id)


if __name__ == "__main__":
    main()
