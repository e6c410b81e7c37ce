"""Files for other systems: the published figures of a closed month as DHIS2, ADX or FHIR."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.summary import Package
from services.actor import Right
from services.desk import Desk
from services.documents.wording import load
from services.errors import Conflict
from services.exchange.package import stored
from services.indicators.periods import PeriodKind
from services.interop import code_table
from services.interop.code_table import FoundCodes
from services.interop.codes import CodeMap, from_text, named
from services.interop.figures import Figure, answers, figures
from services.interop.values import Omitted
from services.interop.words import SharingWords
from services.preferences import Setting, store_value, stored_value
from services.progress import Progress
from services.summary.facts import NIL_REPORT
from services.summary.period_words import PeriodWords
from services.summary.service import SummaryService
from services.summary.tables import PublishedSummary
from services.whole_files import write_whole

_CODES = Setting("sharing_codes", "", False)


class SharingFormat(StrEnum):
    """What the other system reads."""

    DHIS2 = "dhis2"
    ADX = "adx"
    FHIR = "fhir"


@dataclass(frozen=True, slots=True)
class SharedFiles:
    """What was written. ``left_out``: cells that are in none of the files but listed in one."""

    names: tuple[str, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class SharedMonth:
    """All that the files are made from."""

    summary: PublishedSummary
    figures: tuple[Figure, ...]
    codes: CodeMap


class SharingService:
    """No file holds a number that the package does not hold."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._summaries = SummaryService(desk)
        self._words = load(SharingWords, "sharing")

    def save(self, month: str, kind: SharingFormat, folder: Path) -> SharedFiles:
        """Write the files of a closed month into ``folder``, a note on how to use them among them.

        Files of the same month and format are replaced. Raises Conflict("not_closed"), DiskFull or
        CannotWrite.
        """
        shared = self._month(month)
        contents, omitted = contents_of(shared, kind, self._words)
        name = shared.summary.name
        if omitted:
            contents["-left-out.xlsx"] = _left_out(omitted, self._words)
        contents[f"-{kind}.txt"] = _note(shared, kind, self._words)
        for suffix, content in contents.items():
            write_whole(folder / f"{name}{suffix}", content)
        with self._desk.write() as session:
            self._desk.audit.record(session, "summary_saved", "package", shared.summary.number)
        return SharedFiles(tuple(name + suffix for suffix in contents), len(omitted))

    def county_codes(self) -> int:
        """How many codes of the county's are known; 0: it gave no table, ours are used."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return sum(bool(code) for code in codes_in_use(session).theirs.values())

    def save_code_table(self, month: str, path: Path) -> None:
        """The table for the county to fill in. Raises Conflict("not_closed"), DiskFull or
        CannotWrite."""
        shared = self._month(month)
        rows = named(shared.figures, shared.summary.room_code)
        write_whole(path, code_table.workbook(rows, shared.codes, self._words))

    def read_code_table(self, path: Path, progress: Progress) -> FoundCodes:
        """What the county filled in, to be looked at before `keep_codes`. Raises CannotRead, and
        BadLedger for what is no table."""
        self._desk.actor.require(Right.EXPORT)
        return code_table.read(path, self._words, progress)

    def keep_codes(self, found: FoundCodes) -> None:
        """From now on the files have the county's codes. Raises Conflict("codes_unusable") if a
        row of the table is; then everything is as before."""
        self._desk.actor.require(Right.EXPORT)
        if found.problems or not found.number:
            raise Conflict("codes_unusable")
        self._store(found.codes)

    def drop_codes(self) -> None:
        """Back to our own codes; the county's table can be read again any time."""
        self._desk.actor.require(Right.EXPORT)
        self._store(CodeMap())

    def _store(self, codes: CodeMap) -> None:
        with self._desk.write() as session:
            store_value(session, _CODES, codes.to_text() if codes.theirs else "")
            self._desk.audit.record(session, "sharing_codes_changed", "preference")

    @property
    def _wording(self) -> PeriodWords:
        """The shipped words and the county's, not the room's own: the county reads them."""
        return PeriodWords(self._desk.codes.official(), PeriodKind.MONTH)

    def _month(self, month: str) -> SharedMonth:
        self._desk.actor.require(Right.EXPORT)
        preview = self._summaries.preview(month)
        if not preview.is_closed:
            raise Conflict("not_closed")
        summary = preview.published
        with self._desk.read() as session:
            text = select(Package.document).where(Package.number == summary.number)
            indicators = stored(session.scalars(text).one()).indicators
            codes = codes_in_use(session)
        yes_or_no = answers(indicators, self._asked)
        return SharedMonth(summary, (*figures(summary, self._wording.summary), *yes_or_no), codes)

    def _asked(self, code: str) -> str:
        what = self._words.nil_report if code == NIL_REPORT else self._wording.summary.asked(code)
        return self._words.yes_or_no.format(what=what)


def codes_in_use(session: Session) -> CodeMap:
    """The county's codes, or ours where it gave none."""
    return from_text(stored_value(session, _CODES))


_Contents = tuple[dict[str, bytes], tuple[Omitted, ...]]


def _dhis2(month: SharedMonth, words: SharingWords) -> _Contents:
    from services.interop import dhis2

    values, omitted = dhis2.data_value_set(month.summary, month.figures, month.codes)
    return {"-dhis2.json": _as_bytes(values)} | _complete(month), omitted


def _adx(month: SharedMonth, words: SharingWords) -> _Contents:
    from services.interop import adx

    content, omitted = adx.adx(month.summary, month.figures, month.codes)
    return {"-adx.xml": content} | _complete(month), omitted


def _fhir(month: SharedMonth, words: SharingWords) -> _Contents:
    from services.interop import fhir_measure

    bundle = fhir_measure.bundle(month.summary, month.figures, words.measure)
    return {"-fhir.json": _as_bytes(bundle)}, ()


_CONTENTS: Mapping[SharingFormat, Callable[[SharedMonth, SharingWords], _Contents]] = {
    SharingFormat.DHIS2: _dhis2,
    SharingFormat.ADX: _adx,
    SharingFormat.FHIR: _fhir,
}


def contents_of(month: SharedMonth, kind: SharingFormat, words: SharingWords) -> _Contents:
    """The files of a month by the ends of their names, and what is in none of them."""
    return _CONTENTS[kind](month, words)


def _complete(month: SharedMonth) -> dict[str, bytes]:
    from services.interop import dhis2

    return {"-dhis2-complete.json": _as_bytes(dhis2.registration(month.summary, month.codes))}


def _as_bytes(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _left_out(omitted: tuple[Omitted, ...], words: SharingWords) -> bytes:
    from services.interop.text_table import text_table

    rows = [(one.code, one.words, words.reasons[one.reason]) for one in omitted]
    heading = (words.code, words.meaning, words.reason)
    return text_table(words.left_out_title, heading, (36, 44, 44), rows)


def _note(month: SharedMonth, kind: SharingFormat, words: SharingWords) -> bytes:
    from services.interop import dhis2

    summary = month.summary
    schemes = {"idScheme": "code"} | dhis2.schemes(month.codes)
    how = words.notes[kind].format(
        name=summary.name, schemes="&".join(f"{key}={value}" for key, value in schemes.items())
    )
    replaced = words.replaced.format(revision=summary.revision) if summary.revision > 1 else ""
    text = words.note.format(
        room=summary.room_name,
        month=summary.month,
        name=summary.name,
        base=summary.base,
        how=how,
        replaced=replaced,
    )
    # With a mark and line ends as Windows' own editor has always understood them.
    return text.replace("\n", "\r\n").encode("utf-8-sig")
