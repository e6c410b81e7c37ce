"""kill -9 in the middle of a migration: nothing of it, or all of it; and it can be run again."""

import random
import subprocess
import sys
import time
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from models import migrations
from models.engine import make_engine
from models.schema import metadata
from tests.builders import DATABASE_KEY

CHILD = """
import sys
from pathlib import Path
import alembic.command
from models import migrations
from models.engine import make_engine
from tests.builders import DATABASE_KEY
engine = make_engine(Path(sys.argv[1]), DATABASE_KEY, create=True)
engine.connect().close()
print("ready", flush=True)
migrations.upgrade(engine)
print("done", flush=True)
"""


def migrate(path: Path, seconds: float) -> bool:
    """Kill the migration after ``seconds``; returns whether it had said that it was done."""
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(seconds)
        child.kill()
        return "done" in child.stdout.read()


def test_schema_and_version_always_agree(tmp_path: Path) -> None:
    chance = random.Random(5)
    for trial in range(10):
        path = tmp_path / f"{trial}.db"
        is_done = migrate(path, chance.random() * 0.25)
        engine = make_engine(path, DATABASE_KEY, create=True)
        with engine.connect() as connection:
            version = migrations.version(connection)
            tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
        assert version == migrations.HEAD or (tables == 0 and not is_done)
        migrations.upgrade(engine)
        with engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, metadata()) == []
        engine.dispose()
