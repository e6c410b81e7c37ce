"""The findings of a health check in words, for the settings page and the command line."""

from PySide6.QtCore import QCoreApplication

from services.vault.health import Finding, HealthPart, HealthState

_MEBIBYTE = 1 << 20


def finding_text(finding: Finding) -> str:
    """One line: the mark of its state, what was looked at, and what was found."""
    return f"{state_word(finding.state)}  {part_name(finding.part)}: {found_text(finding)}"


def state_word(state: HealthState) -> str:
    """A word for the state; never a colour alone."""
    translate = QCoreApplication.translate
    return {
        HealthState.GOOD: translate("Health", "good"),
        HealthState.WARNING: translate("Health", "look"),
        HealthState.BAD: translate("Health", "bad"),
        HealthState.UNKNOWN: translate("Health", "not checked"),
    }[state]


def part_name(part: HealthPart) -> str:
    """What was looked at."""
    translate = QCoreApplication.translate
    return {
        HealthPart.DATABASE_FILE: translate("Health", "file of the register"),
        HealthPart.KEY_FILE: translate("Health", "key file"),
        HealthPart.PREVIOUS_KEY_FILE: translate("Health", "key file before this one"),
        HealthPart.KEY_SLOTS: translate("Health", "passwords of the people"),
        HealthPart.DATABASE: translate("Health", "every page of the register"),
        HealthPart.AUDIT: translate("Health", "audit trail"),
        HealthPart.BACKUPS: translate("Health", "backups"),
        HealthPart.NEWEST_BACKUP: translate("Health", "newest backup, opened"),
        HealthPart.SPACE: translate("Health", "free space"),
    }[part]


def found_text(finding: Finding) -> str:
    """What was found there, with its numbers."""
    text = _codes().get(finding.code, finding.code)
    numbers = {name: value for name, value in finding.numbers.items() if name != "bytes"}
    size = finding.numbers.get("bytes", 0) // _MEBIBYTE
    return text.format(size=size, **numbers)


def _codes() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "present": translate("Health", "there"),
        "missing": translate("Health", "missing"),
        "unreadable": translate("Health", "cannot be read"),
        "log_missing": translate(
            "Health",
            "register.db-wal is missing after a crash; the newest entries are in it, put it back",
        ),
        "too_small": translate("Health", "far too small to be a register"),
        "too_new": translate("Health", "written by a newer version of the program"),
        "damaged": translate("Health", "damaged"),
        "whole": translate("Health", "whole"),
        "bad_slots": translate("Health", "{unsound} of {slots} entries are damaged"),
        "sound": translate("Health", "whole, {slots} people"),
        "match": translate("Health", "match the people, {slots}"),
        "stranger": translate("Health", "there is a password of somebody who has left"),
        "without_password": translate("Health", "somebody has no password yet"),
        "broken": translate("Health", "changed from outside, from entry {first_broken} on"),
        "rolled_back": translate(
            "Health", "an older file lies here: a backup knows entry {seen}, it ends at {entries}"
        ),
        "none": translate("Health", "there is none yet"),
        "without_keys": translate("Health", "a backup lacks its key file"),
        "needs_password": translate("Health", "needs the password"),
        "free": translate("Health", "{size} MB free"),
    }
