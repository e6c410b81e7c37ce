"""Pages of a PDF in memory as pictures: no file, no outside viewer, no trace (reliability.md 5)."""

from PySide6.QtGui import QImage

from services.pdfium import PDFIUM

POINTS_PER_INCH = 72.0


class PdfPages:
    """One open document. ``close`` it when it is not shown any more."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2  # some 40 ms that only a preview or a print needs

        with PDFIUM:
            self._document = pypdfium2.PdfDocument(pdf)
            self._sizes = [self._document.get_page_size(n) for n in range(len(self._document))]

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of page ``number`` (from 0) in points."""
        width, height = self._sizes[number]
        return float(width), float(height)

    def image(self, number: int, scale: float) -> QImage:
        """The page with ``scale`` pixels a point, black on white."""
        with PDFIUM:
            page = self._document[number]
            bitmap = page.render(scale=scale, prefer_bgrx=True)
            shown = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            ).copy()  # the picture must outlive the bytes that it was made from
            bitmap.close()
            page.close()
        return shown

    def close(self) -> None:
        """Give the memory back; the document cannot be used afterwards."""
        with PDFIUM:
            self._document.close()
