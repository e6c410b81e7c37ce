"""What the pictures of referrals need: views of the list, and advice that was refused."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from models.vocabulary import Signer
from services.clients import ClientFilter, ClientSort
from services.referrals.advice import NewAdvice
from ui.page import Page
from ui.shared.segmented import Segmented

if TYPE_CHECKING:
    from services.register import Register

_CALLS, _LOOP = 1, 2


def calls(page: Page) -> None:
    """Receipts to ask for."""
    _choose(page, _CALLS)


def loop(page: Page) -> None:
    """The statistics."""
    _choose(page, _LOOP)


def advice(register: "Register") -> object:
    """Advice to the client who came last."""
    client = register.clients.list_page(ClientFilter(sort=ClientSort.RECENT)).rows[0].id
    return register.advice.record(
        NewAdvice(
            client_id=client,
            destination="general_hospital",
            reasons=("medical_assessment",),
            advice="建议到县人民医院心理科看一看，把睡不着的情况讲给医生听。",
            refused_by=Signer.CLIENT,
            refusal="说再等一等，过完节再看。",
            guardian_told=True,
        )
    ).id


def _choose(page: Page, number: int) -> None:
    view = next(s for s in page.findChildren(Segmented) if len(s.findChildren(QPushButton)) == 3)
    view.findChildren(QPushButton)[number].click()
