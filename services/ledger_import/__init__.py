"""Ledgers kept in spreadsheets: read, tried, brought in, taken back."""

from services.ledger_import.dry_run import DryRun, Totals
from services.ledger_import.fields import Field
from services.ledger_import.ledger import Ledger, LedgerColumn, Mapping
from services.ledger_import.records import (
    AlreadyImported,
    ImportEntry,
    ImportId,
    ImportResult,
    ProblemWords,
)
from services.ledger_import.service import LedgerImportService

__all__ = [
    "AlreadyImported",
    "DryRun",
    "Field",
    "ImportEntry",
    "ImportId",
    "ImportResult",
    "Ledger",
    "LedgerColumn",
    "LedgerImportService",
    "Mapping",
    "ProblemWords",
    "Totals",
]
