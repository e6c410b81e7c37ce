"""Keeps the catalogues in step with the sources.

`python packaging/translations.py` updates the .ts and compiles the .qm files;
`--check` changes nothing and fails if they are out of step or a text has no Chinese.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

FOLDER = Path("resources/translations")
CHINESE, ENGLISH = "anxinbu_zh_CN.ts", "anxinbu_en.ts"


def tool(name: str) -> str:
    """A Qt Linguist tool beside this interpreter."""
    return str(Path(sys.executable).with_name(name))


def update(folder: Path) -> None:
    """Bring both catalogues in ``folder`` up to date and compile them.

    Files are listed one by one: given a folder without `-extensions`, lupdate finds nothing and,
    with `-no-obsolete`, erases every translation. English holds only plural forms.
    """
    sources = sorted(str(file) for file in Path("ui").rglob("*.py"))
    common = [tool("pyside6-lupdate"), *sources, "-locations", "none", "-no-obsolete"]
    common += ["-source-language", "en", "-target-language"]
    quiet = {"check": True, "stdout": subprocess.DEVNULL}
    subprocess.run([*common, "zh_CN", "-ts", str(folder / CHINESE)], **quiet)  # type: ignore[call-overload]
    subprocess.run([*common, "en", "-pluralonly", "-ts", str(folder / ENGLISH)], **quiet)  # type: ignore[call-overload]
    for name in (CHINESE, ENGLISH):
        compiled = folder / name.replace(".ts", ".qm")
        subprocess.run(
            [tool("pyside6-lrelease"), str(folder / name), "-qm", str(compiled)], **quiet
        )  # type: ignore[call-overload]


def unfinished(catalogue: Path) -> list[str]:
    """Source texts that have no finished translation."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ET.parse(catalogue).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
        if (found := message.find("translation")) is None or found.get("type") == "unfinished"
    ]


def drift() -> list[str]:
    """What is out of step, in words; empty if nothing is."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for file in FOLDER.iterdir():
            shutil.copy(file, copy)
        update(copy)
        changed = [
            f"{file.name} is out of step: run python packaging/translations.py"
            for file in sorted(copy.iterdir())
            if file.read_bytes() != (FOLDER / file.name).read_bytes()
        ]
        missing = [text for ts in (CHINESE, ENGLISH) for text in unfinished(copy / ts)]
    return changed + [f"not translated: {text}" for text in missing]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    if not parser.parse_args().check:
        update(FOLDER)
        return 0
    problems = drift()
    print("\n".join(problems) or "translations are complete and in step")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
