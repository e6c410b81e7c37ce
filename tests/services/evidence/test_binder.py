"""The binder: page numbers, what is missing, files in it, names left out unless asked."""

import io
import re

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from models.audit import AuditEntry
from services.activities.service import ActivityService
from services.desk import Desk
from services.documents import evidence_binder
from services.errors import Cancelled
from services.evidence.binder import Binder, BinderService
from services.evidence.reading_files import cleaned
from services.evidence.records import NewEvidence
from services.evidence.service import EvidenceService
from services.progress import Progress
from tests.services.activities.conftest import lecture
from tests.services.evidence.conftest import pdf, photo
from tests.services.evidence.test_service import DAY


@pytest.fixture
def filled_room(evidence: EvidenceService, desk: Desk) -> EvidenceService:
    """A lecture with two photos and a sign-in sheet that names people, a plan of three pages, and
    a notice on paper."""
    held = ActivityService(desk).make(lecture(DAY)).summary
    for number, kind in enumerate(("photo", "photo", "sign_in")):
        evidence.add(
            NewEvidence(kind, f"材料{number}", DAY, kind == "sign_in", "", "activity", held.id),
            cleaned(photo(200 + number, 120), Progress()),
        )
    plan = NewEvidence("plan", "演练方案", DAY, indicators=("s4.C02",))
    evidence.add(plan, cleaned(pdf(3, _written), Progress()))
    evidence.add(
        NewEvidence("summary", "演练小结", DAY, paper_place="铁柜第二层", indicators=("s4.C02",))
    )
    return evidence


def _written(writer: object) -> None:
    """Something on each page that can be found again."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    assert isinstance(writer, PdfWriter)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})
    for number, page in enumerate(writer.pages):
        fonts = DictionaryObject({NameObject("/F1"): named})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        content = DecodedStreamObject()
        content.set_data(b"BT /F1 40 Tf 100 400 Td (ANNEX PAGE %d) Tj ET" % number)
        page[NameObject("/Contents")] = writer._add_object(content)


def bound(desk: Desk, *, with_names: bool = False) -> tuple[Binder, PdfReader]:
    service = BinderService(desk)
    facts = service.facts("s4", "2026", with_names=with_names)
    made = evidence_binder.filled(facts, desk.codes, service.file, Progress())
    assert made.missing == ()
    return facts, PdfReader(io.BytesIO(made.pdf))


def texts(reader: PdfReader) -> list[str]:
    return [re.sub(r"\s+", "", page.extract_text()) for page in reader.pages]


def test_contents_and_annexes_name_the_true_pages(filled_room: EvidenceService, desk: Desk) -> None:
    facts, reader = bound(desk)
    pages = texts(reader)
    assert all(f"第{n + 1}页共{len(pages)}页" in pages[n] for n in range(1, len(pages)))
    lines = {one.line.indicator.number: one.line.indicator.name.zh for one in facts.lines}
    first = next(n for n, text in enumerate(pages) if n > 1 and lines["O02"] in text[:40])
    assert re.search(rf"O02{lines['O02']}.{{0,12}}?{first + 1}(?=[A-Z]|\d*$)", "".join(pages[1:2]))
    begins = int(re.search(r"演练方案.{0,30}?第(\d+)页", "".join(pages)).group(1))  # type: ignore[union-attr]
    assert [n + 1 for n, text in enumerate(pages) if "ANNEXPAGE" in text] == [
        begins,
        begins + 1,
        begins + 2,
    ]


def test_names_stay_out_unless_asked(filled_room: EvidenceService, desk: Desk) -> None:
    facts, reader = bound(desk)
    cover = texts(reader)[0]
    assert "另有1件附件" in cover
    assert facts.left_out() == 1
    assert sum(len(page.images) for page in reader.pages) == 2
    facts, reader = bound(desk, with_names=True)
    assert "收入了1件写有他人姓名的附件" in texts(reader)[0]
    assert sum(len(page.images) for page in reader.pages) == 3


def test_what_is_missing_is_marked(filled_room: EvidenceService, desk: Desk) -> None:
    pages = texts(bound(desk)[1])
    assert re.search(r"N04心理服务室有挂牌并有专用房间0/2缺：挂牌、专用房间", pages[1])
    assert "铁柜第二层" in "".join(pages)
    assert "项尚有缺件" in pages[0]


def test_making_a_binder_is_on_record(desk: Desk) -> None:
    bound(desk)
    bound(desk, with_names=True)
    with desk.read() as session:
        actions = session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)).all()
    assert actions[-2:] == ["binder_made", "binder_made_with_names"]


def test_a_binder_can_be_stopped(filled_room: EvidenceService, desk: Desk) -> None:
    service, progress = BinderService(desk), Progress()
    facts = service.facts("s4", "2026", with_names=False)
    progress.cancel()
    with pytest.raises(Cancelled):
        evidence_binder.filled(facts, desk.codes, service.file, progress)
