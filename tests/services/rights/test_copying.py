"""The copy of one's own record: what is in it, what is not, and how it is written."""

import json
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from models.schema import metadata
from models.vocabulary import RequestKind, Signer
from services.assessments.service import AssessmentService
from services.clients.intakes import IntakeAnswers
from services.clients.merging import moved_tables
from services.code_lists import LISTS, CodeLists
from services.desk import Desk
from services.errors import CannotWrite, Conflict, FileRestricted, NotAllowed
from services.rights.copy_content import words
from services.rights.copy_fields import PERSON, SECTIONS
from services.rights.copying import CopyService
from services.rights.copying_records import CopyOptions
from services.rights.file_access import FileAccessService
from services.rights.kept import GRADUATED
from services.rights.requests import RequestService
from services.risk.answers import RiskAnswers
from services.risk.safety_plans import PlanAnswers
from services.scales.wording import label_of
from services.visits.case_notes import CaseNoteService
from services.visits.service import VisitService
from tests.services.assessments.conftest import phq9
from tests.services.documents.papers import text_of
from tests.services.rights.filling import fill_row
from tests.services.rights.test_requests import asked
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import new_visit


def written(desk: Desk, folder: Path, client_id: int, **changes: Any) -> dict[str, Any]:
    """The JSON of a copy that the client (or ``asked_by``) asked for."""
    options = changes.pop("options", CopyOptions())
    request = RequestService(desk).add(asked(client_id, **changes))
    copy = CopyService(desk).write(request.id, folder, options)
    found: dict[str, Any] = json.loads(copy.json.read_bytes())
    return found


def test_copy_is_two_files_whose_names_say_nothing(
    desk: Desk, client_id: int, tmp_path: Path
) -> None:
    request = RequestService(desk).add(asked(client_id))
    folder = tmp_path / "给本人"
    folder.mkdir()
    copies = CopyService(desk)
    copy = copies.write(request.id, folder)
    names = sorted(path.name for path in folder.iterdir())
    assert names == [copy.json.name, copy.pdf.name]
    assert all(name.startswith("个人信息副本-2026-11-22-") for name in names)
    assert "周玉梅" in text_of(copy.pdf.read_bytes())
    copies.remove(copy)
    assert list(folder.iterdir()) == []


def test_machine_readable_copy_explains_itself(desk: Desk, client_id: int, tmp_path: Path) -> None:
    VisitService(desk).finalise(new_visit(client_id=client_id, done="谈了睡眠"))
    found = written(desk, tmp_path, client_id)
    assert (found["format"], found["version"]) == ("anxinbu-record-copy", 1)
    record = found["record"]
    assert record["person"]["name"] == "周玉梅"
    assert record["person"]["sex"] == {"code": "2", "label": "女"}
    (visit,) = record["visits"]
    assert visit["done"] == "谈了睡眠"
    assert visit["start_minute"] == "09:30"
    assert visit["mode"] == {"code": "face_to_face", "label": "面谈"}
    assert [topic["code"] for topic in visit["topics"]] == ["sleep", "family"]
    assert set(keys_of(record)) <= set(found["keys"]) | {"code", "label"}


def keys_of(value: object) -> set[str]:
    """All keys, at any depth; answers of forms have labels of their own."""
    if isinstance(value, dict):
        inner = {key for each in value.values() for key in keys_of(each)}
        return set(value) | inner
    if isinstance(value, list):
        return {key for each in value for key in keys_of(each)}
    return set()


def test_every_field_has_a_chinese_name() -> None:
    known = words()
    names = {field.name for section in SECTIONS for field in section.fields}
    names |= {field.name for field in PERSON} | {section.by for section in SECTIONS}
    assert names - known["fields"].keys() == set()
    assert {section.key for section in SECTIONS} - known["sections"].keys() == set()
    enums = {
        f"{section.key}.{field.name}"
        for section in SECTIONS
        for field in section.fields
        if field.kind == "enum"
    }
    missing = {
        name
        for name in enums
        if name not in known["values"] and name.split(".")[1] not in known["values"]
    }
    assert missing == set()


def test_every_table_of_the_file_is_in_the_copy_or_left_out_for_a_reason() -> None:
    gathered = {section.model.__tablename__ for section in SECTIONS} | {
        "client_population",  # on the first page
        "group_attendance",  # the groups
        "screening_student",  # the screenings
        "client_amendment",  # the corrections
        "emergency_access",  # among those who looked
    }
    left_out = {
        "group_member",  # the attendance says it
        "draft",  # not on record yet
        "destruction_entry",  # a number on a list
        "assessment_schedule",  # a plan of the room's, not about the person
        "self_assessment",  # what was accepted is an assessment
    }
    assert gathered | left_out == set(moved_tables())
    program = {
        "id",
        "state",
        "pinyin",
        "sort_key",
        "initials",
        "is_restricted",
        "merged_into_id",
        "import_id",
        "created_by",
        "created_at",
        "updated_at",
        "version",
    }
    columns = set(metadata().tables["client"].columns.keys())
    assert {field.name for field in PERSON} | program == columns


