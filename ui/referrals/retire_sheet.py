"""Taking an institution out of use: what it is still used for, and who takes over."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from services.institutions import InstitutionDetails, InstitutionId, InstitutionUse
from ui.shared.choices import Choice, Option
from ui.shared.form import Field, Form
from ui.shared.sheet import Sheet
from ui.shared.shortcuts import Keys


class RetireSheet(Sheet):
    """Signal ``retired`` (InstitutionId of the entry, InstitutionId of its successor or None)."""

    retired = Signal(object, object)

    def __init__(
        self,
        parent: QWidget | None,
        entry: InstitutionDetails,
        use: InstitutionUse,
        others: Sequence[InstitutionDetails],
    ) -> None:
        super().__init__(
            parent, QCoreApplication.translate("RetireSheet", "Not in use any more"), ""
        )
        self._entry = entry
        nobody = Option("", self.tr("Nobody"))
        options = [Option(str(o.id), o.full_name) for o in others if o.id != entry.id]
        self._successor = Choice([nobody, *options])
        form = Form()
        hint = self.tr("Offered wherever the old one was chosen, and on its own page")
        form.add(Field("successor_id", self.tr("Who does its work now"), self._successor, hint))
        self._say(entry, use)
        self.column.addWidget(form)
        self.add_choice(self.tr("Take it out of use"), "", is_safe=True, keys=Keys.FINISH)
        self.accepted.connect(self._tell)

    def _say(self, entry: InstitutionDetails, use: InstitutionUse) -> None:
        words = self.tr("{name} is not offered for new referrals any more.")
        self.add_point(words.format(name=entry.full_name))
        self.add_point(self.tr("Referrals to it stay, and keep printing its name."))
        if use.waiting:
            self.add_point(self.tr("Still waited for: %n receipt(s) from it.", "", use.waiting))
        if use.drafts:
            self.add_point(
                self.tr("Chosen in %n draft(s) of yours; a draft will say so.", "", use.drafts)
            )

    def _tell(self) -> None:
        chosen = self._successor.value()
        successor = InstitutionId(int(chosen)) if chosen else None
        self.retired.emit(self._entry.id, successor)
