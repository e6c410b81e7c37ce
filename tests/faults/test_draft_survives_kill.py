"""A draft that was saved is there after the process was killed."""

import subprocess
import sys
from pathlib import Path

from models.engine import make_engine
from services.visits import DraftService
from tests.builders import DATABASE_KEY, make_desk, make_register

SAVES_BEFORE_KILL = 12
KILLED = 1 if sys.platform == "win32" else -9


def test_last_saved_draft_survives_kill(tmp_path: Path) -> None:
    make_register(tmp_path).dispose()
    database = tmp_path / "register.db"
    command = [sys.executable, "-m", "tests.faults.typing_drafts", str(database)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as typing:
        assert typing.stdout is not None
        acknowledged = 0
        for line in typing.stdout:
            acknowledged = int(line)
            if acknowledged == SAVES_BEFORE_KILL:
                typing.kill()
                break
        rest = typing.stdout.read().split()
    # What was printed but not yet read when the signal came was acknowledged too.
    acknowledged = int(rest[-1]) if rest else acknowledged
    assert typing.returncode == KILLED

    engine = make_engine(database, DATABASE_KEY)
    drafts = DraftService(make_desk(engine))
    (draft,) = drafts.list()
    content = drafts.load(draft.id)
    engine.dispose()
    number = int(str(content.fields["done"]).split()[1])
    assert number in (acknowledged, acknowledged + 1)
    assert content.note == f"她说 {number}"
