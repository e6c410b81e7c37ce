"""Cases from a file: each answered or refused by itself."""

import json
from pathlib import Path
from typing import Any

import pytest

from services.errors import CannotRead
from services.scales import cases as scale_cases
from services.scales.cases import answered, read_cases
from services.scales.errors import BadCases

PHQ9 = {str(number): 1 for number in range(1, 10)}


def run(tmp_path: Path, text: str | bytes) -> list[dict[str, Any]]:
    path = tmp_path / "cases.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(answered(read_cases(path)))


def one(tmp_path: Path, text: str) -> dict[str, Any]:
    (answer,) = run(tmp_path, f"[{text}]")
    return answer


@pytest.mark.noncommercial
def test_results_in_the_order_of_the_cases(tmp_path: Path) -> None:
    given = [
        {"id": "a", "scale": "phq9", "answers": PHQ9, "context": {"sex": "F", "age": 30}},
        {"id": 7, "scale": "gad2", "answers": {"1": 3, "2": None}},
        {"id": "c", "scale": "phq9", "answers": {"1": 9}},
        {"id": "d", "scale": "who5", "answers": {}, "context": None},
    ]
    first, second, third, fourth = run(tmp_path, json.dumps(given))
    assert first == {
        "id": "a",
        "status": "complete",
        "n_missing": 0,
        "scores": {"total": 9},
        "bands": {"total": "mild"},
        "flags": ["suicide_item"],
    }
    assert (second["id"], second["status"]) == (7, "incomplete")
    assert third == {"id": "c", "rejected": True, "reason": "not_an_option: 1"}
    assert (fourth["id"], fourth["n_missing"]) == ("d", 5)


@pytest.mark.parametrize(
    ("case", "reason"),
    [
        ("3", "wrong_type: case"),
        ("null", "wrong_type: case"),
        ("[]", "wrong_type: case"),
        ("{}", "unknown_scale"),
        ('{"scale": 3, "answers": {}}', "unknown_scale"),
        ('{"scale": "none", "answers": {}}', "unknown_scale: none"),
        ('{"scale": "../x", "answers": {}}', "unknown_scale: ../x"),
        ('{"scale": "phq9"}', "wrong_type: answers"),
        ('{"scale": "phq9", "answers": null}', "wrong_type: answers"),
        ('{"scale": "phq9", "answers": [1]}', "wrong_type: answers"),
        ('{"scale": "phq9", "answers": {}, "context": []}', "bad_context: context"),
        ('{"scale": "phq9", "answers": {}, "context": {"age": 200}}', "bad_context: age"),
        ('{"scale": "phq9", "answers": {}, "context": {"sex": "X"}}', "bad_context: sex"),
        ('{"scale": "phq9", "answers": {"11": 1}}', "unknown_item: 11"),
        ('{"scale": "phq9", "answers": {"1": 1.0}}', "wrong_type: 1"),
        ('{"scale": "phq9", "answers": {"1": NaN}}', "wrong_type: 1"),
        ('{"scale": "phq9", "answers": {"1": 1, "1": 2}}', "duplicate_key"),
        ('{"scale": "phq9", "scale": "gad7", "answers": {}}', "duplicate_key"),
        (
            '{"scale": "phq9", "answers": {}, "context": {"age": 3, "age": 4}}',
            "duplicate_key",
        ),
        ('{"scale": "ssrs", "answers": {"5": {"A": 1, "A": 2}}}', "duplicate_key"),
        ('{"scale": "psqi", "answers": {"q4_hours": 1e999999999}}', "out_of_range: q4_hours"),
        ('{"scale": "psqi", "answers": {"q4_hours": 1e-999999999}}', "out_of_range: q4_hours"),
        (
            '{"scale": "psqi", "answers": {"q2_minutes": 1' + "0" * 5000 + "}}",
            "wrong_type: q2_minutes",
        ),
        ('{"scale": "psqi", "answers": {}, "context": {"rule": "x"}}', "unknown_choice: rule"),
    ],
)
def test_one_bad_case_is_refused_with_its_reason(tmp_path: Path, case: str, reason: str) -> None:
    good = json.dumps({"id": "good", "scale": "phq9", "answers": PHQ9})
    bad, after = run(tmp_path, f"[{case}, {good}]")
    assert (bad["rejected"], bad["reason"], bad["id"]) == (True, reason, None)
    assert after["scores"] == {"total": 9}


def test_an_id_may_be_a_word_or_a_number(tmp_path: Path) -> None:
    assert one(tmp_path, '{"id": "甲"}')["id"] == "甲"
    assert one(tmp_path, '{"id": 3}')["id"] == 3
    assert one(tmp_path, '{"id": [3]}')["id"] is None


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("", "not_json"),
        ("[", "not_json"),
        ("{}", "not_a_list"),
        ('"cases"', "not_a_list"),
        (b"\xff\xfe[]", "not_text"),
        ("[" * 100_000, "too_deep"),
    ],
)
def test_files_that_are_no_list_of_cases(tmp_path: Path, text: str | bytes, detail: str) -> None:
    with pytest.raises(BadCases) as caught:
        run(tmp_path, text)
    assert caught.value.detail == detail


def test_a_byte_order_mark_is_no_harm(tmp_path: Path) -> None:
    assert run(tmp_path, b"\xef\xbb\xbf[]") == []


def test_a_file_without_end_is_not_read_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scale_cases, "LARGEST", 10)
    with pytest.raises(BadCases) as caught:
        run(tmp_path, "[" + " " * 20 + "]")
    assert caught.value.detail == "too_large"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(CannotRead):
            read_cases(path)
