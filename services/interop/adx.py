"""ADX, the aggregate data exchange of IHE QRPH: the month as XML (mission.md 3.1)."""

from collections.abc import Sequence
from datetime import UTC
from xml.etree import ElementTree as Tree

from services.interop.codes import CodeMap, Kind, option
from services.interop.figures import Figure
from services.interop.values import Omitted, select
from services.summary.tables import PublishedSummary

NAMESPACE = "urn:ihe:qrph:adx:2015"


def adx(
    summary: PublishedSummary, figures: Sequence[Figure], codes: CodeMap
) -> tuple[bytes, tuple[Omitted, ...]]:
    """The XML of one room and month, and what it leaves out.

    No ``completeDate``: where the groups of several rooms are put into one file, DHIS2 2.43 merges
    them and then imports nothing (c); completeness is registered separately. What is not broken
    down has the default combination written out (b); rows are told apart by category and option,
    which need no code for their combination (l). ``exported`` is the moment of closing, so that
    the same month is the same bytes.
    """
    selection = select(figures, codes, (Kind.CATEGORY, Kind.OPTION))
    assert summary.closed_at is not None  # noqa: S101 - only closed months are shared
    exported = summary.closed_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    root = Tree.Element("adx", {"xmlns": NAMESPACE, "exported": exported})
    group = Tree.SubElement(
        root,
        "group",
        {
            "dataSet": codes.data_set(),
            "orgUnit": codes.org_unit(summary.room_code),
            "period": f"{summary.month}-01/P1M",
        },
    )
    for value in selection.values:
        attributes = {"dataElement": value.element, "value": str(value.number)}
        if value.table:
            category = codes.of(Kind.CATEGORY, value.table) or ""
            attributes[category] = codes.of(Kind.OPTION, option(value.table, value.row)) or ""
        else:
            attributes["categoryOptionCombo"] = codes.default_combo()
        Tree.SubElement(group, "dataValue", attributes)
    Tree.indent(root)
    return _declared(root), selection.omitted


def _declared(root: Tree.Element) -> bytes:
    text = Tree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
