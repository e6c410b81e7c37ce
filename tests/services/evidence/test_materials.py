"""What lines ask for, against practice.md 1.3 typed here once more; one list of kinds."""

import json

import pytest

import resources
from services.code_lists import CodeLists
from services.indicators import library

# practice.md 1.3, process materials by scored block: a line of the block, and what it must ask for.
ASKED = {
    "G06": {"plan", "summary"},  # meeting: 工作计划, 工作小结
    "G08": {"notice"},  # funding: 文件或通知
    "G10": {"notice", "feedback", "process"},  # review: 通知, 反馈, 过程性资料
    "T01": {"plan", "summary", "process", "roster"},  # training: 培训方案, 小结, 过程性资料, 名单
    "N01b": {"name_plate", "room", "process"},  # room: 挂牌, 专用房间, 服务过程性资料
    "N05": {"roster"},  # room: 人员
    "N08c": {"licence"},  # clinic: 资质证明
    "O02": {"process"},  # outreach: 宣教和调查的过程性资料
    "V09b": {"guidance_plan", "process"},  # special groups: 个性化疏导方案, 过程性资料
    "C01": {"roster", "plan"},  # crisis: 名单, 方案
    "C02": {"plan", "summary", "process"},  # crisis: 方案, 小结, 过程性资料
    "O05": {"process"},  # departments: 讲座或服务的过程性资料
    "G16": {"roster"},  # patients: 小组名单
    "F01": {"plan", "summary", "process"},  # feature project: 方案, 小结, 过程性资料
    "V11": {"plan", "process"},  # 1.5: 方案和过程性资料
    "T03": {"roster"},  # 1.5: 有名单
}


@pytest.mark.parametrize("number", ASKED)
def test_the_standard_asks_for_what_the_paper_says(number: str) -> None:
    found = {one.number: one for one in library.shipped("s4").indicators}
    assert set(found[number].materials) == ASKED[number]


def test_the_schema_names_the_kinds_of_the_code_list() -> None:
    schema = json.loads(resources.text("indicators/schema/pack.schema.json"))
    line = schema["properties"]["indicators"]["items"]["properties"]
    kinds = CodeLists().get("evidence_kind").codes()
    assert sorted(line["materials"]["items"]["enum"]) == sorted(kinds)
