"""A referral form beside the same page drawn on a raw canvas: the cost of our own layout."""

import io
from collections.abc import Callable
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from services.documents import referral_form, referral_words, sheet
from services.referrals.form import ReferralForm
from tests.benchmarks.measure import Row, in_turn, median, ratio_row

_SEAM = "Canvas"  # the one name by which `Sheet` draws
Call = tuple[str, tuple[Any, ...], dict[str, Any]]


def paper_rows(form: ReferralForm, times: int = 40) -> list[Row]:
    """The rows `PDF`: warm time, and size in KiB against the limit of 60."""
    words = referral_words.load()
    pdf = referral_form.render(form, words).pdf  # registers the fonts, once a process
    raw = _replay(_recorded(lambda: referral_form.render(form, words)))
    product, baseline = in_turn([lambda: referral_form.render(form, words), raw], times, 3)
    return [
        ratio_row(
            "PDF", median(product), median(baseline), 1.5,
            "referral form, three parts with QR codes / the same strokes and strings, raw canvas",
        ),
        ratio_row("PDF, size", len(pdf) / 1024, 60, 1.0, "size of the form / 60 KiB", "KiB"),
    ]  # fmt: skip


def _recorded(draw: Callable[[], object]) -> list[Call]:
    """What ``draw`` asks of ReportLab's canvas, from making it to saving it."""
    calls: list[Call] = []

    class Recorder:
        def __init__(self, *given: Any, **named: Any) -> None:
            calls.append(("", (), dict(named)))
            self._canvas = Canvas(*given, **named)

        def __getattr__(self, name: str) -> Callable[..., Any]:
            method = getattr(self._canvas, name)

            def call(*given: Any, **named: Any) -> Any:
                calls.append((name, given, named))
                return method(*given, **named)

            return call

    setattr(sheet, _SEAM, Recorder)
    try:
        draw()
    finally:
        setattr(sheet, _SEAM, Canvas)
    return calls


def _replay(calls: list[Call]) -> Callable[[], bytes]:
    """The same calls on a bare canvas, with nothing measured, wrapped or looked up."""
    (_, _, options), *rest = calls

    def raw() -> bytes:
        target = io.BytesIO()
        canvas = Canvas(target, **options)
        for name, given, named in rest:
            getattr(canvas, name)(*given, **named)
        return target.getvalue()

    return raw
