"""What can be done with a piece, wherever it is shown: add, look, change, remove and undo."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.vocabulary import Area
from services.documents.rendered import Rendered
from services.evidence.prepared import PDF
from services.evidence.records import Content, Piece
from services.indicators.definition import Indicator
from ui.evidence.piece_sheet import PieceSheet
from ui.evidence.subjects import ProofOf
from ui.evidence.words import piece_facts
from ui.shared.entries import link_about
from ui.shared.show_paper import show_paper
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class EvidenceHandling(QObject):
    """Lives with the widget that shows pieces; ``banner`` stands above them and offers undo.

    Signal ``changed`` after something was added, changed, removed or put back.
    """

    changed = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace, self._parent = workplace, parent
        self._labels = Labels(workplace)
        self.banner = Banner()
        self.banner.hide()
        self.banner.acted.connect(self._undo)
        self._removed: int | None = None
        self._sheet: PieceSheet | None = None

    def row(self, piece: Piece) -> QWidget:
        """One piece with its actions."""
        links = [
            *([link_about(piece, self.tr("Look"), self.look)] if piece.has_file else ()),
            link_about(piece, self.tr("Change"), self.change),
            *([link_about(piece, self.tr("Remove"), self.remove)] if piece.may_remove else ()),
        ]
        holder = QWidget()
        head, column = QHBoxLayout(), QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head.setSpacing(Theme.current().px(10))
        head.addWidget(text_label(piece.title, "strong"), 1)
        for link in links:
            head.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(text_label(piece_facts(piece, self._labels), "muted"))
        return holder

    def add(self, proof_of: ProofOf) -> None:
        """Ask for a new piece."""
        self._with_lines(partial(self._open, proof_of, None))

    def change(self, piece: object) -> None:
        """Name a piece anew, or let it prove something else."""
        if isinstance(piece, Piece):
            self._with_lines(partial(self._open, ProofOf(), piece))

    def look(self, piece: object) -> None:
        """Show its file, from memory."""
        if not isinstance(piece, Piece):
            return
        evidence, piece_id = self._workplace.register.evidence, piece.id

        def make() -> Rendered:
            found: Content = evidence.content(piece_id)
            if found.piece.media_type == PDF:
                return Rendered(found.data)
            from services.documents import evidence_picture

            return evidence_picture.page(found)

        name = f"evidence-{piece_id}"
        show_paper(self._workplace, self._parent, make, piece.title, name, can_save=False)

    def remove(self, piece: object) -> None:
        """Take a piece out; the banner offers to put it back."""
        if isinstance(piece, Piece):
            evidence, piece_id = self._workplace.register.evidence, piece.id
            job = self._workplace.jobs.start(lambda progress: evidence.remove(piece_id))
            job.succeeded.connect(partial(self._say_removed, piece))

    def _with_lines(self, then: "partial[None]") -> None:
        evidence = self._workplace.register.evidence
        self._workplace.jobs.start(lambda progress: evidence.provable()).succeeded.connect(then)

    def _open(self, of: ProofOf, piece: Piece | None, lines: Sequence[Indicator]) -> None:
        sheet = PieceSheet(self._parent.window(), self._workplace, of, tuple(lines), piece)
        self._sheet = sheet
        sheet.saved.connect(self._say_saved)
        sheet.open()

    def _say_saved(self, piece: Piece) -> None:
        self._sheet = None
        self._removed = None
        words = self.tr("On record: {title}.").format(title=piece.title)
        self.banner.say(words, Tone.ACCENT)
        self._tell()

    def _say_removed(self, piece: Piece, _: object = None) -> None:
        self._removed = piece.id
        words = self.tr(
            "Removed from the register: {title}. Until it is locked this can be undone."
        )
        self.banner.say(words.format(title=piece.title), Tone.INFO, self.tr("Undo"))
        self._tell()

    def _undo(self) -> None:
        removed, self._removed = self._removed, None
        if removed is not None:
            evidence = self._workplace.register.evidence
            job = self._workplace.jobs.start(lambda progress: evidence.restore(removed))
            job.succeeded.connect(self._say_saved)

    def _tell(self) -> None:
        self.changed.emit()
        self._workplace.changes.announce({Area.EVIDENCE})
