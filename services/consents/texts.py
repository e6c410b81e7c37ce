"""The texts that are signed, in their versions.

The first version of each ships with the program (``resources/consents``) and is in force from the
program's first day. The lead writes the next ones; a version that stands is never changed.
"""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import resources
from models.consent import Consent, ConsentText
from models.room import Room, Staff
from models.vocabulary import ConsentPurpose
from services.clock import CHINA
from services.consents import records
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.program import RELEASED
from services.rights import schedule
from services.rights.schedule import RecordClass, Schedule
from services.written_numbers import chinese_number

LONGEST_TITLE = 60
LONGEST_BODY = 20_000
# Printed as they are when a text is made; room and telephone are filled in when it is printed.
_YEARS = (
    ("【保存年限】", RecordClass.FILE),
    ("【未成年人保存年限】", RecordClass.MINOR_FILE),
)
_KEEPING = re.compile("保存|保留|存放|销毁|kept|keep|destroy")
_PERIOD = re.compile(
    r"(?<![\d一二三四五六七八九十])(\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:年|years?)"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as it ships, in one language."""

    title: str
    lines: tuple[str, ...]


@cache
def shipped(purpose: ConsentPurpose, language: str = "zh") -> Wording:
    """The text that ships with the program; the retention years are not filled in."""
    words = json.loads(resources.text(f"consents/{purpose}.json"))[language]
    return Wording(words["title"], tuple(words["lines"]))


def with_years(session: Session, body: str) -> str:
    """The body with the room's own retention periods (`services.rights.schedule`)."""
    return _filled(body, schedule.in_force(session))


def follow_schedule(session: Session, desk: Desk, before: Schedule) -> None:
    """The room keeps its files for another time than the schedule ``before`` said: texts in the
    program's own words say so from today on, in a next version (PIPL art. 17: the time has to be
    told, and a change of it). What was signed stays under its version, and nobody has to sign
    again: retention is no purpose, means or kind of data (art. 14)."""
    for purpose in ConsentPurpose:
        newest = _newest(session, purpose)
        body = with_years(session, _body(purpose))
        if newest is not None and newest.body == _filled(_body(purpose), before) != body:
            _write_next(session, desk, newest, newest.title, body, None, must_ask_again=False)


def _filled(body: str, rules: Schedule) -> str:
    for mark, record_class in _YEARS:
        body = body.replace(mark, str(rules[record_class].years))
    return body


def ensure(session: Session, desk: Desk) -> None:
    """Put the shipped texts into a register that has none yet."""
    present = set(session.scalars(select(ConsentText.purpose).distinct()))
    missing = [purpose for purpose in ConsentPurpose if purpose not in present]
    if not missing:
        return
    opened = session.scalars(select(Room.created_at)).one().astimezone(CHINA).date()
    released = date.fromisoformat(RELEASED)
    for purpose in missing:
        words = shipped(purpose)
        session.add(
            ConsentText(
                purpose=purpose,
                version=1,
                title=words.title,
                body=with_years(session, _body(purpose)),
                # A demonstration room may be older than the program.
                valid_from=max(desk.clock.earliest(), min(opened, released)),
                written_at=desk.clock.now(),
            )
        )
    session.flush()


def on_day(session: Session, purpose: ConsentPurpose, day: date) -> ConsentText | None:
    """The version that was in force on ``day``, if there was one."""
    in_force = (
        select(ConsentText)
        .where(ConsentText.purpose == purpose, ConsentText.valid_from <= day)
        .order_by(ConsentText.version.desc())
        .limit(1)
    )
    return session.scalar(in_force)


def to_ask_again(session: Session, today: date) -> dict[str, int]:
    """By purpose, the newest version in force under which everybody has to sign again."""
    newest = (
        select(ConsentText.purpose, func.max(ConsentText.version))
        .where(ConsentText.must_ask_again, ConsentText.valid_from <= today)
        .group_by(ConsentText.purpose)
    )
    return {purpose: version for purpose, version in session.execute(newest)}


def list_all(session: Session, today: date) -> tuple[records.ConsentText, ...]:
    """Every version, by purpose, the newest first."""
    count = func.count(Consent.id)
    rows = session.execute(
        select(ConsentText, Staff.name, count)
        .outerjoin(Staff, Staff.id == ConsentText.written_by)
        .outerjoin(Consent, Consent.text_id == ConsentText.id)
        .group_by(ConsentText.id)
        .order_by(ConsentText.version.desc())
    ).all()
    own = {purpose: with_years(session, _body(purpose)) for purpose in ConsentPurpose}
    rules = schedule.in_force(session)
    newest: dict[str, int] = {}
    in_force: dict[str, int] = {}
    for text, _, _ in rows:
        newest.setdefault(text.purpose, text.id)
        if text.valid_from <= today:
            in_force.setdefault(text.purpose, text.id)
    order = list(ConsentPurpose)
    found = [
        records.ConsentText(
            id=records.ConsentTextId(text.id),
            purpose=ConsentPurpose(text.purpose),
            version=text.version,
            title=text.title,
            body=text.body,
            valid_from=text.valid_from,
            must_ask_again=text.must_ask_again,
            written_by=writer or "",
            is_in_force=in_force.get(text.purpose) == text.id,
            has_english=text.body == own[ConsentPurpose(text.purpose)],
            words=words,
            names_other_years=newest[text.purpose] == text.id and other_years(text.body, rules),
        )
        for text, writer, words in rows
    ]
    return tuple(sorted(found, key=lambda text: order.index(text.purpose)))


def other_years(body: str, rules: Schedule) -> bool:
    """Whether a line about keeping or destroying names only years that the schedule has not: the
    time has to be told as it is (PIPL art. 17). A text in the room's own words does not follow."""
    kept = {str(rules[record_class].years) for _, record_class in _YEARS}
    for line in body.splitlines():
        named = _PERIOD.findall(line) if _KEEPING.search(line) else []
        periods = {chinese_number(number) for number in named}
        if periods and not periods & kept:
            return True
    return False


def get(session: Session, text_id: int) -> ConsentText:
    """One version. Raises NotFound."""
    text = session.get(ConsentText, text_id)
    if text is None:
        raise NotFound
    return text


def add(session: Session, desk: Desk, new: records.NewConsentText) -> ConsentText:
    """The next version. Raises InvalidInput; Conflict ``changed_meanwhile`` if somebody else wrote
    one since, ``nothing_changed`` if it says the same as the one before."""
    today = desk.clock.today()
    title, body = new.title.strip(), tidy(new.body)
    problems = _problems(title, body, new.valid_from, today)
    if problems:
        raise InvalidInput(problems)
    newest = _newest(session, new.purpose)
    if newest is None:
        raise NotFound
    if newest.version != new.based_on:
        raise Conflict("changed_meanwhile")
    body = with_years(session, body)
    if (title, body) == (newest.title, newest.body):
        raise Conflict("nothing_changed")
    asks = new.must_ask_again
    return _write_next(session, desk, newest, title, body, new.valid_from, must_ask_again=asks)


def _newest(session: Session, purpose: ConsentPurpose) -> ConsentText | None:
    versions = select(ConsentText).where(ConsentText.purpose == purpose)
    return session.scalars(versions.order_by(ConsentText.version.desc()).limit(1)).first()


def _write_next(
    session: Session,
    desk: Desk,
    newest: ConsentText,
    title: str,
    body: str,
    valid_from: date | None,
    *,
    must_ask_again: bool,
) -> ConsentText:
    text = ConsentText(
        purpose=newest.purpose,
        version=newest.version + 1,
        title=title,
        body=body,
        # Never before the version it follows, or a day would have two texts in force.
        valid_from=max(valid_from or desk.clock.today(), newest.valid_from),
        must_ask_again=must_ask_again,
        written_by=desk.actor.staff_id,
        written_at=desk.clock.now(),
    )
    session.add(text)
    session.flush()
    desk.audit.record(session, "consent_text_written", "consent_text", text.id)
    return text


def tidy(body: str) -> str:
    """Without empty lines and white space at the ends of lines."""
    return "\n".join(line.strip() for line in body.splitlines() if line.strip())


def _problems(title: str, body: str, valid_from: date | None, today: date) -> dict[str, Problem]:
    problems = {}
    for field, text, most in (("title", title, LONGEST_TITLE), ("body", body, LONGEST_BODY)):
        if not text:
            problems[field] = Problem.REQUIRED
        elif len(text) > most:
            problems[field] = Problem.TOO_LONG
    if valid_from is not None and valid_from < today:
        problems["valid_from"] = Problem.OUT_OF_RANGE
    return problems


def _body(purpose: ConsentPurpose) -> str:
    return "\n".join(shipped(purpose).lines)
