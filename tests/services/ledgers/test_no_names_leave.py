"""No ledger of the demo room, in any layout, tells a name, a phone, an id or an address."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from sqlalchemy import select

from models.client import Client
from models.client_file import ClientContact
from services.demo.building import build
from services.documents import ledger_paper
from services.indicators.periods import PeriodKind, around
from services.interop.ledger_workbook import workbook
from services.ledgers.fields import fields_of, shipped
from services.ledgers.records import Layout, LayoutColumn, LedgerKind
from services.progress import Progress
from services.register import Register

_ABOUT_CLIENTS = (
    Client.name, Client.phone, Client.citizen_id, Client.address, Client.guardian_name,
    Client.guardian_phone, Client.school, Client.student_no, Client.household, Client.occupation,
)  # fmt: skip


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    folder = tmp_path_factory.mktemp("demo")
    demo = build(folder / "vault", folder / "stick", Progress())
    yield demo.register
    demo.register.vault.lock()


def everything(ledger: LedgerKind) -> list[Layout]:
    """The shipped layout, and one with every field there is."""
    fields = fields_of(ledger).values()
    columns = (LayoutColumn(one.field, one.zh, one.width) for one in fields)
    return [shipped(ledger), Layout(ledger, "全部", tuple(columns))]


def secrets(register: Register) -> set[str]:
    """What is on file about people, as far as it is long enough to be told by."""
    found: set[str] = set()
    with register.vault.desk.read() as session:
        for column in (*_ABOUT_CLIENTS, ClientContact.name, ClientContact.phone):
            found.update(session.scalars(select(column)))
    return {text for text in found if len(text) > 1}


def words_of(pdf: bytes) -> str:
    document = pdfium.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def cells_of(book: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        texts = [archive.read(name).decode() for name in archive.namelist()]
    return "\n".join(re.sub("<[^>]+>", "\n", text) for text in texts)


@pytest.mark.parametrize("ledger", LedgerKind)
def test_no_name_leaves(register: Register, ledger: LedgerKind, tmp_path: Path) -> None:
    year = around(PeriodKind.YEAR, register.vault.desk.clock.today())
    known = secrets(register)
    assert len(known) > 40
    for layout in everything(ledger):
        table = register.ledgers.show(ledger, year, Progress(), layout)
        assert table.rows
        said = words_of(ledger_paper.render(table, Progress()).pdf)
        said += cells_of(workbook(table, Progress()))
        assert {text for text in known if text in said} == set()
