"""With whom to share one case note, and honestly what that means."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.visits.case_notes import NoteView
from services.visits.note_sharing import Colleague
from services.visits.shares import Share
from ui.shared.choices import Choice, Option
from ui.shared.form import Field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.workplace import Workplace


class _ColleagueForm(RecordForm):
    def __init__(self, colleagues: Sequence[Colleague]) -> None:
        super().__init__()
        options = [Option(str(one.staff_id), self._name(one)) for one in colleagues]
        choice = Choice(options, options[0].code if options else "")
        self.add(Field("colleague", self.tr("Colleague"), choice))

    @override
    def record(self) -> int:
        self.require_readable("colleague")
        return int(str(self.value("colleague")))

    def _name(self, colleague: Colleague) -> str:
        if not colleague.may_cosign:
            return colleague.name
        return self.tr("{name} (may co-sign)").format(name=colleague.name)


class ShareSheet(RecordSheet):
    """Signal ``saved`` (Share)."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        note: NoteView,
        colleagues: Sequence[Colleague],
    ) -> None:
        self._colleague_form = _ColleagueForm(colleagues)
        title = QCoreApplication.translate("ShareSheet", "Share this note")
        super().__init__(parent, workplace, title, self._colleague_form)
        self._note_id = note.id
        self.add_point(self.tr("A copy of this one note is sealed for the colleague alone."))
        self.add_point(self.tr("You see when it was read and co-signed."))
        self.add_point(
            self.tr("You can withdraw the copy at any time; what was read cannot be unread.")
        )
        self.lay_out(self.tr("Share"))

    @override
    def saving(self) -> Callable[[], Share]:
        sharing, staff_id = self.workplace.register.note_sharing, self._colleague_form.record()
        return lambda: sharing.share(self._note_id, staff_id)
