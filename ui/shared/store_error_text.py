"""Words for trouble with a county's PostgreSQL."""

from PySide6.QtCore import QCoreApplication


def store_error_text(code: str) -> tuple[str, str]:
    """Heading and what to do, for ``StoreProblem.code``."""
    translate = QCoreApplication.translate
    advice = {
        "no_driver": translate(
            "StoreProblems", "The program has no part for PostgreSQL: install psycopg beside it."
        ),
        "refused": translate(
            "StoreProblems", "The name or the password in the address is not accepted there."
        ),
        "full": translate("StoreProblems", "Its disk is full. Make room there, then do it again."),
        "other_tables": translate(
            "StoreProblems",
            "There are tables of another version, or of another program. Choose another database.",
        ),
    }
    text = advice.get(
        code,
        translate(
            "StoreProblems",
            "The server does not answer. Check the network, and whether it is running; "
            "what was stored is whole.",
        ),
    )
    return translate("StoreProblems", "The shared database cannot be used"), text
