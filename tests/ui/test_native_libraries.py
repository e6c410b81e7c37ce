"""On a bare Linux the message names the package to install."""

import pytest

from ui.command_line import main
from ui.native_libraries import has_display, missing_library, require_qt


@pytest.mark.parametrize(
    ("message", "package"),
    [
        ("libEGL.so.1: cannot open shared object file: No such file or directory", "libegl1"),
        ("libxcb-cursor.so.0: cannot open shared object file: No such file", "libxcb-cursor0"),
        ("libfontconfig.so.1: cannot open shared object file: No such file", "libfontconfig1"),
        # A library that nobody thought of is named itself.
        ("libnew.so.7: cannot open shared object file: No such file", "libnew.so.7"),
    ],
)
def test_package_is_named(message: str, package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.native_libraries._is_there", lambda library: True)
    assert missing_library(message).package == package


def test_everything_that_is_missing_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.native_libraries._is_there", lambda library: "EGL" not in library)
    message = "libglib-2.0.so.0: cannot open shared object file: No such file or directory"
    assert missing_library(message).package == "libglib2.0-0 libegl1"


def test_without_qt_the_command_line_still_speaks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(written: list[str]) -> int:
        raise ImportError("libGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr("ui.command_line._run", fail)
    assert main([]) == 1
    assert "apt install libgl1" in capsys.readouterr().err


def test_qt_loads_here() -> None:
    require_qt()


def test_display_is_needed_only_where_nothing_else_is_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert has_display()
    monkeypatch.delenv("QT_QPA_PLATFORM")
    assert not has_display()
    monkeypatch.setenv("DISPLAY", ":0")
    assert has_display()
