"""Evidence is added, proves lines and records, is looked at and removed; gaps are seen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from models.audit import AuditEntry
from models.evidence import Evidence, EvidenceFile
from models.vocabulary import Role
from services.activities.service import ActivityService
from services.actor import Actor
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.evidence.prepared import JPEG, Prepared
from services.evidence.reading_files import cleaned
from services.evidence.records import MaterialState, NewEvidence, Source
from services.evidence.service import EvidenceService
from services.progress import Progress
from tests.services.activities.conftest import lecture
from tests.services.evidence.conftest import photo

DAY = date(2026, 10, 10)
PLATE = NewEvidence("name_plate", "挂牌照片", DAY, indicators=("s4.N04",))


def jpeg(width: int = 100) -> Prepared:
    return cleaned(photo(width, 80), Progress())


def states(evidence: EvidenceService, indicator: str) -> dict[str, MaterialState]:
    return {one.kind: one.state for one in evidence.line(indicator, "2026").asked}


def test_a_file_proves_the_line_it_was_added_to(evidence: EvidenceService) -> None:
    assert states(evidence, "s4.N04") == {
        "name_plate": MaterialState.LACKING,
        "room": MaterialState.LACKING,
    }
    made = evidence.add(PLATE, jpeg())
    assert (made.media_type, made.pages, made.indicators) == (JPEG, 1, ("s4.N04",))
    assert states(evidence, "s4.N04") == {
        "name_plate": MaterialState.THERE,
        "room": MaterialState.LACKING,
    }
    assert evidence.content(made.id).data.startswith(b"\xff\xd8")


def test_a_name_plate_of_an_earlier_year_still_hangs_there(evidence: EvidenceService) -> None:
    evidence.add(replace(PLATE, day=date(2024, 3, 1)), jpeg())
    assert states(evidence, "s4.N04")["name_plate"] is MaterialState.THERE


def test_proof_of_a_year_is_no_proof_of_the_next(evidence: EvidenceService) -> None:
    old = NewEvidence(
        "plan", "演练方案", date(2025, 5, 1), paper_place="铁柜", indicators=("s4.C02",)
    )
    evidence.add(old)
    assert states(evidence, "s4.C02")["plan"] is MaterialState.LACKING
    evidence.add(replace(old, day=date(2026, 5, 1)))
    assert states(evidence, "s4.C02")["plan"] is MaterialState.THERE


def test_a_photo_of_an_activity_is_process_material_of_its_line(
    evidence: EvidenceService, desk: Desk
) -> None:
    held = ActivityService(desk).make(lecture(DAY)).summary
    line = evidence.line("s4.O02", "2026")
    assert [record.number for record in line.bare] == [held.number]
    assert line.lacking == ("process",)
    photo_of = NewEvidence("photo", "讲座现场", DAY, source="activity", source_id=held.id)
    evidence.add(photo_of, jpeg())
    line = evidence.line("s4.O02", "2026")
    assert not line.has_gap
    assert [piece.title for piece in line.every_piece()] == ["讲座现场"]
    assert [p.title for p in evidence.of_record(Source.ACTIVITY, held.id)] == ["讲座现场"]


def test_where_the_paper_lies_proves_an_activity(evidence: EvidenceService, desk: Desk) -> None:
    ActivityService(desk).make(lecture(DAY, paper_place="2026 活动盒"))
    line = evidence.line("s4.O02", "2026")
    assert not line.has_gap


def test_evidence_of_an_activity_that_was_taken_back_stays(
    evidence: EvidenceService, desk: Desk
) -> None:
    activities = ActivityService(desk)
    held = activities.make(lecture(DAY), {"title": "x"}).summary
    made = evidence.add(
        NewEvidence("photo", "现场", DAY, source="activity", source_id=held.id), jpeg()
    )
    activities.undo(held.id)
    assert evidence.get(made.id).source == ""
    assert evidence.content(made.id).data


def test_paper_without_a_place_and_a_day_that_has_not_come(evidence: EvidenceService) -> None:
    coming = NewEvidence("x", " ", DAY + timedelta(days=400))
    with pytest.raises(InvalidInput) as caught:
        evidence.add(coming)
    assert caught.value.problems == {
        "kind": Problem.UNKNOWN_CODE,
        "title": Problem.REQUIRED,
        "day": Problem.IN_FUTURE,
        "paper_place": Problem.REQUIRED,
    }


@pytest.mark.parametrize(
    "change", [{"source": "client", "source_id": 1}, {"source": "activity", "source_id": None}]
)
def test_evidence_belongs_to_no_client(
    evidence: EvidenceService, change: dict[str, object]
) -> None:
    with pytest.raises(InvalidInput) as caught:
        evidence.add(replace(PLATE, **change), jpeg())  # type: ignore[arg-type]
    assert caught.value.problems == {"source": Problem.UNKNOWN_CODE}


@pytest.mark.parametrize(
    "change", [{"source": "activity", "source_id": 99}, {"indicators": ("s4.X99",)}]
)
def test_an_unknown_record_or_line(
    evidence: EvidenceService, desk: Desk, change: dict[str, object]
) -> None:
    with pytest.raises(NotFound):
        evidence.add(replace(PLATE, **change), jpeg())  # type: ignore[arg-type]
    with desk.read() as session:
        assert session.scalar(select(func.count()).select_from(Evidence)) == 0


def test_the_same_file_is_not_kept_twice(evidence: EvidenceService) -> None:
    made = evidence.add(PLATE, jpeg())
    with pytest.raises(Conflict) as caught:
        evidence.add(replace(PLATE, title="又一张"), jpeg())
    assert caught.value.code == "evidence_already_there"
    evidence.remove(made.id)
    evidence.add(PLATE, jpeg())


def test_a_removed_file_is_gone_from_the_register_and_comes_back_by_undo(
    evidence: EvidenceService, desk: Desk
) -> None:
    made = evidence.add(PLATE, jpeg())
    before = evidence.content(made.id).data
    evidence.remove(made.id)
    with desk.read() as session:
        assert session.get(EvidenceFile, made.id) is None
    with pytest.raises(NotFound):
        evidence.get(made.id)
    assert states(evidence, "s4.N04")["name_plate"] is MaterialState.LACKING
    assert evidence.restore(made.id) == made
    assert evidence.content(made.id).data == before


def test_after_locking_nothing_is_undone(evidence: EvidenceService, desk: Desk) -> None:
    made = evidence.add(PLATE, jpeg())
    evidence.remove(made.id)
    with pytest.raises(Conflict):
        EvidenceService(desk).restore(made.id)


def test_only_the_last_few_removals_stay_in_memory(evidence: EvidenceService) -> None:
    made = [evidence.add(PLATE, jpeg(100 + n * 10)) for n in range(4)]
    for one in made:
        evidence.remove(one.id)
    with pytest.raises(Conflict):
        evidence.restore(made[0].id)
    evidence.restore(made[1].id)


def test_what_others_added_the_lead_removes(evidence: EvidenceService, colleague: Desk) -> None:
    theirs = EvidenceService(colleague)
    mine, own = evidence.add(PLATE, jpeg()), theirs.add(replace(PLATE, title="另一张"), jpeg(200))
    assert not theirs.get(mine.id).may_remove
    with pytest.raises(NotAllowed):
        theirs.remove(mine.id)
    assert theirs.get(own.id).may_remove
    evidence.remove(own.id)


def test_an_assistant_sees_no_evidence(desk: Desk) -> None:
    assistant = Actor(desk.actor.staff_id, "林秋", Role.ASSISTANT)
    service = EvidenceService(replace(desk, actor=assistant))
    calls: tuple[Callable[[], object], ...] = (
        lambda: service.overview("s4", "2026"),
        lambda: service.content(1),
        lambda: service.add(PLATE, jpeg()),
        lambda: service.remove(1),
    )
    for call in calls:
        with pytest.raises(NotAllowed):
            call()


def test_changing_what_it_proves(evidence: EvidenceService) -> None:
    made = evidence.add(PLATE, jpeg())
    changed = evidence.change(
        made.id, replace(PLATE, kind="room", title="咨询室", indicators=("s4.N04", "s4.N01b"))
    )
    assert (changed.title, changed.indicators) == ("咨询室", ("s4.N01b", "s4.N04"))
    assert states(evidence, "s4.N04") == {
        "name_plate": MaterialState.LACKING,
        "room": MaterialState.THERE,
    }


def test_who_looked_is_on_record(evidence: EvidenceService, desk: Desk) -> None:
    made = evidence.add(PLATE, jpeg())
    evidence.content(made.id)
    evidence.content(made.id)
    evidence.remove(made.id)
    with desk.read() as session:
        of_it = select(AuditEntry.action).where(AuditEntry.subject == "evidence")
        assert session.scalars(of_it.order_by(AuditEntry.id)).all() == [
            "evidence_added",
            "evidence_viewed",
            "evidence_removed",
        ]


def test_lines_with_gaps_stand_first(evidence: EvidenceService) -> None:
    overview = evidence.overview("s4", "2026")
    gaps = [one.has_gap for one in overview.lines]
    assert gaps == sorted(gaps, reverse=True)
    assert {one.line.indicator.number for one in overview.lines} >= {"N04", "O02", "C02", "T01"}
    assert "M02" not in {one.line.indicator.number for one in overview.lines}
    assert overview.lacking == sum(len(one.lacking) for one in overview.lines) > 10
    assert overview.stored.files == 0
    made = evidence.add(PLATE, jpeg())
    assert evidence.overview("s4", "2026").stored == replace(
        overview.stored, files=1, size=made.size
    )
