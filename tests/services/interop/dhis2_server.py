"""An importer that refuses what servers of DHIS2 2.40 to 2.43 refuse (mission.md 3.1, a to l).

Written from the list of traps and not from the exporter, which it does not import. Error codes are
those of DHIS2.
"""

import calendar
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from xml.etree import ElementTree

ADX = "{urn:ihe:qrph:adx:2015}"
DEFAULT = {"code": "default", "uid": "HllvX50cXC0"}
Params = Mapping[str, str]


@dataclass
class Element:
    """``category`` is empty for the default one; its options are those of the server."""

    category: str = ""
    is_signed: bool = True  # INTEGER, not INTEGER_ZERO_OR_POSITIVE
    zero_is_significant: bool = True


@dataclass
class Summary:
    """What the server answers."""

    imported: int = 0
    updated: int = 0
    ignored: int = 0
    conflicts: list[str] = field(default_factory=list)
    is_complete: bool = False


@dataclass
class Server:
    """Metadata by code. ``combos`` (category to code to option) is empty as the server makes it:
    an administrator has to give codes (l)."""

    version: int  # 40 is 2.40
    data_set: str
    org_units: set[str]
    elements: dict[str, Element]
    options: dict[str, set[str]]
    combos: dict[str, dict[str, str]] = field(default_factory=dict)
    today: date = date(2026, 12, 20)
    values: dict[tuple[str, str, str, str], int] = field(default_factory=dict)
    completions: dict[tuple[str, str], datetime] = field(default_factory=dict)

    def post_json(self, body: str, params: Params | None = None) -> Summary:
        """POST /api/dataValueSets as application/json."""
        payload = json.loads(body)
        schemes = {"idScheme": "uid"} | dict(params or {})
        # The body wins over the address, the special scheme over the general one.
        schemes |= {name: payload[name] for name in payload if name.endswith("cheme")}
        group = _Group(payload["dataSet"], payload["orgUnit"], payload["period"])
        group.complete_date = payload.get("completeDate", "")
        for one in payload["dataValues"]:
            combo = one.get("categoryOptionCombo", "")
            group.add(one["dataElement"], combo, {}, one["value"])
        return self._import([group], schemes, is_adx=False)

    def post_adx(self, body: bytes, params: Params | None = None) -> Summary:
        """POST /api/dataValueSets as application/adx+xml."""
        # (a) the default scheme of ADX was CODE up to 2.42.
        schemes = {"idScheme": "uid" if self.version >= 43 else "code"} | dict(params or {})
        groups = [self._group(one) for one in root_of(body).iter(f"{ADX}group")]
        return self._import(self._merged(groups), schemes, is_adx=True)

    def register(self, body: str) -> int:
        """POST /api/completeDataSetRegistrations; how many were taken."""
        payload = json.loads(body)
        taken = 0
        for one in payload["completeDataSetRegistrations"]:
            is_known = one["dataSet"] == self.data_set and one["organisationUnit"] in self.org_units
            if is_known and payload.get("idScheme") == "code" and one.get("completed", True):
                moment = datetime.fromisoformat(one["date"])
                self.completions[one["organisationUnit"], one["period"]] = moment
                taken += 1
        return taken

    def is_on_time(self, org_unit: str, period: str, timely_days: int) -> bool:
        """As the rate REPORTING_RATE_ON_TIME counts it."""
        passed = self.completions[org_unit, period] - _end(period)
        if self.version == 40:
            return passed.days <= timely_days
        return passed <= timedelta(days=timely_days + 1)

    def total(self, element: str, periods: list[str]) -> int:
        """What analytics shows for an element over months: the sum of its options."""
        found = [
            number
            for (one, _, period, _), number in self.values.items()
            if one == element and period in periods
        ]
        if not self.elements[element].zero_is_significant:  # (h)
            found = [number for number in found if number]
        return sum(found)

    def _group(self, node: ElementTree.Element) -> "_Group":
        start, _, duration = node.get("period", "").partition("/")
        period = start[:7].replace("-", "") if duration == "P1M" else start
        group = _Group(node.get("dataSet", ""), node.get("orgUnit", ""), period)
        group.complete_date = node.get("completeDate", "")
        named = {"dataSet", "orgUnit", "period", "completeDate"}
        group.attributes = {k: v for k, v in node.attrib.items() if k not in named}
        for one in node.iter(f"{ADX}dataValue"):
            attributes = dict(one.attrib)
            element, value = attributes.pop("dataElement"), attributes.pop("value")
            combo = attributes.pop("categoryOptionCombo", "")
            group.add(element, combo, attributes, value)
        return group

    def _merged(self, groups: list["_Group"]) -> list["_Group"]:
        """(c) from 2.43 on, groups that look alike become one without unit or period."""
        if self.version < 43:
            return groups
        merged: list[_Group] = []
        for group in groups:
            last = merged[-1] if merged else None
            if last and (last.data_set, last.complete_date, last.attributes) == (
                group.data_set,
                group.complete_date,
                group.attributes,
            ):
                last.values += group.values
                last.places += group.places
            else:
                merged.append(group)
        return merged

    def _import(self, groups: list["_Group"], schemes: Params, *, is_adx: bool) -> Summary:
        summary = Summary()
        for group in groups:
            self._import_group(group, schemes, summary, is_adx=is_adx)
        return summary

    def _import_group(
        self, group: "_Group", schemes: Params, summary: Summary, *, is_adx: bool
    ) -> None:
        refused = self._refusal(group, schemes, is_adx=is_adx)
        if refused:
            summary.conflicts.append(refused)
            summary.ignored += len(group.values)
            return
        for (unit, period), element, combo, attributes, value in group.values:
            option = self._option(element, combo, attributes, schemes, is_adx=is_adx)
            problem = option if option.startswith("E") else self._value_problem(element, value)
            if problem:
                summary.conflicts.append(problem)
                summary.ignored += 1
                continue
            self._keep((element, option, period, unit), int(float(value)), summary)
        if group.complete_date and (self.version < 43 or not summary.ignored):  # (d)
            moment = datetime.fromisoformat(group.complete_date)
            self.completions[group.places[0]] = moment
            summary.is_complete = True

    def _keep(self, key: tuple[str, str, str, str], number: int, summary: Summary) -> None:
        if self.version < 43 and self.values.get(key) == number:
            summary.ignored += 1  # (k)
        elif self.version >= 43 or key in self.values:
            summary.updated += 1  # (g)
        else:
            summary.imported += 1
        self.values[key] = number

    def _refusal(self, group: "_Group", schemes: Params, *, is_adx: bool) -> str:
        """Why a whole group is refused."""
        for name in ("orgUnit", "dataSet"):
            if schemes.get(f"{name}IdScheme", schemes["idScheme"]) != "code":
                return f"E8001 {name}"
        if len(group.places) > 1 and group.complete_date:
            return "E8009"  # (c)
        if group.attributes and is_adx and schemes["idScheme"] != "uid":
            return "E8110"  # (f)
        keys = [(*one[:3], *sorted(one[3].items())) for one in group.values]
        if len(set(keys)) < len(keys):
            return "E8128"  # (e)
        misplaced = [self._misplaced(*place) for place in group.places]
        return next(filter(None, misplaced), "" if group.data_set == self.data_set else "E8002")

    def _misplaced(self, unit: str, period: str) -> str:
        if unit not in self.org_units:
            return "E8022"
        if not re.fullmatch(r"\d{6}", period):
            return "E8021"
        return "E8030" if _end(period).date() >= self.today else ""  # (j)

    def _option(
        self, code: str, combo: str, attributes: Params, schemes: Params, *, is_adx: bool
    ) -> str:
        """The option, "" for the default one, or an error."""
        if schemes.get("dataElementIdScheme", schemes["idScheme"]) != "code":
            return "E8001"
        element = self.elements.get(code)
        if element is None:
            return "E8020"
        scheme = schemes.get("categoryOptionComboIdScheme", schemes["idScheme"])
        if not element.category:
            if not combo and is_adx and self.version >= 43:
                return "E8108"  # (b)
            return "" if combo in ("", DEFAULT[scheme]) else "E8024"
        if combo:
            return self.combos.get(element.category, {}).get(combo, "E8024")  # (l)
        option = attributes.get(element.category, "")
        return option if option in self.options[element.category] else "E8024"

    def _value_problem(self, element: str, value: str) -> str:
        if not isinstance(value, str) or not value.strip():
            return "E8120"  # (i)
        if not re.fullmatch(r"-?\d+(\.0+)?", value):
            return "E8122"
        return "" if self.elements[element].is_signed or not value.startswith("-") else "E8122"


def root_of(body: bytes) -> ElementTree.Element:
    """The element ``adx``."""
    return ElementTree.fromstring(body)  # noqa: S314 - what we have just written


class _Group:
    def __init__(self, data_set: str, org_unit: str, period: str) -> None:
        self.data_set = data_set
        self.places = [(org_unit, period)]
        self.complete_date = ""
        self.attributes: dict[str, str] = {}
        self.values: list[tuple[tuple[str, str], str, str, dict[str, str], Any]] = []

    def add(self, element: str, combo: str, attributes: dict[str, str], value: Any) -> None:
        self.values.append((self.places[0], element, combo, attributes, value))


def _end(period: str) -> datetime:
    """The last day of a month, at 00:00."""
    year, month = int(period[:4]), int(period[4:])
    return datetime.combine(date(year, month, calendar.monthrange(year, month)[1]), time())
