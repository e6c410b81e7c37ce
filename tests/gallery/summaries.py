"""The sheets of the monthly summary, with invented answers of a county."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from services.exchange.receipts import Difference, ReceiptsRead, ReceiptView, UnreadReceipt
from services.months import shifted
from services.summary.explained import FACTS
from services.summary.mail import CountyMail
from services.summary.policies import ClassChange, PolicyFound, TermChange
from services.summary.remarks import Finding, Named, RemarksNamePeople
from services.summary.replacing import ReplacementPreview
from services.summary.wording import SummaryWording
from ui.page import Page
from ui.shared.choices import Choice
from ui.summaries.behind_sheet import BehindSheet, WantedRecords
from ui.summaries.figures_panel import FiguresPanel
from ui.summaries.mail_sheet import MailSheet
from ui.summaries.policy_sheet import PolicySheet
from ui.summaries.replacing_sheet import ReplacingSheet
from ui.summaries.sharing_sheet import SharingSheet
from ui.workplace import Workplace

if TYPE_CHECKING:
    from tests.gallery.windows import Scene


def _workplace(scene: "Scene") -> Workplace:
    from tests.ui.kit import make_workplace

    demo = scene.demo
    return make_workplace(demo.register, scene.dialogs, demo.clock, scene.look.language)


def _closed(scene: "Scene") -> str:
    return scene.demo.register.outbox.entries()[0].month


def _wording(scene: "Scene") -> SummaryWording:
    return SummaryWording(_workplace(scene).codes, scene.look.language)


def sharing(scene: "Scene") -> QWidget:
    return SharingSheet(None, _workplace(scene), _closed(scene))


def receipts(scene: "Scene") -> QWidget:
    """One that agrees, one that differs, one refused, one of somebody else."""
    month = _closed(scene)
    agrees = ReceiptView(
        7, shifted(month, -2), 5, True, "", f"{month}-04", f"{month}-05", (), (), False
    )
    differences = (
        Difference("visits", "total", "total", 27, 24),
        Difference("visits", "mode", "home_visit", 9, 6),
        Difference("facts", "", "activities/lecture", 2, None),
    )
    differs = replace(agrees, number=8, month=shifted(month, -1), differences=differences)
    refused = replace(agrees, number=9, month=month, is_accepted=False, refused="gap")
    known = replace(agrees, number=6, was_read_before=True)
    unread = (UnreadReceipt("k7m2qa-receipt-10.anx", "signature"),)
    read = ReceiptsRead((known, agrees, differs, refused), unread)
    return MailSheet(None, _wording(scene), CountyMail(read, None))


def policy(scene: "Scene") -> QWidget:
    """Stricter in some, below the floor in one, and later than asked."""
    terms = (
        TermChange("base", 3, 6, 6),
        TermChange("hold", 12, 0, 18),
        TermChange("threshold", 5, 10, 10),
        TermChange("persons", 5, 8, 8),
        TermChange("has_remarks", 0, 1, 1),
        TermChange("may_replace", 1, 0, 0),
    )
    classes = (
        ClassChange("topic", "bereavement", 1, 2, 2),
        ClassChange("topic", "self_harm", 2, 1, 1),
        ClassChange("topic", "sexual_violence", 3, 1, 2),
    )
    month = _closed(scene)
    return PolicySheet(
        None,
        _workplace(scene),
        PolicyFound(
            county="龙门县卫生健康局",
            serial=4,
            fingerprint="27183 14142 57721 66180",
            present_serial=3,
            asked_from=shifted(month, 1),
            first=shifted(month, 9),
            terms=terms,
            classes=classes,
            content=b"",
            signature=b"",
        ),
    )


def replacing(scene: "Scene") -> QWidget:
    preview = scene.demo.register.summaries.preview(_closed(scene))
    return ReplacingSheet(None, ReplacementPreview(preview, 2, 4))


def records_behind(scene: "Scene") -> QWidget:
    month = _closed(scene)
    return BehindSheet(None, _workplace(scene), WantedRecords("visits", "mode", "", month, month))


def remarks(scene: "Scene") -> QWidget:
    """The county asks for remarks, and these name somebody."""
    panel = FiguresPanel(_wording(scene))
    register = scene.demo.register
    preview = register.summaries.preview(register.summaries.months().next_month)
    panel.show_preview(replace(preview, has_remarks=True), with_published=True)
    found = (Finding(Named.NAME, "欧阳小丽"), Finding(Named.COUNT, "2 名"))
    panel.findChildren(QLineEdit)[-1].setText("本月回访欧阳小丽等 2 名来访者")
    panel.say_remarks(RemarksNamePeople(found))
    return panel


def show_facts(page: Page) -> None:
    """Counts of things instead of people."""
    page.go_back()
    choice = page.findChildren(Choice)[0]
    choice.set_value(FACTS)
    choice.chosen.emit(FACTS)
