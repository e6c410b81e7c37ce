"""PDFium is not made for two threads: whoever uses it holds this lock meanwhile.

The preview renders in the window's thread while the worker checks or puts together a PDF.
"""

from threading import RLock

PDFIUM = RLock()
