"""转介单: one A4 sheet in three parts, cut along two lines (practice.md 2.5).

The middle part, which goes to the receiving institution, is exactly A5 when it is cut off. Texts
that are too long for it get smaller, then run on to a second page.
"""

from dataclasses import dataclass

from services.code_lists import CodeLists
from services.documents import lines, parts, referral_continued, referral_words
from services.documents.forms.paper import PaperHead
from services.documents.lines import Fitted
from services.documents.parts import LABEL, SMALL, VALUE, Cell, QrCode
from services.documents.referral_words import FormWords, ReferralWording
from services.documents.rendered import Rendered
from services.documents.sheet import INNER_WIDTH, MARGIN_LEFT, MM, RIGHT, Box, Sheet, Style
from services.referrals import form as referral_facts
from services.referrals.form import ReferralForm

FIRST_CUT, SECOND_CUT = 65.0, 213.5  # 148.5 mm apart: half of A4
MIDDLE = MARGIN_LEFT + INNER_WIDTH / 2
ROW = 7.0
_LABEL_WIDTH = 19.0
_TITLE = Style(18, is_bold=True, align="centre")
_SMALL_TITLE = Style(13, is_bold=True, align="centre")
_TEXT_SIZES = (10, 9.5, 9, 8.5, 8, 7.5)


@dataclass(frozen=True, slots=True)
class _Texts:
    """The two free texts, fitted to the middle part."""

    observations: Fitted
    work_done: Fitted


def render(form: ReferralForm, wording: ReferralWording) -> Rendered:
    """The form as it is printed now; ``form.is_copy`` marks every part as a copy."""
    words = FormWords(form, wording)
    sheet = Sheet(form.title)
    code = None if words.is_blank else QrCode.of(f"{form.number} {form.check_code}")
    _stub(sheet, words)
    parts.cut_line(sheet, FIRST_CUT, wording.seam.format(number=words.number))
    texts = _slip(sheet, words, code)
    parts.cut_line(sheet, SECOND_CUT)
    _receipt(sheet, words, code)
    referral_continued.draw(sheet, words, _cut_texts(words, texts))
    return sheet.finish()


def blank(head: PaperHead) -> Rendered:
    """The form to be filled in by hand, under the title that it ships with."""
    wording = referral_words.load()
    return render(referral_facts.empty(CodeLists(), wording.title, head.room), wording)


def _cut_texts(words: FormWords, texts: _Texts) -> list[tuple[str, str]]:
    """Labels and texts that the middle part could not hold."""
    form, word = words.form, words.words
    both = (
        (word.observations, form.observations, texts.observations),
        (word.work_done, form.work_done, texts.work_done),
    )
    return [(label, text) for label, text, fitted in both if not fitted.is_whole]


def _stub(sheet: Sheet, words: FormWords) -> None:
    form, word = words.form, words.words
    _heading(sheet, words, 15.0, words.titled(word.stub_title), word.stub_note, _SMALL_TITLE)
    sheet.text(RIGHT, 15.0, f"{word.number}　{words.number}", VALUE.aligned("right"))
    top = 19.0
    y = _person_rows(sheet, words, top, is_stub=True)
    rules = [top + ROW, y]
    for cells in _stub_rows(words):
        parts.ruled_row(sheet, Box(MARGIN_LEFT, y, INNER_WIDTH, ROW), cells)
        y += ROW
        rules.append(y)
    parts.table(sheet, Box(MARGIN_LEFT, top, INNER_WIDTH, y - top), rules[:-1])
    baseline = y + 6.2
    after = parts.write_line(sheet, MARGIN_LEFT, baseline, word.handled_by, 26)
    reply_by = word.reply_by.format(day=words.day(form.reply_by))
    before = RIGHT - sheet.text(RIGHT, baseline, reply_by, VALUE.aligned("right"))
    referral_day = word.referral_day.format(day=words.day(form.day))
    sheet.text((after + before) / 2, baseline, referral_day, VALUE.aligned("centre"))


def _stub_rows(words: FormWords) -> list[list[Cell]]:
    """Where to, why, and with whose consent."""
    form, word = words.form, words.words
    return [
        [
            Cell(word.to_institution, words.institution),
            Cell(word.institution_contact, form.institution_contact, 24),
            Cell(word.phone, form.institution_phone, 30),
        ],
        [
            Cell(word.reasons, words.ticked_reasons),
            Cell(word.urgency, words.urgency, 30),
        ],
        [
            Cell(word.consent, words.consent(is_short=True)),
            Cell(word.check_code, words.check_code, 30),
        ],
    ]


