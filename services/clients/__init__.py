"""Clients of the room: details, search, numbering, duplicates, merging."""

from services.clients.duplicates import Sought
from services.clients.records import (
    ClientCursor,
    ClientDetails,
    ClientFields,
    ClientFilter,
    ClientHit,
    ClientId,
    ClientPage,
    ClientRow,
    ClientSort,
    DuplicateReason,
    Merged,
    MergePreview,
    PopulationId,
    PopulationPeriod,
    PossibleDuplicate,
)
from services.clients.service import ClientService

__all__ = [
    "ClientCursor",
    "ClientDetails",
    "ClientFields",
    "ClientFilter",
    "ClientHit",
    "ClientId",
    "ClientPage",
    "ClientRow",
    "ClientService",
    "ClientSort",
    "DuplicateReason",
    "MergePreview",
    "Merged",
    "PopulationId",
    "PopulationPeriod",
    "PossibleDuplicate",
    "Sought",
]
