"""Renews the README's pictures from the demonstration room: the pages it shows, and the form.

`python packaging/make_pictures.py` writes packaging/pictures/*.png, small enough for a repository.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

OUT = Path("packaging/pictures")
PAGES = {
    "today": "today",
    "log-visit": "log-visit",
    "ledger-rows": "ledger-import",
    "summary-leaves": "summary",
}
_COLOURS = 128
_FORM_SCALE = 1.2


def main() -> int:
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _run("main.py", "demo", "--headless", str(folder / "demo"))
        _keep(_first_page(folder / "demo" / "referral-form.pdf"), OUT / "referral-form.png")
        only = ("--languages", "zh", "--themes", "light", "--percents", "100")
        _run("-m", "tests.gallery", str(folder), "--pages", ",".join(PAGES), *only)
        for page, kept in PAGES.items():
            _keep(folder / f"{page}-zh-light-100.png", OUT / f"{kept}.png")
    return 0


def _run(*arguments: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, *arguments], env=environment, check=True)


def _first_page(pdf: Path) -> Path:
    import pypdfium2

    picture = pdf.with_suffix(".png")
    document = pypdfium2.PdfDocument(pdf)
    document[0].render(scale=_FORM_SCALE).to_pil().save(picture)
    document.close()
    return picture


def _keep(picture: Path, target: Path) -> None:
    from PIL import Image

    with Image.open(picture) as image:
        image.convert("RGB").quantize(_COLOURS).save(target, optimize=True)


if __name__ == "__main__":
    raise SystemExit(main())
