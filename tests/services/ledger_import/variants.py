"""Makes ledgers as other rooms keep them, each with its own answer key. All people are invented."""

import csv
import io
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from services.ledger_import.cells import Cell, text_of

LAYOUTS = (
    "simple",
    "two_row",
    "monthly",
    "utf8",
    "utf8_bom",
    "gb18030",
    "tabs",
    "two_row_utf8",
    "two_row_gb18030",
)
_TEXT_FILES = {
    "utf8": "utf-8",
    "utf8_bom": "utf-8-sig",
    "gb18030": "gb18030",
    "tabs": "gb18030",
    "two_row_utf8": "utf-8",
    "two_row_gb18030": "gb18030",
}
# Columns that some rooms keep besides; they must not be taken for one of the others.
EXTRAS = {
    "address": ["家庭住址", "所在村组"],
    "occupation": ["职业", "工作单位"],
    "guardian_phone": ["监护人电话", "家长联系电话"],
    "referral_day": ["转介日期"],
    "schooling": ["文化程度"],
}

HEADINGS = {
    "day": ["日期", "来访日期", "服 务 日 期", "咨询时间", "登记时间", "接待日期"],
    "name": ["姓名", "姓 名", "来访者姓名", "服务对象", "求助者姓名", "来访人员"],
    "sex": ["性别", "性 别", "男/女"],
    "age": ["年龄", "年龄（岁）", "周岁"],
    "phone": ["联系电话", "手机号码", "联系方式", "电话", "本人电话"],
    "mode": ["来访方式", "服务方式", "咨询形式", "方式", "接待方式"],
    "topic": ["主要问题", "问题类型", "咨询主题", "求助问题", "问题类别"],
    "population": ["人群类别", "重点人群", "人员类别", "服务人群"],
    "done": ["疏导情况", "处理经过", "处理结果", "辅导内容"],
    "referred": ["是否转介", "有无转介", "转介情况"],
    "destination": ["转介单位", "转介去向", "转介机构", "转往单位"],
    "counsellor": ["咨询员", "经办人", "接待人", "心理咨询师"],
    "remarks": ["备注", "说明"],
}
GROUPS = (
    ("来访者基本情况", {"name": "姓名", "sex": "性别", "age": "年龄", "phone": "电话"}),
    ("服务情况", {"mode": "方式", "topic": "咨询主题"}),
    ("转介", {"referred": "是否", "destination": "去向"}),
)
MODES = {
    "face_to_face": ["面谈", "来访", "来室", "咨询室", "当面"],
    "phone": ["电话", "来电", "电话咨询"],
    "hotline": ["热线", "心理热线"],
    "home_visit": ["上门", "入户", "家访", "走访"],
    "online": ["微信", "视频", "QQ", "线上", "网络咨询"],
    "group": ["团体", "团辅", "小组活动"],
    "crisis_callout": ["危机外出", "危机干预"],
}
TOPICS = {
    "mood": ["情绪低落", "抑郁情绪"],
    "anxiety": ["焦虑", "紧张"],
    "sleep": ["失眠", "睡眠问题"],
    "family": ["婚姻家庭", "夫妻矛盾", "婆媳关系"],
    "parenting": ["亲子关系", "子女教育"],
    "dispute": ["邻里纠纷"],
    "study": ["学习压力", "厌学"],
    "self_harm": ["自伤想法", "轻生念头"],
    "livelihood": ["经济压力", "生活困难"],
}
POPULATIONS = {
    "none": ["", "", "", "无", "一般人群"],
    "empty_nest_elder": ["空巢老人", "独居老人"],
    "left_behind_child": ["留守儿童"],
    "community_correction": ["社区矫正人员", "社区矫正对象"],
    "smd_family": ["严重精神障碍患者家属"],
    "perinatal": ["孕产妇", "孕妇"],
}
YES, NO = ["是", "√", "有", "Y", "已转介"], ["否", "无", "×", "", "未转介", "/"]
PLACES = ["县人民医院心理科", "镇卫生院", "司法所", "县妇联"]
BAD_DAYS: list[Cell] = ["13月5日", "{year}.2.30", "上周三", "", "{year}年6月", 99.0]
SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈", "芳伟娜敏静强磊洋艳勇"


@dataclass
class Variant:
    """A ledger on disk and what must be found in it."""

    path: Path
    key: dict[str, Any]


@dataclass
class _Sheet:
    name: str
    rows: list[list[Cell]] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)


