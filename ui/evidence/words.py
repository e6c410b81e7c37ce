"""Words for evidence: sizes, what was removed, what a piece is, whether a material is there."""

from PySide6.QtCore import QCoreApplication

from services.evidence.prepared import PDF, Prepared, Removed
from services.evidence.records import LineProof, MaterialState, Piece
from ui.shared.theme import Tone
from ui.visits.words import Labels

_KIB, _MIB = 1024, 1024 * 1024
_TONES = {
    MaterialState.THERE: Tone.ACCENT,
    MaterialState.IN_REGISTER: Tone.INFO,
    MaterialState.LACKING: Tone.WARN,
}


def size_words(size: int) -> str:
    """Bytes as people say them."""
    if size >= _MIB:
        return f"{size / _MIB:.1f} MB"
    return f"{max(1, round(size / _KIB))} KB"


def material_word(state: MaterialState) -> str:
    """Whether what is asked for is there."""
    translate = QCoreApplication.translate
    words = {
        MaterialState.THERE: translate("EvidenceWords", "There"),
        MaterialState.IN_REGISTER: translate("EvidenceWords", "In the register"),
        MaterialState.LACKING: translate("EvidenceWords", "Missing"),
    }
    return words[state]


def material_tone(state: MaterialState) -> Tone:
    """The word beside it says the same."""
    return _TONES[state]


def gap_words(proof: LineProof) -> str:
    """How much of a line is missing, in a chip."""
    translate = QCoreApplication.translate
    gaps = len(proof.lacking) + len(proof.bare)
    if not gaps:
        return translate("EvidenceWords", "Complete")
    return translate("EvidenceWords", "{n} missing").format(n=gaps)


def piece_facts(piece: Piece, labels: Labels) -> str:
    """Kind, day, how large or where the paper lies, whether it names people."""
    translate = QCoreApplication.translate
    facts = [labels.label("evidence_kind", piece.kind), piece.day.isoformat()]
    if piece.media_type == PDF:
        pages = translate("EvidenceWords", "PDF, pages: {n}").format(n=piece.pages)
        facts.append(f"{pages}, {size_words(piece.size)}")
    elif piece.has_file:
        photo = translate("EvidenceWords", "picture")
        facts.append(f"{photo}, {size_words(piece.size)}")
    if piece.paper_place:
        facts.append(translate("EvidenceWords", "paper: {where}").format(where=piece.paper_place))
    if piece.names_people:
        facts.append(translate("EvidenceWords", "names people"))
    return "  ·  ".join(facts)


def prepared_words(prepared: Prepared) -> str:
    """What was done with a file: sizes, and what is gone."""
    translate = QCoreApplication.translate
    sizes = translate("EvidenceWords", "Kept: {kept} of {original}.").format(
        kept=size_words(prepared.size), original=size_words(prepared.original_size)
    )
    names = {
        Removed.LOCATION: translate("EvidenceWords", "place"),
        Removed.CAMERA: translate("EvidenceWords", "camera"),
        Removed.TIME: translate("EvidenceWords", "time"),
        Removed.WORDS: translate("EvidenceWords", "titles and remarks"),
        Removed.PREVIEW: translate("EvidenceWords", "small preview"),
    }
    if prepared.media_type == PDF:
        left = translate("EvidenceWords", "Pictures within its pages stay as they are.")
        sizes = f"{sizes} {left}"
    if not prepared.removed:
        return sizes
    listed = translate("VisitWords", ", ").join(names[one] for one in prepared.removed)
    removed = translate("EvidenceWords", "Taken out: {what}.").format(what=listed)
    return f"{sizes} {removed}"
