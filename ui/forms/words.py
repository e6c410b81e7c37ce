"""The groups of forms, in words."""

from PySide6.QtCore import QCoreApplication


def group_word(group: str) -> str:
    """The heading of a group (`services.documents.catalogue.FormGroup`)."""
    words = {
        "client": QCoreApplication.translate("FormGroup", "The client's file"),
        "consent": QCoreApplication.translate("FormGroup", "Consent"),
        "visit": QCoreApplication.translate("FormGroup", "Visits, groups and calls"),
        "risk": QCoreApplication.translate("FormGroup", "Risk, crisis and reports"),
        "scale": QCoreApplication.translate("FormGroup", "Scales to fill in by hand"),
        "referral": QCoreApplication.translate("FormGroup", "Referral"),
        "community": QCoreApplication.translate("FormGroup", "Work for the community"),
        "team": QCoreApplication.translate("FormGroup", "Team, training, inspection"),
        "rights": QCoreApplication.translate("FormGroup", "Rights and keeping"),
    }
    return words[group]
