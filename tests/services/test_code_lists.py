"""Shipped lists are complete and speak the language of the law."""

import pytest

from services.code_lists import LISTS, CodeLists

FORBIDDEN = ("患者", "转诊", "诊断", "重点人员")


@pytest.mark.parametrize("name", LISTS)
def test_list_is_sound(name: str) -> None:
    entries = CodeLists().get(name).entries
    codes = [entry.code for entry in entries]
    assert len(codes) == len(set(codes))
    for entry in entries:
        assert entry.code == entry.code.lower()
        assert entry.zh.strip()
        assert entry.en.strip()
        assert entry.disclosure_class in (1, 2, 3)
        assert not any(word in entry.zh for word in FORBIDDEN)


def test_unknown_code_is_shown_as_it_is() -> None:
    assert CodeLists().label("mode", "by_pigeon") == "by_pigeon"


def test_labels_in_both_languages() -> None:
    lists = CodeLists()
    assert lists.label("mode", "home_visit") == "上门"
    assert lists.label("mode", "home_visit", "en") == "Home visit"


@pytest.mark.parametrize("code", ["community_rehab", "compulsory_rehab", "maintenance_therapy"])
def test_drug_rehabilitation_is_a_closed_class(code: str) -> None:
    # Drug Rehabilitation Regulations art. 7 and 10; disclosure.md 5.6.
    assert CodeLists().entry("population", code).disclosure_class == 3
