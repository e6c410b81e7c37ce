"""Readings of names, checked against pypinyin, which the program itself does not use."""

import random

import pytest
from pypinyin import Style, lazy_pinyin

from services.clients import pinyin

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾"
    "夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
GIVEN = (
    "伟芳秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲建国华志红梅晓丹凤洁琳素云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞桃倩"
    "婷婉娴瑾颖露瑶怡婵雁蓓纨仪荷君琴蕊薇菁梦岚苑菲宁欣飘育滢馥毓昭冰爽琬羽希悠影寒锐浩宇轩泽楷梓涵子萱"
)


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("单国平", "shanguoping"),
        ("解晓明", "xiexiaoming"),
        ("仇英", "qiuying"),
        ("曾小贤", "zengxiaoxian"),
        ("区志伟", "ouzhiwei"),
        ("翟玉兰", "zhaiyulan"),
        ("查文", "zhawen"),
        ("覃文", "qinwen"),
        ("覃文", "tanwen"),
        ("盖文", "gewen"),
        ("盖文", "gaiwen"),
        ("朴玉兰", "piaoyulan"),
        ("缪平", "miaoping"),
        ("尉迟明", "yuchiming"),
        ("万俟明", "moqiming"),
        ("冼玉兰", "xianyulan"),
        ("乐平", "yueping"),
        ("乐平", "leping"),
        ("尹平", "yinping"),
        ("单于明", "chanyuming"),
        ("单于明", "shanyuming"),
        ("爱新觉罗明", "aixinjueluoming"),
        ("老单", "laoshan"),
        ("吕律", "lvlv"),
        ("王乐", "wangyue"),
    ],
)
def test_names_are_found_by_every_usual_reading(name: str, reading: str) -> None:
    assert reading in pinyin.full(name).split("|")


@pytest.mark.parametrize(
    ("name", "first_letters"),
    [("覃文", "qw|tw"), ("尉迟明", "ycm|wcm"), ("阿Ｑ", "aq"), ("匿名 A-０17", "nma017")],
)
def test_initials_give_each_variant_once(name: str, first_letters: str) -> None:
    assert pinyin.initials(name) == first_letters


def test_signs_and_characters_without_reading_add_nothing() -> None:
    assert pinyin.full("买买提·吐尔逊 ") == "maimaitituerxun"
    assert pinyin.full("王\U0003134f明") == "wangming"
    assert pinyin.full("") == ""


def test_characters_outside_the_basic_plane_are_read() -> None:
    assert pinyin.full("王\U0002cb4e") == "wanghong"  # 𬭎, in use in names


def test_no_name_has_many_variants() -> None:
    assert len(pinyin.full("乐乐乐乐乐乐").split("|")) <= 6


def test_readings_agree_with_pypinyin_on_two_thousand_names() -> None:
    chance = random.Random(2)
    differing = []
    for _ in range(2000):
        family, given = chance.choice(SURNAMES), "".join(chance.choices(GIVEN, k=2))
        expected = "".join(lazy_pinyin(family, style=Style.NORMAL)) + "".join(
            lazy_pinyin(given, style=Style.NORMAL)
        )
        if expected not in pinyin.full(family + given).split("|"):
            differing.append(family + given)
    assert len(differing) <= 10, differing[:20]
