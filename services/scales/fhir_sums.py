"""Totals in FHIRPath: plain sums of weights are written and recognised, nothing else is run.

LHC-Forms writes a total as ``%resource.item.where(linkId != '/69722-7').answer.weight().sum()``, or
as the sum of named variables. Both count a blank as zero; here a blank never does (scales.md 2, 9.1
and trap 10.9).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_TEXT = r"'((?:[^'\\]|\\.)*)'"
_COMPARED = re.compile(rf"linkId(=|!=|in){_TEXT}|linkId\.startsWith\({_TEXT}\)")
_SUM = re.compile(
    r"(?:%?(?:resource|context|questionnaireresponse))?\.?"
    r"(?P<path>repeat\(item\)|descendants\(\)|item(?:\.item)*)"
    r"(?:\.where\((?P<where>.*?)\))?"
    r"\.answer(?:\.value|\.valueCoding)?\.(?:weight|ordinal)\(\)(?P<sum>\.sum\(\))?",
    re.IGNORECASE,
)
_GUARD = re.compile(r"iif\((?P<condition>.+?),(?P<sum>[^,]+),\{\}\)", re.IGNORECASE)
_ALL_ANSWERED = re.compile(r"(?P<of>.+)\.answer(?:\.value)?\.count\(\)=(?P<number>\d+)")
_VARIABLE = re.compile(
    r"%(?P<plain>\w+)(?:\.sum\(\))?|iif\(%(?P<asked>\w+)\.exists\(\),%(?P=asked)(?:\.sum\(\))?,0\)"
)
_EVERYWHERE = ("repeat(item)", "descendants()")


@dataclass(frozen=True, slots=True)
class Place:
    """A weighted question: its linkId, and how many groups it stands in."""

    link_id: str
    depth: int


@dataclass(frozen=True, slots=True)
class PlainSum:
    """What a total adds up; ``is_guarded``: the file itself withholds it when one is blank."""

    link_ids: tuple[str, ...]
    is_guarded: bool


def guarded_sum(link_ids: Sequence[str]) -> str:
    """The sum of these questions' weights, and nothing as long as one is blank."""
    listed = " | ".join(f"'{_escaped(one)}'" for one in link_ids)
    chosen = f"%resource.repeat(item).where(linkId in ({listed}))"
    total = f"{chosen}.answer.weight().sum()"
    return f"iif({chosen}.answer.count() = {len(link_ids)}, {total}, {{}})"


def plain_sum(
    expression: str, variables: Mapping[str, str], questions: Sequence[Place]
) -> PlainSum | None:
    """None for whatever is not a plain sum of weights of these questions."""
    tight = _tight(expression)
    guard = _GUARD.fullmatch(tight)
    if guard is not None:
        found = _selected(guard["sum"], questions, needs_sum=True)
        asked = _ALL_ANSWERED.fullmatch(guard["condition"])
        is_whole = asked is not None and int(asked["number"]) == len(found)
        if not found or not is_whole or not guard["sum"].startswith(asked["of"] if asked else "?"):
            return None
        return PlainSum(found, is_guarded=True)
    found = _selected(tight, questions, needs_sum=True) or _of_variables(
        tight, variables, questions
    )
    return PlainSum(found, is_guarded=False) if found else None


def _of_variables(
    tight: str, variables: Mapping[str, str], questions: Sequence[Place]
) -> tuple[str, ...]:
    """``%q1 + %q2`` where each is the weight of one question or a sum of some."""
    found: list[str] = []
    for term in tight.split("+"):
        named = _VARIABLE.fullmatch(term)
        name = (named["plain"] or named["asked"]) if named else ""
        part = _selected(_tight(variables.get(name, "")), questions, needs_sum=False)
        if not part:
            return ()
        found.extend(part)
    return tuple(found) if len(set(found)) == len(found) else ()


def _selected(tight: str, questions: Sequence[Place], *, needs_sum: bool) -> tuple[str, ...]:
    found = _SUM.fullmatch(tight)
    if found is None or (needs_sum and not found["sum"]):
        return ()
    path = found["path"].lower()
    depth = None if path in _EVERYWHERE else path.count("item") - 1
    reachable = [one.link_id for one in questions if depth is None or one.depth == depth]
    condition = found["where"]
    if condition is None:
        return tuple(reachable)
    wanted = _condition(condition)
    return tuple(one for one in reachable if wanted(one)) if wanted else ()


class _Wanted:
    """Which linkIds a condition lets through."""

    def __init__(self, names: set[str], starts: tuple[str, ...], *, are_left_out: bool) -> None:
        self._names, self._starts, self._are_left_out = names, starts, are_left_out

    def __call__(self, link_id: str) -> bool:
        is_named = link_id in self._names or link_id.startswith(self._starts)
        return is_named != self._are_left_out


def _condition(tight: str) -> _Wanted | None:
    """``linkId in (...)``, names joined by ``or``, or names left out joined by ``and``."""
    listed = re.fullmatch(rf"linkIdin\(({_TEXT}(?:\|{_TEXT})*)\)", tight)
    if listed is not None:
        names = {_plain(one) for one in re.findall(_TEXT, listed[1])}
        return _Wanted(names, (), are_left_out=False)
    parts = [
        _COMPARED.fullmatch(part) for part in re.split(r"(?<=['\)])(?:or|and)(?=linkId)", tight)
    ]
    joined = set(re.findall(r"(?<=['\)])(or|and)(?=linkId)", tight))
    if not all(parts) or len(joined) > 1:
        return None
    found = [part for part in parts if part is not None]
    kinds = {part[1] or "starts" for part in found}
    if kinds == {"!="} and joined <= {"and"}:
        return _Wanted({_plain(part[2]) for part in found}, (), are_left_out=True)
    if kinds <= {"=", "starts"} and joined <= {"or"}:
        names = {_plain(part[2]) for part in found if part[1]}
        starts = tuple(_plain(part[3]) for part in found if not part[1])
        return _Wanted(names, starts, are_left_out=False)
    return None


def _tight(expression: str) -> str:
    """Without blanks outside texts."""
    parts = re.split(r"('(?:[^'\\]|\\.)*')", expression)
    return "".join(part if part.startswith("'") else re.sub(r"\s+", "", part) for part in parts)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


def _plain(escaped: str) -> str:
    return re.sub(r"\\(.)", r"\1", escaped)
