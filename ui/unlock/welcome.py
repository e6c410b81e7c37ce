"""What a person should be told after unlocking, as the sentence across the top of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from services.vault.open_vault import Welcome


def welcome_text(welcome: "Welcome") -> str:
    """Empty if there is nothing to tell."""
    translate = QCoreApplication.translate
    sentences = []
    if welcome.failed_attempts:
        sentences.append(_failed(welcome.failed_attempts))
    if welcome.is_key_file_replaced:
        sentences.append(
            translate(
                "Welcome",
                "The key file was damaged and has been replaced by its copy. Please make a backup.",
            )
        )
    if welcome.is_key_file_older:
        sentences.append(
            translate(
                "Welcome",
                "The key file is older than the register knows: somebody put an old copy in its "
                "place. If nobody in the room did that, change the passwords.",
            )
        )
    if welcome.is_log_missing:
        sentences.append(
            translate(
                "Welcome",
                "The program ended suddenly last time, and since then the file register.db-wal was "
                "taken away: the newest entries may be missing. Please look through them.",
            )
        )
    if welcome.lost_entry is not None:
        sentences.append(
            translate(
                "Welcome",
                "This is an older state of the register: a backup knows entry {entry} of the "
                "audit trail, and it is not here. If nobody wanted that, go back to the newest "
                "backup.",
            ).format(entry=welcome.lost_entry)
        )
    return " ".join(sentences)


def _failed(count: int) -> str:
    return QCoreApplication.translate(
        "Welcome", "%n wrong password(s) since your last login.", "", count
    )
