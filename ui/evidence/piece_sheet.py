"""A new piece of evidence, or one that is named anew."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.evidence.records import NewEvidence, Piece
from services.indicators.definition import Indicator
from services.visits.drafts import SheetKey
from ui.evidence.file_box import FileBox
from ui.evidence.subjects import ProofOf
from ui.navigation import Place
from ui.risk.moments import day_in
from ui.shared.check_box import CheckBox
from ui.shared.choices import Choice, Option
from ui.shared.day_field import DayField, day_example
from ui.shared.form import Field, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.shared.tag_field import TagField
from ui.visits.words import Labels
from ui.workplace import Workplace

NAMING = frozenset({"sign_in", "roster", "certificate", "guidance_plan"})

_PLACES = {"activity": Place.ACTIVITY, "training": Place.TRAINING, "inspection": Place.INSPECTION}


class PieceForm(RecordForm):
    """What a piece is; the file stands beside it."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._language = workplace.language.value
        kinds = Choice(Labels(workplace).options("evidence_kind"))
        today = workplace.clock.today
        self.add(
            Field("kind", self.tr("What it is"), kinds),
            Field("day", self.tr("Day"), DayField(today, today()), example=day_example()),
        )
        title_hint = self.tr("No people's names here: the title stands in the binder.")
        self.add(Field("title", self.tr("Title"), line_field(), hint=title_hint))
        self._names = CheckBox(
            self.tr("names or shows people (left out of the binder unless asked)")
        )
        self.add(Field("names_people", "", self._names))
        self.add(Field("paper_place", self.tr("Where the paper lies"), line_field()))
        self._lines = TagField()
        self.add(Field("indicators", self.tr("Proof for"), self._lines))
        kinds.chosen.connect(self._follow_kind)

    def offer_lines(self, lines: tuple[Indicator, ...]) -> None:
        """The lines of a paper to choose from."""
        language = self._language
        options = [
            Option(one.id, f"{one.number}  {one.name.get(language)}", short=one.number)
            for one in lines
        ]
        self.fill(lambda: self._lines.set_options(options))

    @override
    def record(self) -> NewEvidence:
        self.require_readable("kind", "title", "day")
        found = day_in(str(self.value("day")))
        return NewEvidence(
            kind=str(self.value("kind")),
            title=str(self.value("title")),
            day=found or date.min,
            names_people=bool(self.value("names_people")),
            paper_place=str(self.value("paper_place")),
            indicators=tuple(self.value("indicators")),
        )

    def _follow_kind(self, kind: str) -> None:
        """Some papers are made of names: ticked at once, and still to be changed."""
        self._names.setChecked(kind in NAMING)


class PieceSheet(RecordSheet):
    """Signal ``saved`` (Piece). With a ``piece`` it is changed: its file and record stay."""

    def __init__(
        self,
        parent: QWidget | None,
        workplace: Workplace,
        proof_of: ProofOf,
        lines: tuple[Indicator, ...],
        piece: Piece | None = None,
    ) -> None:
        self._piece_form = PieceForm(workplace)
        self._proof_of, self._piece = proof_of, piece
        translate = QCoreApplication.translate
        title = translate("PieceSheet", "Add evidence")
        if piece is not None:
            title = translate("PieceSheet", "Change a piece of evidence")
        super().__init__(parent, workplace, title, self._piece_form)
        self.file = FileBox(workplace)
        self._begin(lines)
        if piece is None:
            self.keep_draft(self._key(), None)
            self.lay_out(translate("PieceSheet", "Put on record"), self.file, self._piece_form)
        else:
            self.lay_out(translate("PieceSheet", "Save"))
        self.file.changed.connect(self._touch)

    @override
    def saving(self) -> Callable[[], Piece]:
        evidence, piece = self.workplace.register.evidence, self._piece
        typed, of = self._piece_form.record(), self._proof_of
        new = NewEvidence(
            kind=typed.kind,
            title=typed.title,
            day=typed.day,
            names_people=typed.names_people,
            paper_place=typed.paper_place,
            source=of.source.value if of.source else "",
            source_id=of.source_id,
            indicators=typed.indicators,
        )
        if piece is not None:
            piece_id = piece.id
            return lambda: evidence.change(piece_id, new)
        prepared = self.file.prepared()
        return lambda: evidence.add(new, prepared)

    def _begin(self, lines: tuple[Indicator, ...]) -> None:
        form, of, piece = self._piece_form, self._proof_of, self._piece
        form.offer_lines(lines)
        day = of.day or self.workplace.clock.today()
        typed: dict[str, object] = {
            "kind": of.kind or "photo",
            "names_people": of.kind in NAMING,
            "day": day.isoformat(),
            "indicators": list(of.indicators),
        }
        if piece is not None:
            typed = {
                "kind": piece.kind,
                "title": piece.title,
                "day": piece.day.isoformat(),
                "names_people": piece.names_people,
                "paper_place": piece.paper_place,
                "indicators": list(piece.indicators),
            }
        form.restore(typed)

    def _key(self) -> SheetKey:
        of = self._proof_of
        if of.source is None:
            return sheet_key(SheetName.EVIDENCE, Place.EVIDENCE, part=" ".join(of.indicators))
        return sheet_key(SheetName.EVIDENCE, _PLACES[of.source.value], of.source_id)
