"""A referral form beside the same amount of text on a raw canvas with an embedded font."""

import io

from services.documents import referral_form, wording
from services.documents.referral_words import ReferralWording
from services.referrals.form import ReferralForm
from tests.benchmarks.measure import Row, in_turn, median, ratio_row

_LINES = 48


def paper_rows(form: ReferralForm, times: int = 40) -> list[Row]:
    """The rows `PDF`: warm time, and size in KiB against the limit of 60."""
    from reportlab.pdfgen.canvas import Canvas

    words = wording.load(ReferralWording, "referral")
    pdf = referral_form.render(form, words).pdf  # registers the fonts, once a process
    text = "本单只写我们看到、听到和做过的事，供贵单位参考；请妥善保管并保密。"

    def raw() -> bytes:
        target = io.BytesIO()
        canvas = Canvas(target, initialFontName=raw_font())
        canvas.setFont(raw_font(), 9)
        for line in range(_LINES):
            canvas.drawString(60, 780 - 15 * line, text)
            canvas.line(60, 777 - 15 * line, 540, 777 - 15 * line)
        canvas.save()
        return target.getvalue()

    product, baseline = in_turn([lambda: referral_form.render(form, words), raw], times, 3)
    return [
        ratio_row(
            "PDF", median(product), median(baseline), 1.5,
            "referral form, three parts with QR codes / 48 lines on a raw canvas",
        ),
        ratio_row("PDF, size", len(pdf) / 1024, 60, 1.0, "size of the form / 60 KiB", "KiB"),
    ]  # fmt: skip


def raw_font() -> str:
    """The family under which the documents registered their regular font."""
    from reportlab.pdfbase import pdfmetrics

    return str(next(name for name in pdfmetrics.getRegisteredFontNames() if "Bold" not in name))
