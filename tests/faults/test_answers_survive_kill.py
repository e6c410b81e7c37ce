"""An answer at the screen that led to the next question is there after the process was killed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from models.assessment import SelfAnswer
from models.engine import make_engine
from services.self_assessments.records import Question
from services.self_assessments.service import SelfAssessmentService
from tests.builders import DATABASE_KEY, make_desk, make_register
from tests.faults.test_draft_survives_kill import KILLED
from tests.services.visits.conftest import add_client


@pytest.mark.parametrize("answers_before_kill", [1, 9, 26])
def test_goes_on_where_it_stood(tmp_path: Path, answers_before_kill: int) -> None:
    engine = make_register(tmp_path)
    client_id = add_client(make_desk(engine), "周玉梅")
    engine.dispose()
    database = tmp_path / "register.db"
    command = [sys.executable, "-m", "tests.faults.answering", str(database), str(client_id)]
    acknowledged: list[tuple[int, str]] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as answering:
        assert answering.stdout is not None
        for line in answering.stdout:
            acknowledged.append(_read(line))
            if len(acknowledged) == answers_before_kill:
                answering.kill()
                break
        # What was printed but not yet read when the signal came was acknowledged too.
        acknowledged += [_read(line) for line in answering.stdout if line.endswith("\n")]
    assert answering.returncode == KILLED

    desk = make_desk(make_engine(database, DATABASE_KEY))
    kiosk = SelfAssessmentService(desk)
    sitting = kiosk.open_sitting()
    assert sitting is not None
    with desk.read() as session:
        stored = json.loads(session.scalars(select(SelfAnswer.answers)).one())
    said = {item: number % 5 for number, item in acknowledged}
    later = acknowledged[-1][0] + 1  # the answer that was being stored, if any
    differing = {item for item in said if stored[item] != said[item]}
    differing |= set(stored) - set(said)
    assert all(stored[item] == later % 5 for item in differing)
    assert len(differing) <= 1
    kiosk.resume(sitting.id)
    assert isinstance(kiosk.where(sitting.id), Question)
    assert kiosk.end_sitting(sitting.id) == 1


def _read(line: str) -> tuple[int, str]:
    number, item = line.split()
    return int(number), item
