"""A PDF as it is kept: pages only.

PDFium writes the document anew first: then every object stands open and every name is spelled
plainly, however the file hid it, and what can run or carries files is found by its name. What
passes goes page by page into an empty document, so that author, titles, XMP and bookmarks stay
behind. Pictures within the pages are left as they are.
"""

import io
import re

import pypdfium2
from pypdfium2.raw import FLAT_NORMALDISPLAY, FPDFPage_Flatten

from services.evidence.errors import EvidenceRefused, Reason
from services.evidence.prepared import PDF, Prepared, Removed
from services.pdfium import PDFIUM
from services.progress import Progress

MOST_PAGES = 100
MOST_BYTES = 15 * 1024 * 1024
_STREAMS = re.compile(rb">>stream\r\n.*?\r\nendstream", re.DOTALL)
_TEXTS = re.compile(rb"\((?:[^\\()]|\\.)*\)", re.DOTALL)
# What runs something, sends something or carries a file (ISO 32000, 7.11.4, 12.6.4, 12.7.8).
_ACTIVE = re.compile(
    rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|Filespec|RichMedia|XFA|SubmitForm|ImportData"
    rb"|Rendition|Movie|Sound)\b"
)
_TOLD = ("Title", "Author", "Subject", "Keywords")
_PASSWORD_NEEDED = 4  # FPDF_ERR_PASSWORD


def cleaned(content: bytes, progress: Progress) -> Prepared:
    """Raises EvidenceRefused ``DAMAGED``, ``LOCKED_PDF``, ``ACTIVE_PDF``, ``TOO_MANY_PAGES``,
    ``TOO_HEAVY``; Cancelled."""
    with PDFIUM:
        document = _opened(content)
        try:
            pages = len(document)
            if not pages:
                raise EvidenceRefused(Reason.DAMAGED)
            if pages > MOST_PAGES:
                raise EvidenceRefused(Reason.TOO_MANY_PAGES)
            _require_passive(document)
            progress.step(0, 1)
            has_words = any(document.get_metadata_value(name) for name in _TOLD)
            data = _pages_only(document)
        except pypdfium2.PdfiumError as error:
            raise EvidenceRefused(Reason.DAMAGED) from error
        finally:
            document.close()
    if len(data) > MOST_BYTES:
        raise EvidenceRefused(Reason.TOO_HEAVY)
    return Prepared(PDF, data, pages, len(content), 0, 0, (Removed.WORDS,) if has_words else ())


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) == _PASSWORD_NEEDED
        raise EvidenceRefused(Reason.LOCKED_PDF if is_locked else Reason.DAMAGED) from error


def _require_passive(document: pypdfium2.PdfDocument) -> None:
    written = io.BytesIO()
    document.save(written)
    bones = _TEXTS.sub(b"()", _STREAMS.sub(b">>", written.getvalue()))
    if _ACTIVE.search(bones):
        raise EvidenceRefused(Reason.ACTIVE_PDF)


def _pages_only(document: pypdfium2.PdfDocument) -> bytes:
    """Stamps and filled fields become part of the page; links and actions stay behind."""
    for number in range(len(document)):
        page = document[number]
        FPDFPage_Flatten(page, FLAT_NORMALDISPLAY)
        page.close()
    kept = pypdfium2.PdfDocument.new()
    try:
        kept.import_pages(document)
        written = io.BytesIO()
        kept.save(written)
        return written.getvalue()
    finally:
        kept.close()
