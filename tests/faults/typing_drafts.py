"""Saves drafts without end until it is killed; run by `test_draft_survives_kill`."""

import sys
from pathlib import Path

from models.engine import make_engine
from models.vocabulary import DraftKind
from services.visits import DraftService
from tests.builders import DATABASE_KEY, make_desk


def main() -> None:
    """Print the number of each draft text as soon as it is saved."""
    desk = make_desk(make_engine(Path(sys.argv[1]), DATABASE_KEY))
    drafts, draft_id = DraftService(desk), None
    number = 0
    while True:
        number += 1
        words = f"倾听 {number}"
        saved = drafts.save(
            DraftKind.VISIT, {"done": words}, note=f"她说 {number}", draft_id=draft_id
        )
        draft_id = saved.id
        print(number, flush=True)


if __name__ == "__main__":
    main()
