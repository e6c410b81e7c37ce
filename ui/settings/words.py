"""Words that several parts of the settings share."""

from PySide6.QtCore import QCoreApplication

from models.vocabulary import Role
from services.vault.backup_list import BackupReason


def role_name(role: Role) -> str:
    """The role as people call it."""
    translate = QCoreApplication.translate
    return {
        Role.LEAD: translate("SettingsWords", "Leads the room"),
        Role.COUNSELLOR: translate("SettingsWords", "Counsellor"),
        Role.SUPERVISOR: translate("SettingsWords", "Supervisor"),
        Role.ASSISTANT: translate("SettingsWords", "Assistant"),
    }[role]


def role_hint(role: Role) -> str:
    """What the role includes, in one sentence."""
    translate = QCoreApplication.translate
    return {
        Role.LEAD: translate(
            "SettingsWords", "Everything, also people, settings and the monthly report."
        ),
        Role.COUNSELLOR: translate(
            "SettingsWords", "Clients, visits, case notes, referrals, ledgers."
        ),
        Role.SUPERVISOR: translate("SettingsWords", "As a counsellor; reads what is shared."),
        Role.ASSISTANT: translate("SettingsWords", "Logs visits only; no case notes."),
    }[role]


def reason_name(reason: BackupReason) -> str:
    """Why a backup was made."""
    translate = QCoreApplication.translate
    return {
        BackupReason.LOCK: translate("SettingsWords", "when locking"),
        BackupReason.MIGRATION: translate("SettingsWords", "before an update"),
        BackupReason.ASKED: translate("SettingsWords", "by hand"),
    }[reason]
