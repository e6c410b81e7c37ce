"""The base of a page that reads a record, and writes a new one in the same place."""

from typing import Any

from typing_extensions import override

from ui.shared.columns import Columns
from ui.shared.record_form import RecordForm
from ui.shared.record_page import RecordFormPage
from ui.workplace import Workplace


class ReadOrWritePage(RecordFormPage):
    """Takes a record's id to read it; everything else begins or goes on with a form.

    A subclass gives ``fetch`` and ``show_record`` beside what `RecordFormPage` asks for, puts
    what is read into ``self.reading`` (two columns) and passes what an action made of the record
    (its ``summary`` has the id) to ``record_changed``.
    """

    def __init__(self, workplace: Workplace, form: RecordForm, finish: str) -> None:
        super().__init__(workplace, form, finish)
        self.record_id: int | None = None
        self.reading = Columns((64, 36))
        self.body.insertWidget(0, self.reading)
        self._show_mode(is_reading=False)

    def fetch(self, record_id: int) -> Any:
        """Read the record, on a worker."""
        raise NotImplementedError

    def show_record(self, record: Any) -> None:
        """Show what ``fetch`` gave."""
        raise NotImplementedError

    def leave_record(self) -> None:
        """The form is shown now: forget the record, hide what stands above the page for it."""

    @override
    def open_subject(self, subject: object) -> None:
        self.record_id = subject if isinstance(subject, int) else None
        self.leave_record()
        self._show_mode(is_reading=self.record_id is not None)
        if self.record_id is not None:
            self.keeper.save()
            self.outdate()
        else:
            super().open_subject(subject)

    @override
    def reload(self) -> None:
        """Fetch what is read; nothing while a form is shown."""
        record_id, fetch = self.record_id, self.fetch
        if record_id is not None:
            job = self.workplace.jobs.start(lambda progress: (record_id, fetch(record_id)))
            job.succeeded.connect(self._show_fetched)

    def record_changed(self, record: Any) -> None:
        """Show what an action made of the record, if it is still the one shown; tell all pages."""
        self._show_fetched((record.summary.id, record))
        self.workplace.changes.announce(self.touches)

    def _show_fetched(self, answer: tuple[int, Any]) -> None:
        record_id, record = answer
        if record_id == self.record_id:
            self.show_record(record)
            self.header_changed.emit()

    def _show_mode(self, *, is_reading: bool) -> None:
        self.reading.setVisible(is_reading)
        self.columns.setVisible(not is_reading)
        if is_reading:
            self.notice.hide()
            self.setFocus()  # or a field that is hidden now would keep the keyboard and its ring
        strip = self.foot.parentWidget()
        if strip is not None:
            strip.setVisible(not is_reading)
        self.header_changed.emit()
