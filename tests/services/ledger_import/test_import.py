"""Bringing in, never twice, taking back: on a real encrypted register."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.client import Client, ClientPopulation
from models.ledger_import import LedgerRow
from models.referral import Institution, Referral
from models.room import Staff
from models.visit import Visit, VisitText, VisitTopic
from models.vocabulary import ReferralState, Role
from services.audit import first_broken_entry
from services.desk import Desk
from services.errors import Cancelled, NotAllowed
from services.ledger_import import AlreadyImported, LedgerImportService, ProblemWords
from services.ledger_import.rows import NoteCode, Status
from services.progress import Progress
from tests.fakes import FixedClock
from tests.services.ledger_import.files import line, workbook
from tests.services.ledger_import.importing import bring_in, counts

WORDS = ProblemWords("待核对", "工作表", "行", "原因", {"day_impossible": "没有这一天"})


def test_what_comes_in(desk: Desk, service: LedgerImportService, path: Path) -> None:
    result = service.confirm(service.dry_run(service.open(path)))
    assert (result.visits, result.new_clients, result.known_clients) == (4, 2, 0)
    assert (result.referrals, result.new_institutions) == (1, 1)
    assert (result.problems, result.skipped) == (1, 0)
    with desk.read() as session:
        client = session.scalars(select(Client).where(Client.name == "林小雨")).one()
        assert (client.file_no, client.kind, client.phone) == ("S-2025-001", "named", "13900001111")
        assert (client.pinyin, client.initials) == ("linxiaoyu", "lxy")
        assert (client.sex, client.birth_year) == (2, 2025 - 68)
        visits = session.scalars(select(Visit).order_by(Visit.day)).all()
        assert [visit.client_id for visit in visits] == [1, 1, 2, None]
        first = visits[0]
        assert (first.mode, first.topic, first.population) == (
            "face_to_face",
            "anxiety",
            "empty_nest_elder",
        )
        assert (first.sex, first.age_band, first.month) == (2, "60+", "2025-03")
        held = session.scalars(select(ClientPopulation)).one()
        assert (held.population, held.since) == ("empty_nest_elder", date(2025, 3, 7))
        assert session.scalars(select(VisitText.done)).first() == "倾听、疏导"
        assert len(session.scalars(select(VisitTopic)).all()) == 4
        referral = session.scalars(select(Referral)).one()
        assert (referral.destination, referral.number) == ("township_health_centre", "Z-2025-001")
        assert referral.state == ReferralState.CLOSED  # nobody waits for last year's receipt
        rows = session.scalars(select(LedgerRow).order_by(LedgerRow.id)).all()
        assert [row.problem for row in rows] == ["", "", "", "day_impossible", ""]
        # What became a visit is on file; a second copy of it would outlive every correction.
        assert [row.cells == "[]" for row in rows] == [True, True, True, False, True]
        actions = session.scalars(select(AuditEntry.action)).all()
        assert actions == ["institution_imported", "ledger_imported"]
        assert first_broken_entry(session) is None


def test_a_recent_referral_still_waits_for_its_receipt(
    desk: Desk, service: LedgerImportService, tmp_path: Path
) -> None:
    recent = line(day="2026.11.20", referred="是", destination="镇卫生院")
    bring_in(service, workbook(tmp_path / "recent.xlsx", recent))
    with desk.read() as session:
        assert session.scalars(select(Referral.state)).one() == ReferralState.ISSUED


def test_people_and_institutions_of_the_register_are_found_again(
    desk: Desk, service: LedgerImportService, path: Path, tmp_path: Path
) -> None:
    bring_in(service, path)
    more = workbook(
        tmp_path / "more.xlsx",
        line(
            day="2025.4.1",
            name="陈 静",
            phone="139 0000 2222",
            referred="√",
            destination="镇卫生院",
        ),
        line(day="2025.4.2", name="陈静", phone="13900003333"),
    )
    tried = service.dry_run(service.open(more))
    assert tried.known_persons == 1
    result = service.confirm(tried)
    assert (result.new_clients, result.known_clients, result.new_institutions) == (1, 1, 0)
    with desk.read() as session:
        assert len(session.scalars(select(Institution)).all()) == 1


def test_a_merged_file_leads_to_the_one_it_became_part_of(
    desk: Desk, service: LedgerImportService, path: Path, tmp_path: Path
) -> None:
    bring_in(service, path)
    with desk.write() as session:
        gone = session.scalars(select(Client).where(Client.name == "陈静")).one()
        kept = session.scalars(select(Client).where(Client.name == "林小雨")).one()
        gone.state, gone.merged_into_id = "merged", kept.id
        kept_id = kept.id
    more = line(day="2025.5.1", name="陈静", phone="13900002222")
    bring_in(service, workbook(tmp_path / "more.xlsx", more))
    with desk.read() as session:
        newest = session.scalars(select(Visit).order_by(Visit.id.desc())).first()
        assert newest is not None
        assert newest.client_id == kept_id


def test_counsellors_are_found_by_name_and_strangers_are_named(
    desk: Desk, service: LedgerImportService, path: Path
) -> None:
    with desk.write() as session:
        session.add(
            Staff(
                id=2,
                name="梁建平",
                role=Role.COUNSELLOR,
                public_key="",
                created_at=desk.clock.now(),
            )
        )
    bring_in(service, path)
    with desk.read() as session:
        rows = session.execute(select(Visit.day, Visit.counsellor_id))
        by_day = {row.day: row.counsellor_id for row in rows}
        assert by_day[date(2025, 3, 10)] == 2
        assert by_day[date(2025, 3, 7)] == 1


def test_a_counsellor_who_is_no_user_is_told_before(
    service: LedgerImportService, path: Path
) -> None:
    assert service.dry_run(service.open(path)).strangers == (("梁建平", 1),)


def test_the_same_file_never_comes_in_twice(
    desk: Desk, service: LedgerImportService, path: Path, clock: FixedClock
) -> None:
    tried = service.dry_run(service.open(path))
    service.confirm(tried)
    first = clock.now()
    clock.move(days=3)
    before = counts(desk)
    with pytest.raises(AlreadyImported) as caught:
        service.confirm(tried)
    assert caught.value.at == first
    assert service.dry_run(service.open(path)).imported_at == first
    assert counts(desk) == before


def test_a_corrected_copy_brings_only_what_was_missing(
    service: LedgerImportService, path: Path, tmp_path: Path
) -> None:
    bring_in(service, path)
    corrected = workbook(
        tmp_path / "corrected.xlsx",
        line(population="空巢老人", age="68岁"),
        line(day="2025/3/8", name="林小雨", mode="来电", topic="睡眠问题", age="68岁"),
        line(day="2025.2.28", name="孙磊", phone=""),
    )
    tried = service.dry_run(service.open(corrected))
    assert [row.status for row in tried.rows] == [Status.SKIPPED, Status.SKIPPED, Status.OK]
    result = service.confirm(tried)
    assert (result.visits, result.skipped) == (1, 2)
    listed = service.problem_rows(result.import_id)
    assert [row.codes for row in listed] == [("already_imported",)] * 2


def test_two_equal_rows_of_one_file_are_two_visits_with_a_note(
    service: LedgerImportService, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "twice.xlsx", line(), line())
    first, second = service.dry_run(service.open(path)).rows
    assert (first.status, second.status) == (Status.OK, Status.NOTE)
    assert second.notes[0].code is NoteCode.TWICE_IN_FILE
    assert bring_in(service, path)
    again = workbook(tmp_path / "again.xlsx", line(), line(), line())
    statuses = [row.status for row in service.dry_run(service.open(again)).rows]
    assert statuses == [Status.SKIPPED, Status.SKIPPED, Status.NOTE]


def test_a_visit_typed_by_hand_is_pointed_out(
    desk: Desk, service: LedgerImportService, path: Path, tmp_path: Path
) -> None:
    bring_in(service, path)
    with desk.write() as session:
        visit = session.scalars(select(Visit).where(Visit.day == date(2025, 3, 7))).one()
        visit.import_id = None
        session.query(LedgerRow).filter_by(visit_id=visit.id).delete()
    again = workbook(tmp_path / "again.xlsx", line(topic="失眠"))
    (row,) = service.dry_run(service.open(again)).rows
    assert NoteCode.ALREADY_LOGGED in [note.code for note in row.notes]


def test_a_cancelled_import_leaves_nothing(
    desk: Desk, service: LedgerImportService, path: Path
) -> None:
    tried = service.dry_run(service.open(path))
    before = counts(desk)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        service.confirm(tried, progress)
    assert counts(desk) == before
    assert service.history() == ()


def test_problem_rows_are_exported_as_text(
    service: LedgerImportService, path: Path, tmp_path: Path
) -> None:
    from openpyxl import load_workbook

    tried = service.dry_run(service.open(path))
    before, after = tmp_path / "before.xlsx", tmp_path / "after.xlsx"
    assert service.export_dry_run_problems(tried, before, WORDS) == 1
    import_id = service.confirm(tried).import_id
    assert service.export_problems(import_id, after, WORDS) == 1
    for target in (before, after):
        heading, row = load_workbook(target).active.iter_rows()
        cells = {top.value: cell for top, cell in zip(heading, row, strict=True)}
        assert cells["日期"].value == "2025.2.30"
        assert (cells["工作表"].value, cells["行"].value) == ("台账", "5")
        assert cells["原因"].value == "没有这一天"
        assert cells["姓名"].value == "孙磊"


def test_a_text_that_looks_like_a_formula_stays_text(
    service: LedgerImportService, tmp_path: Path
) -> None:
    from openpyxl import load_workbook

    source = tmp_path / "ledger.csv"
    source.write_text("日期,姓名,性别,来访方式,主要问题\n上周三,=1+1,女,面谈,焦虑\n", "utf-8")
    target = tmp_path / "problems.xlsx"
    service.export_dry_run_problems(service.dry_run(service.open(source)), target, WORDS)
    cell = load_workbook(target).active["B2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_an_assistant_may_not_import(desk: Desk, path: Path) -> None:
    engine_desk = make_desk_of_role(desk, Role.ASSISTANT)
    with pytest.raises(NotAllowed):
        LedgerImportService(engine_desk).open(path)


def make_desk_of_role(desk: Desk, role: Role) -> Desk:
    from dataclasses import replace

    return replace(desk, actor=replace(desk.actor, role=role))


@pytest.mark.slow
def test_a_hundred_thousand_rows_and_a_change_of_mind(
    desk: Desk, service: LedgerImportService, tmp_path: Path
) -> None:
    path = tmp_path / "large.csv"
    days = [date(2025, 1, 1) + timedelta(days=number % 360) for number in range(100_000)]
    rows = (
        f"{day},某{number % 25_000}号,女,{number % 80 + 7},面谈,焦虑"
        for number, day in enumerate(days)
    )
    path.write_text("日期,姓名,性别,年龄,来访方式,主要问题\n" + "\n".join(rows), "gb18030")
    tried = service.dry_run(service.open(path))
    assert (tried.totals.visits, tried.totals.persons) == (100_000, 25_000)
    before = counts(desk)
    progress = Progress(lambda done, total: progress.cancel() if done * 2 > total else None)
    with pytest.raises(Cancelled):
        service.confirm(tried, progress)
    assert counts(desk) == before
