"""Words for who reported and when."""

from PySide6.QtCore import QCoreApplication

from services.county.completeness_records import Cell, Reported, TownMonth


def state_name(state: Reported) -> str:
    """One or two words, for the legend and for tips."""
    translate = QCoreApplication.translate
    return {
        Reported.NOT_EXPECTED: translate("Completeness", "not expected"),
        Reported.AWAITED: translate("Completeness", "not due yet"),
        Reported.MISSING: translate("Completeness", "missing"),
        Reported.LATE: translate("Completeness", "late"),
        Reported.REPLACED: translate("Completeness", "replaced"),
        Reported.NIL: translate("Completeness", "nothing happened"),
        Reported.COMPLETE: translate("Completeness", "complete"),
    }[state]


def room_tip(month: str, cell: Cell) -> str:
    """A room's month, with both dates."""
    translate = QCoreApplication.translate
    said = [f"{month}  {state_name(cell.state)}"]
    if cell.is_nil and cell.state is not Reported.NIL:
        said.append(state_name(Reported.NIL))
    if cell.closed_on is not None:
        words = translate("Completeness", "closed by the room on {day}")
        said.append(words.format(day=cell.closed_on.isoformat()))
    if cell.received_on is not None:
        words = translate("Completeness", "received on {day}")
        said.append(words.format(day=cell.received_on.isoformat()))
    return "\n".join(said)


def town_tip(month: str, counts: TownMonth) -> str:
    """A town's month in counts of rooms."""
    translate = QCoreApplication.translate
    words = translate(
        "Completeness",
        "{month}  received {received} of {expected}\nlate {late}, missing {missing}, nothing "
        "happened {nil}\nin time as received {in_time}, as signed {signed}",
    )
    return words.format(
        month=month,
        received=counts.received,
        expected=counts.expected,
        late=counts.late,
        missing=counts.missing,
        nil=counts.nil,
        in_time=counts.on_time_received,
        signed=counts.on_time_closed,
    )


def per_cent(rate: int | None) -> str:
    """A rate, or a dash where nobody was expected."""
    return "–" if rate is None else f"{rate}%"