def test_every_code_of_the_copy_has_its_list() -> None:
    coded = {
        field.of
        for fields_of in (PERSON, *(section.fields for section in SECTIONS))
        for field in fields_of
        if field.kind in ("code", "codes")
    }
    answers = {
        answer["list"]
        for form in words()["answers"].values()
        for answer in form.values()
        if "list" in answer
    }
    assert coded | answers <= set(LISTS)
    assert GRADUATED in CodeLists().get("closing_reason").codes()


def test_every_answer_of_a_form_has_a_chinese_name() -> None:
    # Who came instead of the client is somebody else.
    others = {"come_for"}
    for form, kind in (
        ("risk", RiskAnswers),
        ("safety_plan", PlanAnswers),
        ("intake", IntakeAnswers),
    ):
        assert {field.name for field in fields(kind)} - others == set(words()["answers"][form])


def test_answers_are_said_in_words(desk: Desk, client_id: int, tmp_path: Path) -> None:
    answers = RiskAnswers(ideation="thoughts", signs=("withdrawn",), words="活着没意思")
    with desk.write() as session:
        fill_row(
            session, "risk_assessment", client_id=client_id, level="high", answers=answers.as_json()
        )
        plan = '{"signs": "睡不着", "people": "姐姐"}'
        fill_row(session, "safety_plan", client_id=client_id, answers=plan)
    request = RequestService(desk).add(asked(client_id))
    said = text_of(CopyService(desk).write(request.id, tmp_path).pdf.read_bytes())
    assert f"想法：{desk.codes.label('risk_ideation', 'thoughts')}" in said
    assert "原话：活着没意思" in said
    assert "预警信号：睡不着" in said


def test_a_scale_is_copied_with_scores_bands_and_answers(
    desk: Desk, client_id: int, tmp_path: Path
) -> None:
    AssessmentService(desk).add(phq9(client_id, 2))
    request = RequestService(desk).add(asked(client_id))
    copy = CopyService(desk).write(request.id, tmp_path)
    (found,) = json.loads(copy.json.read_bytes())["record"]["assessments"]
    assert found["definition_id"] == "患者健康问卷抑郁量表（PHQ-9）"
    assert found["scores"][0]["value"] == "10"
    band = label_of("phq9", "band", "moderate", "zh")
    assert found["scores"][0]["band"] == {"code": "moderate", "label": band}
    assert found["answers"] == {**dict.fromkeys("12345678", 1), "9": 2}
    assert "suicide_item" in [mark["code"] for mark in found["marks"]]
    assert f"项目：总分分数：10分级：{band}" in text_of(copy.pdf.read_bytes())
    bare = written(desk, tmp_path, client_id, options=CopyOptions(with_words=False))
    assert "answers" not in bare["record"]["assessments"][0]


def test_notes_are_in_it_only_if_their_author_chose_them(
    desk: Desk, colleague: Desk, client_id: int, tmp_path: Path
) -> None:
    visit = VisitService(desk).finalise(new_visit(client_id=client_id, note="只有我知道的话"))
    CaseNoteService(colleague).add(visit.id, "同事的笔记")
    choices = CopyService(desk).choices(client_id)
    (mine,) = choices.own_notes
    assert (mine.day, choices.other_notes) == (date(2026, 11, 22), 1)
    assert "notes" not in written(desk, tmp_path, client_id)["record"]
    chosen = written(desk, tmp_path, client_id, options=CopyOptions(note_ids=(mine.id,)))
    assert [note["note"] for note in chosen["record"]["notes"]] == ["只有我知道的话"]
    with pytest.raises(NotAllowed):
        written(colleague, tmp_path, client_id, options=CopyOptions(note_ids=(mine.id,)))


def test_other_people_are_masked(desk: Desk, client_id: int, tmp_path: Path) -> None:
    with desk.write() as session:
        fill_row(
            session,
            "client_contact",
            client_id=client_id,
            name="周建国",
            phone="13912345678",
            relation="father",
        )
        visit = fill_row(session, "visit", client_id=client_id, mode="hotline")
        fill_row(
            session,
            "hotline_call",
            visit_id=visit,
            caller="other",
            caller_name="邻居老李",
            phone="13700001111",
        )
    found = written(desk, tmp_path, client_id)
    dumped = json.dumps(found, ensure_ascii=False)
    (contact,) = found["record"]["contacts"]
    assert (contact["name"], contact["phone"]) == ("周建国", "139****5678")
    assert "邻居老李" not in dumped
    assert "13700001111" not in dumped


