"""The fixed words of the binder, and how a line's facts are written on it."""

from dataclasses import dataclass

from services.code_lists import CodeLists
from services.evidence.records import LineProof, MaterialState
from services.indicators.records import Goal, Line


@dataclass(frozen=True, slots=True)
class BinderWords:
    """``resources/forms/evidence_binder.zh.json``."""

    title: str
    contents: str
    room: str
    standard: str
    period: str
    made: str
    made_by: str
    lines: str
    lines_text: str
    pieces: str
    pieces_text: str
    names: str
    names_none: str
    names_left_out: str
    names_in: str
    sign_made: str
    sign_lead: str
    sign_day: str
    number: str
    name: str
    asked: str
    gap: str
    page: str
    missing: str
    bare: str
    complete: str
    not_asked: str
    wanted: str
    figure: str
    points: str
    points_within: str
    points_none: str
    older: str
    yes: str
    no: str
    unsaid: str
    asked_heading: str
    asked_none: str
    material: str
    standing: str
    where: str
    there: str
    in_register: str
    lacking: str
    in_register_where: str
    on_paper: str
    records_heading: str
    record_number: str
    day: str
    what: str
    proof: str
    paper: str
    others: str
    annexes_heading: str
    annex: str
    annex_title: str
    annex_kind: str
    at_page: str
    named: str
    continued: str
    page_of: str
    annex_page: str

    def standings(self) -> dict[MaterialState, str]:
        """What stands beside a material."""
        return {
            MaterialState.THERE: self.there,
            MaterialState.IN_REGISTER: self.in_register,
            MaterialState.LACKING: self.lacking,
        }

    def missing_of(self, proof: LineProof, codes: CodeLists) -> str:
        """What is missing, by name, or that nothing is."""
        missing = [codes.label("evidence_kind", kind) for kind in proof.lacking]
        if proof.bare:
            missing.append(self.bare.format(count=len(proof.bare)))
        return self.missing.format(what="、".join(missing)) if missing else self.complete

    def wanted_of(self, line: Line) -> str:
        """Every target that counts, as the paper says it."""
        compared = (goal for goal in line.goals if goal.is_compared)
        return "；".join(self._goal(goal, line) for goal in compared)

    def figure_of(self, line: Line) -> str:
        """The room's figure, or its answer."""
        value = line.figure.value
        if value is None:
            return self.unsaid
        if line.indicator.is_yes_no:
            return self.yes if value else self.no
        return (
            f"{value} %" if line.indicator.unit == "percent" and line.figure.out_of else f"{value}"
        )

    def points_of(self, line: Line) -> str:
        """Its points, or in whose they lie."""
        one = line.indicator
        if one.points_with:
            return self.points_within.format(number=one.points_with)
        return str(one.points) if one.points else self.points_none

    def _goal(self, goal: Goal, line: Line) -> str:
        text = goal.text.zh
        is_of_year = goal.year == line.period.year
        return text if is_of_year else self.older.format(text=text, year=goal.year)
