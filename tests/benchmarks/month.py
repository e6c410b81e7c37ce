"""A month of a small room: typed once here, beside six Excel forms filled with the same facts.

The month: twelve visits of known clients, five of them by people of a key population, two
activities, a training, a referral. The six forms are those a room is asked for (practice.md 4.2,
issue 5, item 9): ledgers of visits, key populations, activities, training and referrals, and the
monthly table. Our keys are pressed for real in the demo room, once for each kind of entry, and
what was typed must be on record; they are multiplied by how often it is entered.

Excel is used well: today by Ctrl+;, Tab from cell to cell, one row for a training however many
took part; what stands in another form already is copied, not typed; and the numbers of the monthly
table cost nothing to count, only to type. Chinese is full pinyin and one key in both. Seconds
follow the keystroke-level model (Card, Moran and Newell 1980): 0.28 s a key, 1.35 s to think
before each field, 1.3 s to point and click. Coming to a page or a file is clicks in both; each
paper is chosen and printed in both. Not counted in either: reading, thinking what to write,
mistakes, and looking for what a form of last month said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from sqlalchemy import func, select

from models.activity import Activity
from models.base import Base
from models.referral import Referral
from models.roster import Training
from models.visit import Visit
from services.demo.building import Demo
from tests.benchmarks import keystrokes
from tests.benchmarks.keystrokes import Effort, Typist, typed_keys
from tests.benchmarks.measure import Row, ratio_row
from ui.look import Look
from ui.navigation import Place
from ui.pictures import Studio

CLICK_SECONDS = 1.3  # 1.1 s to point, 0.2 s to press and let go
VISITS, KEY_POPULATIONS, ACTIVITIES, TRAININGS, REFERRALS = 12, 5, 2, 1, 1
FORMS = 6
_SAVE_KEYS, _PRINT_KEYS = 2, 3  # Ctrl+S; Ctrl+P and Enter
_COPY = Effort(14, 1)  # Shift+End, Ctrl+C, Alt+Tab, two arrows, Ctrl+V, and back with Alt+Tab
_ENTER, _TAB, _DOWN = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Down
_SEEN, _DONE = "近两周睡不好，说没力气", "谈话三次，做睡眠日记"

# 人群 住址 方案; 日期 姓名 性别 年龄 电话 疏导内容 下次 are copied
_KEY_POPULATION_ROW = ("空巢老年人", "石桥村三组", "有")
# 日期 时间 主题 形式 地点 对象 五进 主讲 应到 实到 宣传册 折页
_ACTIVITY_ROW = (
    "11.20", "9:30-10:20", "老人睡眠课", "讲座", "文化室", "老年人", "进乡村", "何晓岚", "35",
    "31", "120", "60",
)  # fmt: skip
# 日期 主题 模块 学时 讲师 主办单位 地点 参加人员
_TRAINING_ROW = (
    "11.18", "心理危机识别", "模块三", "2", "孟凡", "县精防办", "卫生院",
    "何晓岚、梁建平、罗志强、黄秋萍",
)  # fmt: skip
# 编号 转往 原因 风险 紧急程度 表现 已做 同意 回执; 日期 姓名 性别 年龄 电话 are copied
_REFERRAL_ROW = (
    "Z-2026-007", "县人民医院", "医疗评估", "中", "一周内", _SEEN, _DONE, "本人同意", "",
)  # fmt: skip
# 月份 人次 人数 面谈 电话 上门 团体 重点人群 转介 回执 活动场次 参加人次 资料 培训学时
_MONTH_ROW = ("11", "12", "9", "8", "2", "2", "0", "5", "1", "0", "2", "62", "360", "2")


@dataclass(slots=True)
class Month:
    """What a month costs: what is typed, and clicks."""

    effort: Effort
    clicks: int = 0

    def add(self, effort: Effort, times: int = 1, clicks: int = 0) -> None:
        """So many entries of a kind, each with ``clicks`` to come to it."""
        self.effort.keys += effort.keys * times
        self.effort.fields += effort.fields * times
        self.clicks += clicks * times

    @property
    def seconds(self) -> float:
        return self.effort.seconds + self.clicks * CLICK_SECONDS


def rows(demo: Demo, look: Look) -> list[Row]:
    """Keys and minutes of the month. Raises AssertionError if an entry is not on record."""
    ours, excel = _register(demo, look), _excel()
    what = "12 visits, 2 activities, a training, a referral, 6 papers / six Excel forms"
    minutes = (ours.seconds / 60, excel.seconds / 60)
    return [
        ratio_row("keys, a month", ours.effort.keys, excel.effort.keys, 1.0, what, "keys"),
        ratio_row("minutes, a month", *minutes, 1.0, what, "min"),
    ]


def _excel() -> Month:
    month = Month(Effort())
    open_and_save = Effort(_SAVE_KEYS, 0)
    for row, times in (
        (keystrokes.EXCEL_ROW, VISITS),
        (_KEY_POPULATION_ROW, KEY_POPULATIONS),
        (_ACTIVITY_ROW, ACTIVITIES),
        (_TRAINING_ROW, TRAININGS),
        (_REFERRAL_ROW, REFERRALS),
        (_MONTH_ROW, 1),
    ):
        month.add(_excel_row(row), times)
        month.add(open_and_save, times, clicks=1)
    month.add(_COPY, KEY_POPULATIONS + REFERRALS)
    month.add(Effort(_PRINT_KEYS, 1), FORMS, clicks=1)
    return month


def _excel_row(cells: Sequence[str]) -> Effort:
    keys = sum(typed_keys(cell) for cell in cells) + len(cells)
    return Effort(keys, sum(1 for cell in cells if cell))


def _register(demo: Demo, look: Look) -> Month:
    month = Month(Effort())
    studio = Studio(demo.register.vault, look, demo.clock)
    try:
        for place, record, write, times in (
            (Place.LOG_VISIT, Visit, keystrokes.log_visit, VISITS),
            (Place.ACTIVITY, Activity, _hold_activity, ACTIVITIES),
            (Place.TRAINING, Training, _train, TRAININGS),
            (Place.NEW_REFERRAL, Referral, _refer, REFERRALS),
        ):
            before = _count(demo, record)
            studio.page(place)
            typist = Typist(studio.jobs)
            write(typist)
            if _count(demo, record) != before + 1:
                raise AssertionError(f"what was typed for {place} is not on record")
            month.add(typist.effort, times, clicks=2)  # the list, then New
    finally:
        studio.close()
    month.add(Effort(_PRINT_KEYS, 1), FORMS, clicks=2)  # the page, then the paper
    return month


def _count(demo: Demo, record: type[Base]) -> int:
    with demo.register.vault.desk.read() as session:
        return session.scalars(select(func.count()).select_from(record)).one()


def _hold_activity(typist: Typist) -> None:
    typist.skip(_TAB)  # a lecture
    typist.field("2", _TAB)  # held
    typist.chinese("老人睡眠课", _TAB)
    typist.field("11.20", _TAB)
    typist.field("930", _TAB)
    typist.field("1020", _TAB)
    typist.chinese("文化室", _TAB)
    typist.field("lnr", _ENTER, _TAB)  # old people, by initials
    typist.field("", _DOWN, _TAB)  # which of the five entries
    typist.chinese("何晓岚", _TAB)
    typist.skip(_TAB)  # who recorded it stands there
    for number in ("35", "31", "120"):  # planned, present, booklets
        typist.field(number, _TAB)
    typist.field("60")  # leaflets
    typist.finish()


def _train(typist: Typist) -> None:
    typist.skip(_TAB)  # a training
    typist.chinese("心理危机识别", _TAB)
    typist.field("", _DOWN, _DOWN, _DOWN, _TAB)  # the third module
    typist.field("11.18", _TAB)
    typist.skip(_TAB)  # one day
    typist.field("2", _TAB)
    for text in ("孟凡", "县精防办", "卫生院"):
        typist.chinese(text, _TAB)
    typist.skip(_TAB)  # held by the room itself
    typist.field(" ")  # everybody in post
    typist.finish()


def _refer(typist: Typist) -> None:
    typist.field("zym", _ENTER)
    typist.field("", _DOWN, _DOWN, _TAB)  # where to
    typist.skip(_TAB)  # not the directory
    typist.field("1", _ENTER, _TAB)  # why
    typist.field("2", _TAB)  # risk
    typist.field("3", _TAB)  # how urgent
    typist.chinese(_SEEN, _TAB)
    typist.chinese(_DONE, _TAB)
    typist.field("1")  # the person agrees
    typist.finish()