class VariantMaker:
    """One seed, one ledger."""

    def __init__(self, seed: int, layout: str) -> None:
        self.random = random.Random(seed)
        self.layout = layout
        self.has_groups = layout.startswith("two_row")
        self.year = self.random.choice([2021, 2023, 2024, 2025])
        self.columns = self._columns()
        self.counts: dict[str, Counter[str]] = {}
        self.people: set[tuple[str, str]] = set()
        self.problems: list[list[Any]] = []
        self.visits = self.referrals = 0
        self.above: dict[str, Any] = {}

    def write(self, folder: Path) -> Variant:
        """Make the ledger in ``folder``."""
        sheets = self._sheets()
        if self.random.random() < 0.2:
            for sheet in sheets:
                _shift(sheet)
        if self.layout in _TEXT_FILES:
            path = folder / "ledger.csv"
            delimiter = "\t" if self.layout == "tabs" else ","
            path.write_bytes(_text(sheets[0], delimiter).encode(_TEXT_FILES[self.layout]))
        else:
            path = folder / "ledger.xlsx"
            _workbook(sheets, path)
        return Variant(path, self._key(path.name))

    def _columns(self) -> list[str]:
        names = [*HEADINGS, *self.random.sample(list(EXTRAS), self.random.randint(0, 3))]
        if self.has_groups:  # groups stay together
            grouped = {name for _, group in GROUPS for name in group}
            blocks = [list(group) for _, group in GROUPS]
            blocks += [[name] for name in names if name not in grouped]
        else:
            blocks = [[name] for name in names]
        self.random.shuffle(blocks)
        return ["serial", *(name for block in blocks for name in block)]

    def _sheets(self) -> list[_Sheet]:
        if self.layout == "monthly":
            style = self.random.choice(["{m}月", "{m}月份", "{y}年{m}月"])
            months = [_Sheet(style.format(m=month, y=self.year)) for month in range(1, 13)]
            for month, sheet in enumerate(months, start=1):
                self._fill(sheet, month)
            return [*months, _Sheet("说明", [["本台账每月 5 日前报送"], ["", "填写时请写清日期"]])]
        sheet = _Sheet("台账")
        self._fill(sheet, None)
        return [sheet]

    def _fill(self, sheet: _Sheet, month: int | None) -> None:
        choice = self.random
        if month is not None or choice.random() < 0.7:
            sheet.rows.append([f"石桥村社会心理服务室{self.year}年来访登记台账"])
            sheet.rows.append(["填表单位：石桥村社会心理服务室", "", "", "填表人：何晓岚"])
        self.above = {}
        heading_row = len(sheet.rows)
        self._heading(sheet)
        days = sorted(self._some_day(month) for _ in range(choice.randint(8, 25)))
        for number, day in enumerate(days, start=1):
            if choice.random() < 0.06:
                sheet.rows.append([""] * len(self.columns))
            if not self.has_groups and choice.random() < 0.03:
                sheet.rows.append(list(sheet.rows[heading_row]))
            if choice.random() < 0.08:
                self._problem_row(sheet)
            self._visit_row(sheet, number, day)
        sheet.rows.append(["合计", "", f"{len(days)}人次"])
        sheet.rows.append(["", "审核人：", "", "日期："])

    def _heading(self, sheet: _Sheet) -> None:
        options = HEADINGS | EXTRAS
        names = {name: self.random.choice(words) for name, words in options.items()}
        names["serial"] = "序号"
        if not self.has_groups:
            sheet.rows.append([names[column] for column in self.columns])
            return
        upper: list[Cell] = [names[column] for column in self.columns]
        lower: list[Cell] = [""] * len(self.columns)
        top = len(sheet.rows) + 1
        for title, group in GROUPS:
            places = [self.columns.index(name) for name in group]
            for place, name in zip(places, group, strict=True):
                upper[place], lower[place] = "", group[name]
            upper[places[0]] = title
            sheet.merges.append((top, places[0] + 1, top, places[-1] + 1))
        for place, text in enumerate(lower):
            if not text:
                sheet.merges.append((top, place + 1, top + 1, place + 1))
        sheet.rows += [upper, lower]

    def _some_day(self, month: int | None) -> date:
        first = date(self.year, month or 1, 1)
        span = 27 if month else 364
        return first + timedelta(days=self.random.randint(0, span))

    def _visit_row(self, sheet: _Sheet, number: int, day: date) -> None:
        cells = self._person_cells()
        mode, mode_text = self._coded(MODES)
        topic, topic_text = self._coded(TOPICS)
        population, population_text = self._coded(POPULATIONS)
        is_referred = self.random.random() < 0.1
        visit: dict[str, Cell] = {
            "serial": float(number),
            "day": self._day_cell(day),
            "mode": mode_text,
            "topic": topic_text,
            "population": population_text,
            "done": "倾听、疏导，情绪好转",
            "referred": self.random.choice(YES if is_referred else NO),
            "destination": self.random.choice(PLACES) if is_referred else "",
            "counsellor": "何晓岚",
            "address": "三组 12 号",
            "occupation": "务农",
            "guardian_phone": "13800009999",
            "schooling": "初中",
        }
        cells |= visit
        sheet.rows.append([cells.get(column, "") for column in self.columns])
        self.visits += 1
        self.referrals += is_referred
        self._count("by_month", f"{day:%Y-%m}")
        self._count("by_mode", mode)
        self._count("by_problem", topic)
        if population != "none":
            self._count("by_population", population)

    def _person_cells(self) -> dict[str, Cell]:
        choice = self.random
        if self.above and choice.random() < 0.08:
            self.people.add((self.above["name"], self.above["phone"]))
            return {name: "同上" for name in ("name", "sex", "age", "phone")}
        name = choice.choice(SURNAMES) + "".join(choice.choices(GIVEN, k=choice.randint(1, 2)))
        phone = choice.choice(["", f"1{choice.randint(3 * 10**9, 9 * 10**9)}"])
        self.above = {"name": name, "phone": phone}
        self.people.add((name, phone))
        age = choice.randint(6, 90)
        sexes: list[Cell] = ["男", "女", 1.0, 2.0]
        ages: list[Cell] = [float(age), f"{age}岁", f"{age}周岁", _full_width(str(age))]
        spaced = f"{phone[:3]} {phone[3:7]} {phone[7:]}" if phone else ""
        return {
            "name": choice.choice([name, f"{name[0]} {name[1:]}", f"{name[0]}　{name[1:]}"]),
            "sex": choice.choice(sexes),
            "age": choice.choice(ages),
            "phone": choice.choice([phone, spaced, _full_width(phone)])
            if choice.random() < 0.7 or not phone
            else float(phone),
        }

    def _day_cell(self, day: date) -> Cell:
        y, m, d = day.year, day.month, day.day
        forms: list[Cell] = [
            f"{y}.{m}.{d}",
            f"{y}年{m}月{d}日",
            f"{y}/{m:02}/{d:02}",
            f"{m}月{d}日",
            f"{y}{m:02}{d:02}",
            float(f"{y}{m:02}{d:02}"),
            _full_width(f"{y}-{m}-{d}"),
            f"{y}-{m:02}-{d:02} 09:30",
            float((day - date(1899, 12, 30)).days),
            day,
        ]
        return self.random.choice(forms)

    def _problem_row(self, sheet: _Sheet) -> None:
        bad = self.random.choice(BAD_DAYS)
        cells: dict[str, Cell] = {
            "serial": 1.0,
            "day": bad.format(year=self.year) if isinstance(bad, str) else bad,
            "name": "某某",
            "sex": "女",
            "mode": "面谈",
            "topic": "焦虑",
            "referred": "否",
            "remarks": "日期待查",
        }
        sheet.rows.append([cells.get(column, "") for column in self.columns])
        self.problems.append([sheet.name, len(sheet.rows)])

    def _coded(self, words: dict[str, list[str]]) -> tuple[str, str]:
        code = self.random.choice(list(words))
        return code, self.random.choice(words[code])

    def _count(self, table: str, code: str) -> None:
        self.counts.setdefault(table, Counter())[code] += 1

    def _key(self, name: str) -> dict[str, Any]:
        tables = ("by_mode", "by_month", "by_population", "by_problem")
        return {
            **{table: dict(self.counts.get(table, {})) for table in tables},
            "file": name,
            "persons": len(self.people),
            "problem_rows": self.problems,
            "referrals": self.referrals,
            "skipped_rows": [],
            "visits": self.visits,
            "year": self.year,
        }


def _shift(sheet: _Sheet) -> None:
    """A blank first column, as left by somebody's decoration."""
    sheet.rows = [["", *row] for row in sheet.rows]
    sheet.merges = [(top, left + 1, bottom, right + 1) for top, left, bottom, right in sheet.merges]


def _full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in text)


def _text(sheet: _Sheet, delimiter: str) -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerows([text_of(cell) for cell in row] for row in sheet.rows)
    return stream.getvalue()


def _workbook(sheets: list[_Sheet], path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        for row in sheet.rows:
            page.append([None if cell == "" else cell for cell in row])
        for top, left, bottom, right in sheet.merges:
            page.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    book.save(path)
