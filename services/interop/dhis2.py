"""DHIS2: the month as a dataValueSet, and the registration that it is complete (mission.md 3.1).

Read from DHIS2's documentation and source of 2.40 to 2.43, and tried with an importer of our own
that has their traps; not tried on a server.
"""

from collections.abc import Sequence
from typing import Any

from services.interop.codes import CodeMap, Kind, option
from services.interop.figures import Figure
from services.interop.values import Omitted, select
from services.summary.tables import PublishedSummary

_SCHEMES = {
    "dataSetIdScheme": Kind.DATA_SET,
    "orgUnitIdScheme": Kind.ORG_UNIT,
    "dataElementIdScheme": Kind.ELEMENT,
    "categoryOptionComboIdScheme": Kind.COMBO,
}


def data_value_set(
    summary: PublishedSummary, figures: Sequence[Figure], codes: CodeMap
) -> tuple[dict[str, Any], tuple[Omitted, ...]]:
    """The JSON of one room and month, and what it leaves out.

    Schemes are explicit, as their defaults differ between versions (a); every value has its
    combination, also the default one (b, l); the attribute combination is the default (f); cells
    that cannot be filled are left out (d), and no value is blank or has a fraction (i).
    """
    selection = select(figures, codes, (Kind.COMBO,))
    head = {
        "dataSet": codes.data_set(),
        "period": period(summary),
        "orgUnit": codes.org_unit(summary.room_code),
        "completeDate": complete_date(summary),
        "idScheme": "code",
        **schemes(codes),
    }
    values = [
        {
            "dataElement": value.element,
            "categoryOptionCombo": codes.of(Kind.COMBO, option(value.table, value.row))
            if value.table
            else codes.default_combo(),
            "value": str(value.number),
        }
        for value in selection.values
    ]
    return {**head, "dataValues": values}, selection.omitted


def registration(summary: PublishedSummary, codes: CodeMap) -> dict[str, Any]:
    """That the month is complete, for those who send the values without ``completeDate``: a server
    stores the completion only if it ignored no value (d)."""
    return {
        "idScheme": "code",
        "dataSetIdScheme": codes.scheme(Kind.DATA_SET),
        "orgUnitIdScheme": codes.scheme(Kind.ORG_UNIT),
        "completeDataSetRegistrations": [
            {
                "dataSet": codes.data_set(),
                "period": period(summary),
                "organisationUnit": codes.org_unit(summary.room_code),
                "date": complete_date(summary),
                "completed": True,
            }
        ],
    }


def schemes(codes: CodeMap) -> dict[str, str]:
    """Every id scheme by its name in the body and in the address alike."""
    return {name: codes.scheme(kind).value for name, kind in _SCHEMES.items()}


def period(summary: PublishedSummary) -> str:
    """A month as DHIS2 writes it: 202611."""
    return summary.month.replace("-", "")


def complete_date(summary: PublishedSummary) -> str:
    """Noon of the room's closing day: then "due on the 5th" means the 5th in every version."""
    return f"{summary.closed_on}T12:00:00"
