"""The two papers of the calendar, looked at before they are printed; never saved as files."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from services.appointments.printing import CallSpan
from services.code_lists import CodeLists
from services.documents.rendered import Rendered
from ui.shared.show_paper import show_paper
from ui.workplace import Workplace


def show_call_list(workplace: Workplace, parent: QWidget, span: CallSpan) -> None:
    """Whom to telephone today, or within a week."""
    prints = workplace.register.calendar_prints

    def make() -> Rendered:
        # Not at the top: setting paper loads much that a page without paper does not need.
        from services.documents import call_list
        from services.documents.forms import render

        return render(call_list.paper(prints.call_list(span), CodeLists()))

    title = QCoreApplication.translate("CalendarPapers", "Call list")
    show_paper(workplace, parent, make, title, "call-list", can_save=False)


def show_week_sheet(
    workplace: Workplace, parent: QWidget, day: date, counsellor_id: int | None
) -> None:
    """The week of ``day``, of one counsellor or of all."""
    prints = workplace.register.calendar_prints

    def make() -> Rendered:
        from services.documents import week_sheet
        from services.documents.forms import render

        return render(week_sheet.paper(prints.week_sheet(day, counsellor_id), CodeLists()))

    title = QCoreApplication.translate("CalendarPapers", "Week sheet")
    show_paper(workplace, parent, make, title, "week-sheet", can_save=False)