def test_guardian_does_not_learn_of_a_mandatory_report(desk: Desk, tmp_path: Path) -> None:
    child = add_client(desk, "小满", born=date(2014, 5, 1))
    with desk.write() as session:
        report = fill_row(session, "mandatory_report", client_id=child, state="open")
        fill_row(
            session,
            "disclosure",
            client_id=child,
            source="mandatory_report",
            source_id=report,
            ground="minor_harmed",
            recipient="派出所",
        )
        fill_row(session, "duty", client_id=child, kind="report", result="已报派出所")
        number = session.scalar(text("SELECT number FROM mandatory_report"))
    found = written(desk, tmp_path, child, asked_by=Signer.GUARDIAN, asker_name="周玉梅")
    dumped = json.dumps(found["record"], ensure_ascii=False)
    assert number not in dumped
    assert "派出所" not in dumped
    assert not {"mandatory_reports", "disclosures", "duties"} & found["record"].keys()


def test_own_copy_tells_of_a_report_but_not_who_made_it(desk: Desk, tmp_path: Path) -> None:
    young = add_client(desk, "阿衡", born=date(2010, 5, 1))
    with desk.write() as session:
        fill_row(session, "mandatory_report", client_id=young, state="open", number="Q-2026-001")
    (report,) = written(desk, tmp_path, young)["record"]["mandatory_reports"]
    assert report.keys() == {"known_at", "number", "state"}


def test_copy_without_what_was_written(desk: Desk, client_id: int, tmp_path: Path) -> None:
    VisitService(desk).finalise(new_visit(client_id=client_id, done="谈了睡眠"))
    found = written(desk, tmp_path, client_id, options=CopyOptions(with_words=False))
    assert "谈了睡眠" not in json.dumps(found, ensure_ascii=False)
    assert words()["left_out_words"] in found["left_out"]


def test_copy_says_who_looked(desk: Desk, colleague: Desk, client_id: int, tmp_path: Path) -> None:
    VisitService(colleague).client_card(client_id)
    viewings = written(desk, tmp_path, client_id)["record"]["viewings"]
    assert "陆明远" in [row["by"] for row in viewings]


def test_copying_needs_a_request_and_the_file(
    desk: Desk, colleague: Desk, client_id: int, tmp_path: Path
) -> None:
    requests, copies = RequestService(desk), CopyService(desk)
    other = requests.add(asked(client_id, kind=RequestKind.EXPLANATION))
    with pytest.raises(Conflict, match="copy_not_asked"):
        copies.write(other.id, tmp_path)
    request = requests.add(asked(client_id))
    FileAccessService(desk).restrict(client_id, 1, "亲属")
    with pytest.raises(FileRestricted):
        CopyService(colleague).write(request.id, tmp_path)


def test_nothing_stays_where_nothing_can_be_written(
    desk: Desk, client_id: int, tmp_path: Path
) -> None:
    request = RequestService(desk).add(asked(client_id))
    with pytest.raises(CannotWrite):
        CopyService(desk).write(request.id, tmp_path / "没有这个文件夹")
    log = FileAccessService(desk).views().rows
    assert "record_copied" not in [row.action for row in log]


def test_paper_has_every_section(desk: Desk, client_id: int, tmp_path: Path) -> None:
    answers = {"risk_assessment", "safety_plan", "intake"}
    with desk.write() as session:
        for section in SECTIONS:
            if section.key in ("consents", "referrals", "assessments"):
                continue  # they refer to what this register does not have
            name = section.model.__tablename__
            given = {"answers": "{}"} if name in answers else {}
            fill_row(session, name, client_id=client_id, **given, **_lists(name))
    request = RequestService(desk).add(asked(client_id))
    copy = CopyService(desk).write(request.id, tmp_path)
    said = text_of(copy.pdf.read_bytes())
    titles = words()["sections"]
    absent = {"consents", "referrals", "assessments", "groups", "screenings"}
    absent |= {"corrections", "viewings"}
    assert [key for key, title in titles.items() if title not in said] == [
        key for key in titles if key in absent
    ]


def _lists(table_name: str) -> dict[str, str]:
    """Columns that hold JSON arrays."""
    return {
        "crisis": {"kinds": '["self_harm"]', "measures": "[]"},
        "referral_advice": {"reasons": '["other"]'},
    }.get(table_name, {})
