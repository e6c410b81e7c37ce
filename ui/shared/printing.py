"""Printing our own PDFs: the pages as pictures of 300 dots an inch, by the system's print dialog.

So paper looks the same on every printer, whatever fonts it knows. QtPrintSupport loads with the
first print, not with the window.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from ui.shared.pdf_pages import POINTS_PER_INCH, PdfPages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOTS_PER_INCH = 300


class PrintOutcome(StrEnum):
    """What came of it."""

    PRINTED = "printed"
    GIVEN_UP = "given_up"
    NO_PRINTER = "no_printer"
    FAILED = "failed"


class PrinterChoice(Protocol):
    """Where to print; tests choose without a dialog."""

    def choose(self, parent: QWidget | None, job_name: str, pages: int) -> "QPrinter | None":
        """A printer set up for A4, or None if the user went back. Raises NoPrinter."""


class NoPrinter(Exception):
    """The system has no printer."""


class SystemPrinters:
    """The system's print dialog."""

    def choose(self, parent: QWidget | None, job_name: str, pages: int) -> "QPrinter | None":
        """See `PrinterChoice`."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            raise NoPrinter
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up(printer, job_name)
        dialog = QPrintDialog(printer, parent)
        dialog.setMinMax(1, pages)
        is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
        return printer if is_chosen else None


def set_up(printer: "QPrinter", job_name: str) -> None:
    """A4 to the edges, and a name for the queue that says nothing about a person."""
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    )
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setPageLayout(layout)
    printer.setDocName(job_name)


def print_pdf(
    pdf: bytes, job_name: str, parent: QWidget | None, printers: PrinterChoice
) -> PrintOutcome:
    """Let the user choose a printer and pages, and print; ``job_name`` shows in the queue."""
    pages = PdfPages(pdf)
    try:
        printer = printers.choose(parent, job_name, len(pages))
        if printer is None:
            return PrintOutcome.GIVEN_UP
        return PrintOutcome.PRINTED if _paint(pages, printer) else PrintOutcome.FAILED
    except NoPrinter:
        return PrintOutcome.NO_PRINTER
    finally:
        pages.close()


def _paint(pages: PdfPages, printer: "QPrinter") -> bool:
    painter = QPainter()
    if not painter.begin(printer):
        return False
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or len(pages), len(pages))
    for number in range(first - 1, last):
        if number >= first:
            printer.newPage()
        _paint_page(pages, number, painter, printer)
    return painter.end()


def _paint_page(pages: PdfPages, number: int, painter: QPainter, printer: "QPrinter") -> None:
    """At its true size, so that cut lines and seal spaces are where they should be."""
    width, height = pages.size(number)
    picture = pages.image(number, DOTS_PER_INCH / POINTS_PER_INCH)
    scale = printer.resolution() / POINTS_PER_INCH
    painter.drawImage(QRectF(0, 0, width * scale, height * scale), picture)
