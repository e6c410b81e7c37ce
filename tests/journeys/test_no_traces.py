"""After a day, a night and a school, and a crash, no file holds a word about anybody."""

import os
import subprocess
import sys
from pathlib import Path

from tests.journeys.leaving_traces import MARK, PHONE

ENCODINGS = ("utf-8", "utf-16-le", "gb18030")


def test_nothing_about_clients_is_left_behind(tmp_path: Path) -> None:
    home, temporary, vault = (tmp_path / name for name in ("home", "temporary", "vault"))
    home.mkdir()
    temporary.mkdir()
    places = {"HOME": home, "XDG_DATA_HOME": home, "XDG_CACHE_HOME": home, "TMPDIR": temporary}
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.leaving_traces", str(vault)],
        env={**os.environ, **{name: str(place) for name, place in places.items()}},
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.stdout.strip() == b"done", done.stderr.decode()
    assert (vault / "register.db-wal").exists()  # the kill left the log of the last writes
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    names = "\n".join(str(file.relative_to(tmp_path)) for file in files)
    contents = [(file, file.read_bytes()) for file in files]
    contents += [(tmp_path, done.stdout + done.stderr), (tmp_path, names.encode())]
    assert len(files) >= 6
    for encoding in ENCODINGS:
        for word in (MARK.encode(encoding), PHONE.encode(encoding)):
            assert [file.name for file, content in contents if word in content] == []
    logged = (vault / "logs" / "anxinbu.log").read_text(encoding="utf-8")
    assert "RuntimeError at" in logged
