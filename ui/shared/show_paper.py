"""From facts to a preview: set the paper on the worker, then look at it, print it, save it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from services.documents.rendered import Rendered
from ui.shared.pdf_preview import Paper, PreviewDialog
from ui.workplace import Workplace


def show_paper(
    workplace: Workplace,
    parent: QWidget,
    make: Callable[[], Rendered],
    title: str,
    name: str,
    *,
    has_names: bool = True,
    can_save: bool = True,
    put_out: Callable[[], None] | None = None,
) -> None:
    """Run ``make`` as a job and open the preview over ``parent``.

    ``title`` and ``name`` show in windows, the print queue and file names: nothing personal in
    them. Paper ``has_names`` unless it is blank: then it is hidden while the curtain is drawn.
    Without ``can_save`` it can only be printed: what must not lie about as a file. ``put_out`` is
    called after it was printed or saved.
    """
    blank = Paper(b"", title, name, can_save=can_save)
    opener = _Opener(workplace, parent, blank, has_names=has_names, put_out=put_out)
    workplace.jobs.start(lambda progress: make()).succeeded.connect(opener.open)


class _Opener(QObject):
    """What is known before the paper is set; lives with the page that asked for it."""

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget,
        paper: Paper,
        *,
        has_names: bool,
        put_out: Callable[[], None] | None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._parent, self._paper = workplace, parent, paper
        self._has_names, self._put_out = has_names, put_out

    def open(self, rendered: Rendered) -> None:
        curtain = self._workplace.curtain if self._has_names else None
        paper = replace(self._paper, pdf=rendered.pdf, missing=rendered.missing, curtain=curtain)
        preview = PreviewDialog(self._parent, self._workplace.dialogs, self._workplace.jobs, paper)
        if self._put_out is not None:
            preview.put_out.connect(self._put_out)
        preview.open()
        self.deleteLater()
