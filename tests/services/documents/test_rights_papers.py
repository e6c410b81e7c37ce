"""The request form with its answer, and the destruction list."""

from datetime import UTC, date, datetime

from models.vocabulary import RequestKind, RequestState, Signer
from services.documents import destruction_list, rights_request
from services.documents.forms import PaperHead, render
from services.documents.rights_request import RequestFacts
from services.rights.destruction_records import (
    DestructionDetails,
    DestructionLine,
    DestructionSummary,
    EntryReason,
    ListId,
    ListState,
)
from services.rights.records import RequestId, RequestView
from tests.services.documents.papers import pages_of, text_of

HEAD = PaperHead("石桥村社会心理服务室", "", "S-2026-031")
NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)

REQUEST = RequestView(
    id=RequestId(1),
    client_id=1,
    kind=RequestKind.DELETION,
    asked_day=date(2026, 11, 2),
    asked_by=Signer.GUARDIAN,
    asker_name="周建国",
    identity_seen="看过户口簿",
    wish="请删除孩子的记录",
    state=RequestState.REFUSED,
    answer="危机尚未结束，结束后再办",
    answered_day=date(2026, 11, 9),
    answered_by="何晓岚",
    recorded_by="何晓岚",
    due_day=date(2026, 11, 17),
    days_overdue=0,
)


def details(files: int) -> DestructionDetails:
    """A confirmed list."""
    lines = tuple(
        DestructionLine(
            f"S-2010-{number:03d}",
            EntryReason.RETENTION_OVER,
            date(2010, 5, 1),
            date(2020, 5, 1),
            7,
        )
        for number in range(1, files + 1)
    )
    summary = DestructionSummary(
        id=ListId(1),
        number="X-2026-001",
        state=ListState.CONFIRMED,
        files=files,
        made_by="何晓岚",
        made_at=NOW,
        first_by="何晓岚",
        first_at=NOW,
        second_by="方主任",
        second_at=NOW,
        is_witnessed=True,
        done_at=None,
        may_confirm=False,
    )
    return DestructionDetails(summary, lines, needs_witness=True)


def test_answer_stands_on_the_form_with_its_reason() -> None:
    said = text_of(render(rights_request.paper(RequestFacts("小满", REQUEST), HEAD)).pdf)
    for words in ("小满", "周建国", "看过户口簿", "危机尚未结束", "S-2026-031"):
        assert words in said


def test_blank_forms_are_one_page() -> None:
    for form in (rights_request.blank(HEAD), destruction_list.blank(HEAD)):
        assert len(pages_of(render(form).pdf)) == 1


def test_list_names_files_by_number_and_goes_over_pages() -> None:
    pages = pages_of(render(destruction_list.paper(details(60), HEAD)).pdf)
    assert len(pages) > 1
    assert "S-2010-001" in pages[0]
    assert "S-2010-060" in pages[-1]
    assert "X-2026-001" in pages[0]
    assert "方主任" in pages[0]