def _slip(sheet: Sheet, words: FormWords, code: QrCode | None) -> _Texts:
    """Draw the middle part; returns its texts as far as they are on it."""
    form, word = words.form, words.words
    _heading(sheet, words, FIRST_CUT + 14, form.title, word.slip_note, _TITLE)
    _code_corner(sheet, words, code, Box(RIGHT - 19, FIRST_CUT + 4, 19, 19))
    institution = word.addressee.format(institution=words.institution or word.blank * 2)
    sheet.text_in(
        Box(MARGIN_LEFT, FIRST_CUT + 19.5, INNER_WIDTH - 55, 6), institution, Style(11, True)
    )
    greeting = sheet.printable(
        word.greeting.format(person=words.person, reply_by=words.day(form.reply_by))
    )
    greeting_box = Box(MARGIN_LEFT, FIRST_CUT + 26.5, INNER_WIDTH, 11)
    sizes = (10.5, 10, 9.5, 9, 8.5, 8)
    fitted = lines.fit(sheet.fonts, greeting, INNER_WIDTH * MM, 11 * MM, sizes)
    sheet.lines_in(greeting_box, fitted, Style(10.5))
    table = Box(MARGIN_LEFT, FIRST_CUT + 39.5, INNER_WIDTH, 69.5)
    texts = _slip_table(sheet, words, table)
    _slip_signatures(sheet, words, table.bottom)
    return texts


def _slip_table(sheet: Sheet, words: FormWords, table: Box) -> _Texts:
    form, word = words.form, words.words
    reasons_height, marks_top = 11.0, table.bottom - 2 * ROW
    person_bottom = _person_rows(sheet, words, table.top, is_stub=False)
    reasons = Box(table.left, person_bottom, table.width, reasons_height)
    _labelled(sheet, reasons, word.reasons)
    choices = [(choice.label, choice.is_ticked) for choice in form.reasons]
    parts.ticked_choices(sheet, _value(reasons).inset(2, 0.6), choices)
    room = Box(table.left, reasons.bottom, table.width, marks_top - reasons.bottom)
    texts, split = _fit_texts(sheet, words, room)
    observations = Box(table.left, room.top, table.width, split)
    work_done = Box(table.left, room.top + split, table.width, room.height - split)
    for box, label, fitted in (
        (observations, word.observations, texts.observations),
        (work_done, word.work_done, texts.work_done),
    ):
        _labelled(sheet, box, label)
        sheet.lines_in(_value(box).inset(2, 1.2), fitted)
    _marks_row(sheet, words, Box(table.left, marks_top, table.width, ROW))
    consent = Box(table.left, marks_top + ROW, table.width, ROW)
    parts.ruled_row(sheet, consent, [Cell(word.consent, words.consent())])
    if words.is_blank:
        choices = [(label, False) for label in word.consent_choices]
        parts.ticked_choices(sheet, _value(consent).inset(2), choices)
    rules = [table.top + ROW, person_bottom, reasons.bottom, work_done.top, marks_top]
    parts.table(sheet, table, [*rules, consent.top])
    return texts


def _marks_row(sheet: Sheet, words: FormWords, row: Box) -> None:
    form, word = words.form, words.words
    half = 76.0
    left = Box(row.left, row.top, half, row.height)
    right = Box(row.left + half, row.top, row.width - half, row.height)
    risks = [(choice.label, choice.is_ticked) for choice in form.risks]
    urgencies = [(label, code == form.urgency) for code, label in word.urgencies.items()]
    for box, label, choices in ((left, word.risk, risks), (right, word.urgency, urgencies)):
        _labelled(sheet, box, label)
        parts.ticked_choices(sheet, _value(box).inset(2), choices)
    sheet.line(right.left, row.top, right.left, row.bottom)


def _slip_signatures(sheet: Sheet, words: FormWords, top: float) -> None:
    form, word = words.form, words.words
    after = parts.write_line(sheet, MARGIN_LEFT, top + 10, word.referred_by, 32)
    phone = Box(after + 6, top + 6, 46, 6)
    sheet.text_in(phone, word.room_phone + form.room_phone, VALUE)
    parts.write_line(sheet, MARGIN_LEFT, top + 20, word.client_signature, 32)
    seal = (word.room_seal, form.room_name, words.day(form.day))
    parts.seal_space(sheet, RIGHT - 3, top - 0.5, seal)
    sheet.text_in(Box(MARGIN_LEFT, top + 27, 112, 6), word.slip_footnote, SMALL)


def _receipt(sheet: Sheet, words: FormWords, code: QrCode | None) -> None:
    form, word = words.form, words.words
    top = SECOND_CUT
    _heading(
        sheet, words, top + 12, words.titled(word.receipt_title), word.receipt_note, _SMALL_TITLE
    )
    _code_corner(sheet, words, code, Box(RIGHT - 15, top + 4, 15, 15))
    addressee = word.receipt_addressee.format(room=form.room_name)
    sheet.text_in(Box(MARGIN_LEFT, top + 15, INNER_WIDTH - 50, 6), addressee, Style(10.5, True))
    text = word.receipt_text.format(name=words.client or word.blank, number=words.number)
    sheet.text_in(Box(MARGIN_LEFT, top + 21.5, INNER_WIDTH, 7), text, Style(10))
    _receipt_choices(sheet, words, top + 34)
    advice = Box(MARGIN_LEFT, top + 38, INNER_WIDTH, 16)
    _labelled(sheet, advice, word.advice)
    parts.table(sheet, advice, [])
    baseline = advice.bottom + 8
    after = parts.write_line(sheet, MARGIN_LEFT, baseline, word.receipt_contact, 30)
    parts.write_line(sheet, after + 6, baseline, word.receipt_phone, 36)
    seal = (word.institution_seal, word.blank_date)
    parts.seal_space(sheet, RIGHT - 3, baseline - 16, seal)
    call = word.receipt_call.format(phone=form.room_phone) if form.room_phone else ""
    note = word.receipt_footnote.format(reply_by=words.day(form.reply_by), room_phone=call)
    sheet.text_in(Box(MARGIN_LEFT, baseline + 5, 112, 5), note, SMALL)


