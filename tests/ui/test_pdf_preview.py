"""What is previewed is what is printed and saved, with or without a printer."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from services.documents import referral_form, referral_words
from services.errors import CannotWrite
from tests.services.documents.papers import SENTENCE, form, pages_of
from tests.ui.kit import ScriptedDialogs
from ui.curtain import Curtain
from ui.jobs import InlineExecutor, JobRunner
from ui.shared.page_view import Zoom
from ui.shared.pdf_pages import PdfPages
from ui.shared.pdf_preview import Paper, PreviewDialog
from ui.shared.printing import (
    NoPrinter,
    PrinterChoice,
    PrintOutcome,
    SystemPrinters,
    print_pdf,
    set_up,
)

Make = Callable[..., PreviewDialog]


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """A form of two pages."""
    facts = form(observations=SENTENCE * 20)
    return referral_form.render(facts, referral_words.load()).pdf


class ToFile:
    """Prints into a PDF file instead of asking."""

    def __init__(self, path: Path, first: int = 0, last: int = 0) -> None:
        self._path, self._range = path, (first, last)
        self.job_names: list[str] = []

    def choose(self, parent: QWidget | None, job_name: str, pages: int) -> QPrinter | None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self._path))
        set_up(printer, job_name)
        printer.setFromTo(*self._range)
        self.job_names.append(printer.docName())
        return printer


class NoneThere:
    def choose(self, parent: QWidget | None, job_name: str, pages: int) -> QPrinter | None:
        raise NoPrinter


class GoneBack:
    def choose(self, parent: QWidget | None, job_name: str, pages: int) -> QPrinter | None:
        return None


@pytest.fixture
def make(qtbot: QtBot, pdf: bytes) -> Iterator[Make]:
    made: list[PreviewDialog] = []

    def make_preview(
        dialogs: ScriptedDialogs | None = None,
        printers: PrinterChoice | None = None,
        missing: tuple[str, ...] = (),
        can_save: bool = True,
        curtain: Curtain | None = None,
    ) -> PreviewDialog:
        dialogs = dialogs or ScriptedDialogs()
        jobs = JobRunner(InlineExecutor(), dialogs.show_error)
        paper = Paper(pdf, "转介单", "Z-2026-007", missing, can_save, curtain)
        preview = PreviewDialog(None, dialogs, jobs, paper, printers or GoneBack())
        qtbot.addWidget(preview)
        with qtbot.waitExposed(preview):
            preview.open()
        made.append(preview)
        return preview

    yield make_preview
    for preview in made:
        preview.reject()


def ink(image: QImage) -> float:
    """Share of dark pixels."""
    small = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data, width = bytes(small.constBits()), small.width()
    rows = [data[y * small.bytesPerLine() :][:width] for y in range(small.height())]
    return sum(level < 128 for row in rows for level in row) / (width * small.height())


def differing(one: QImage, other: QImage) -> float:
    """Share of pixels that are black in one picture and white in the other."""
    pair = [i.convertToFormat(QImage.Format.Format_Grayscale8) for i in (one, other)]
    first, second = (bytes(i.constBits()) for i in pair)
    return sum(abs(a - b) > 200 for a, b in zip(first, second, strict=True)) / len(first)


def shifted(image: QImage) -> QImage:
    """The picture three points (one millimetre) further down."""
    return image.copy(0, -3, image.width(), image.height())


def test_what_comes_out_of_the_printer_is_the_page(
    pdf: bytes, qtbot: QtBot, tmp_path: Path
) -> None:
    printers = ToFile(tmp_path / "printed.pdf")
    assert print_pdf(pdf, "Z-2026-007", None, printers) is PrintOutcome.PRINTED
    original, printed = PdfPages(pdf), PdfPages((tmp_path / "printed.pdf").read_bytes())
    assert len(printed) == len(original) == 2
    for number in range(2):
        sizes = (printed.size(number), original.size(number))
        assert sizes[0] == pytest.approx(sizes[1], abs=1)
        one, other = original.image(number, 1), printed.image(number, 1)
        other = other.scaled(one.size())
        assert ink(one) > 0.01
        # Edges are softened twice on the way; a shift of a millimetre is far worse than that.
        assert differing(one, other) < differing(one, shifted(other)) / 2
    original.close()
    printed.close()
    assert printers.job_names == ["Z-2026-007"]


def test_only_the_wanted_pages_are_printed(pdf: bytes, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "second.pdf"
    assert print_pdf(pdf, "x", None, ToFile(path, 2, 2)) is PrintOutcome.PRINTED
    original, printed = PdfPages(pdf), PdfPages(path.read_bytes())
    assert len(printed) == 1
    second = original.image(1, 1)
    assert differing(second, printed.image(0, 1).scaled(second.size())) < ink(second) / 5
    original.close()
    printed.close()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_begin_is_reported(pdf: bytes, qtbot: QtBot, tmp_path: Path) -> None:
    nowhere = ToFile(tmp_path / "no such folder" / "x.pdf")
    assert print_pdf(pdf, "x", None, nowhere) is PrintOutcome.FAILED


def test_a_computer_without_printers_is_recognised(pdf: bytes, qtbot: QtBot) -> None:
    """The machines that run these tests have none."""
    assert print_pdf(pdf, "x", None, SystemPrinters()) is PrintOutcome.NO_PRINTER


def test_without_a_printer_the_page_can_be_saved(make: Make, pdf: bytes, tmp_path: Path) -> None:
    target = tmp_path / "form.pdf"
    dialogs = ScriptedDialogs([True, target])
    preview = make(dialogs, NoneThere())
    put_out: list[bool] = []
    preview.put_out.connect(lambda: put_out.append(True))
    preview.print_now()
    QTest.qWait(0)
    assert target.read_bytes() == pdf
    assert dialogs.asked[1][1] == "Z-2026-007.pdf"
    assert str(target) in preview.said()
    assert put_out == [True]


def test_a_secret_page_is_never_saved(make: Make) -> None:
    dialogs = ScriptedDialogs()
    preview = make(dialogs, NoneThere(), can_save=False)
    preview.print_now()
    assert dialogs.asked == []
    assert len(dialogs.told) == 1
    shown = [b.text() for b in preview.findChildren(QPushButton) if b.isVisible()]
    assert not any("PDF" in text for text in shown)


def test_going_back_counts_as_nothing(make: Make) -> None:
    preview = make(ScriptedDialogs([None]), GoneBack())
    put_out: list[bool] = []
    preview.put_out.connect(lambda: put_out.append(True))
    preview.print_now()
    preview.save_now()
    assert put_out == []
    assert preview.said() == ""


def test_printing_is_confirmed_and_counted(make: Make, tmp_path: Path, qtbot: QtBot) -> None:
    preview = make(None, ToFile(tmp_path / "printed.pdf"))
    with qtbot.waitSignals([preview.printed, preview.put_out]):
        QTest.keyClick(preview, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert preview.said()


def test_a_folder_that_cannot_be_written_is_told(make: Make, tmp_path: Path) -> None:
    dialogs = ScriptedDialogs([tmp_path / "missing" / "form.pdf"])
    preview = make(dialogs)
    preview.save_now()
    QTest.qWait(0)
    assert len(dialogs.told) == 1
    assert preview.said() == ""
    assert CannotWrite.__name__ not in dialogs.told[0][0]


def test_missing_characters_are_named(make: Make) -> None:
    assert any("𠮷" in text for text in words_of(make(missing=("𠮷",))))
    assert not any("〓" in text for text in words_of(make()))


def words_of(preview: PreviewDialog) -> list[str]:
    return [
        str(child.property("text")) for child in preview.findChildren(QWidget) if child.isVisible()
    ]


def test_zoom_and_pages(make: Make) -> None:
    preview = make()
    view = preview.view()
    assert view.pages() == 2
    wide = view.percent()
    view.fit(Zoom.PAGE)
    assert view.percent() < wide
    view.zoom_in()
    assert view.zoom() is Zoom.FREE
    for _ in range(30):
        view.zoom_in()
    largest = view.percent()
    view.zoom_in()
    assert view.percent() == largest
    for _ in range(60):
        view.zoom_out()
    assert view.percent() > 10
    view.fit(Zoom.WIDTH)
    assert view.page() == 0
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.page() == 1


def test_the_window_title_holds_no_name(make: Make, pdf: bytes) -> None:
    assert "周玉梅" in "".join(pages_of(pdf))
    assert "周玉梅" not in make().windowTitle()


def test_the_curtain_closes_over_paper_with_names(make: Make) -> None:
    curtain = Curtain()
    preview = make(curtain=curtain)
    assert preview.view().isVisible()
    curtain.toggle()
    assert not preview.view().isVisible()
    curtain.toggle()
    assert preview.view().isVisible()


def test_paper_opened_behind_the_curtain_stays_hidden(make: Make) -> None:
    curtain = Curtain()
    curtain.toggle()
    assert not make(curtain=curtain).view().isVisible()
