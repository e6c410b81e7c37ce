"""A real PostgreSQL in a temporary folder, from Debian's package."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

USER = "anxinbu"
_QUICK = (
    "listen_addresses=127.0.0.1",
    "fsync=off",  # the tests stop it, they do not cut its power
    "max_connections=20",
    "lc_messages=C",
)


def program(name: str) -> str | None:
    """Debian keeps PostgreSQL's programs out of the path."""
    found = shutil.which(name)
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(versions[-1]) if versions else found


def missing() -> str:
    """Why there can be no PostgreSQL here, or nothing."""
    gone = [name for name in ("initdb", "pg_ctl") if program(name) is None]
    return f"PostgreSQL is not installed ({', '.join(gone)}); .ci/run installs it" if gone else ""


def is_root() -> bool:
    """As which containers run tests, and PostgreSQL refuses to run."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


@dataclass(frozen=True)
class Server:
    """A server of our own on a free port."""

    folder: Path
    port: int

    @property
    def address(self) -> str:
        return f"postgresql://{USER}@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        options = " ".join(f"-c {one}" for one in (*_QUICK, f"port={self.port}"))
        options += f" -c unix_socket_directories={self.folder}"
        self._control("start", "-w", "-o", options, "-l", str(self.folder / "log"))

    def stop(self, how: str = "fast") -> None:
        self._control("stop", "-m", how, "-w")

    def _control(self, *arguments: str) -> None:
        _as_somebody([program("pg_ctl") or "", "-D", str(self.folder / "data"), *arguments])


@contextmanager
def server() -> Iterator[Server]:
    """Made, started, and stopped at the end; skips the test where there is none."""
    if missing():
        pytest.skip(missing())
    with tempfile.TemporaryDirectory(prefix="anxinbu-pg-") as name:
        folder = Path(name)
        if is_root():
            os.chown(folder, _somebody(), -1)
        made = ["-D", str(folder / "data"), "-U", USER, "--auth=trust", "-E", "UTF8", "--no-sync"]
        _as_somebody([program("initdb") or "", *made, "--locale=C.UTF-8"])
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            started = Server(folder, int(free.getsockname()[1]))
        started.start()
        try:
            yield started
        finally:
            started.stop("immediate")


def _as_somebody(command: list[str]) -> None:
    done = subprocess.run(
        _command(command), check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    assert done.returncode == 0, command[0]


def _command(command: list[str]) -> list[str]:
    """As another user than root."""
    if not is_root():
        return command
    return ["setpriv", f"--reuid={_somebody()}", "--regid=65534", "--clear-groups", *command]


def _somebody() -> int:
    import pwd  # not on Windows, where there is no root either

    return pwd.getpwnam("postgres").pw_uid
