"""Whatever bytes come, they are taken in or refused: no other error, and nothing that runs."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.evidence.errors import EvidenceRefused
from services.evidence.prepared import JPEG, PDF
from services.evidence.reading_files import cleaned
from services.progress import Progress
from tests.services.evidence.conftest import pdf, photo, picture

SAMPLES = (photo(64, 48), picture("PNG"), picture("PNG", mode="P"), pdf(1))

CHANGES = st.lists(
    st.tuples(st.integers(0, 4000), st.binary(min_size=1, max_size=6)), min_size=1, max_size=6
)


def outcome(content: bytes) -> str:
    try:
        return cleaned(content, Progress()).media_type
    except EvidenceRefused as error:
        return error.reason.value


@pytest.mark.parametrize("number", range(len(SAMPLES)))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=CHANGES, cut=st.integers(0, 4000))
def test_damaged_files_are_taken_or_refused(
    number: int, changes: list[tuple[int, bytes]], cut: int
) -> None:
    content = bytearray(SAMPLES[number])
    for place, change in changes:
        start = place % len(content)
        content[start : start + len(change)] = change
    kept = bytes(content[: len(content) - cut % 200])
    assert outcome(kept)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_refused(content: bytes) -> None:
    assert outcome(content) not in (JPEG, PDF)