def _receipt_choices(sheet: Sheet, words: FormWords, baseline: float) -> None:
    word = words.words
    labels = (f"{word.arrived}{word.blank_date}", word.declined, word.returned)
    row = Box(MARGIN_LEFT, baseline - 4, INNER_WIDTH, 6)
    parts.ticked_choices(sheet, row, [(label, False) for label in labels])


def _heading(
    sheet: Sheet, words: FormWords, baseline: float, title: str, note: str, style: Style
) -> None:
    sheet.text(MIDDLE, baseline, title, style)
    sheet.text(MARGIN_LEFT, baseline, note, SMALL)
    if words.form.is_copy:
        x = MIDDLE + sheet.width(title, style) / 2 + 3
        parts.copy_mark(sheet, x, baseline, words.words.copy)


def _code_corner(sheet: Sheet, words: FormWords, code: QrCode | None, square: Box) -> None:
    """QR code with number and check code beside it; nothing about the person is in it."""
    word = words.words
    if code is not None:
        parts.qr(sheet, square, code)
    x = square.left - 4
    codes = ((word.number, words.number), (word.check_code, words.check_code))
    for line, (label, value) in enumerate(codes):
        baseline = square.bottom - 6.2 + line * 5.2
        width = sheet.text(x, baseline, value, Style(10, True, align="right"))
        sheet.text(x - width - 1.5, baseline, label, LABEL.aligned("right"))


def _person_rows(sheet: Sheet, words: FormWords, top: float, is_stub: bool) -> float:
    """Who is referred; returns the bottom. The slip names a guardian only if there is one."""
    form, word = words.form, words.words
    phone = Cell(word.phone, form.phone, 30)
    first = [
        Cell(word.name, words.client),
        Cell(word.sex, words.sex, 14),
        Cell(word.age, words.age, 16),
        Cell(word.file_no, form.file_no, 30) if is_stub else phone,
    ]
    guardian_phone = Cell(word.guardian_phone, form.guardian_phone, 30)
    guardian = [Cell(word.guardian, words.guardian), guardian_phone]
    rows = [first]
    if is_stub:
        rows.append([phone, *guardian])
    elif form.is_minor or words.guardian:
        rows.append(guardian)
    for number, cells in enumerate(rows):
        row = Box(MARGIN_LEFT, top + number * ROW, INNER_WIDTH, ROW)
        parts.ruled_row(sheet, row, cells, _LABEL_WIDTH)
    return top + len(rows) * ROW


def _fit_texts(sheet: Sheet, words: FormWords, room: Box) -> tuple[_Texts, float]:
    """Both texts at one size, and the height in mm of the upper one."""
    texts = [sheet.printable(text) for text in (words.form.observations, words.form.work_done)]
    width = _value(room).inset(2).width * MM
    pad, smallest = 2.4, 8.0
    for size in _TEXT_SIZES:
        wrapped = [Fitted(size, lines.wrap(sheet.fonts, text, width, size)) for text in texts]
        heights = [max(fitted.height / MM + pad, smallest) for fitted in wrapped]
        spare = room.height - sum(heights)
        if spare >= 0:
            share = heights[0] / sum(heights)
            return _Texts(wrapped[0], wrapped[1]), heights[0] + spare * share
    half = room.height / 2
    upper = min(max(heights[0], smallest), max(half, room.height - heights[1]))
    cut = [
        _cut(sheet, words, text, width, (height - pad) * MM)
        for text, height in zip(texts, (upper, room.height - upper), strict=True)
    ]
    return _Texts(cut[0], cut[1]), upper


def _cut(sheet: Sheet, words: FormWords, text: str, width: float, height: float) -> Fitted:
    """As much as fits, ending in the words that point to the next page."""
    size = _TEXT_SIZES[-1]
    fitted = lines.fit(sheet.fonts, text, width, height, (size,))
    if fitted.is_whole:
        return fitted
    more, last = words.words.more_on_next_page, fitted.lines[-1]
    while last and sheet.fonts.width(last + more, size) > width:
        last = last[:-1]
    return Fitted(size, (*fitted.lines[:-1], last + more), is_whole=False)


def _labelled(sheet: Sheet, box: Box, label: str) -> None:
    parts.label_cell(sheet, Box(box.left, box.top, _LABEL_WIDTH, box.height), label)


def _value(box: Box) -> Box:
    return Box(box.left + _LABEL_WIDTH, box.top, box.width - _LABEL_WIDTH, box.height)
