"""What counts as a good password."""

import pytest

from services.errors import InvalidInput, Problem
from services.vault import password_rules
from services.vault.password_rules import PasswordHint, strength

PERSON = "何晓岚"
VILLAGE = "石桥村社会心理服务室"


@pytest.mark.parametrize(
    ("password", "hint"),
    [
        ("", PasswordHint.TOO_SHORT),
        ("Kx7#qPz!", PasswordHint.TOO_SHORT),
        ("a" * 201, PasswordHint.TOO_LONG),
        ("13812345678", PasswordHint.NUMBER),
        ("441302198203041234", PasswordHint.NUMBER),
        ("1982-03-04 1982", PasswordHint.NUMBER),
        ("hexiaolan13812345678", PasswordHint.PERSONAL),
        ("hexiaolan1", PasswordHint.PERSONAL),
        ("何晓岚何晓岚何晓岚何", PasswordHint.PERSONAL),
        ("woaini1314520", PasswordHint.GUESSABLE),
        ("anxinbu123456", PasswordHint.GUESSABLE),
        ("aaaaaaaaaaaaaaaa", PasswordHint.GUESSABLE),
        ("qwertyuiop123", PasswordHint.GUESSABLE),
        ("Bamboo-Lantern-42-River", PasswordHint.GOOD),
        ("门前老树长新芽院里", PasswordHint.TOO_SHORT),
        ("门前老树长新芽院里枯木又开花", PasswordHint.GOOD),
    ],
)
def test_hint_says_what_would_help(password: str, hint: PasswordHint) -> None:
    found = strength(password, (PERSON, VILLAGE))
    assert found.hint is hint
    assert found.is_enough is (hint is PasswordHint.GOOD)
    assert found.is_enough or found.score <= 2


def test_require_strong_names_the_field() -> None:
    with pytest.raises(InvalidInput) as caught:
        password_rules.require_strong("1234567890", (), "new")
    assert caught.value.problems == {"new": Problem.TOO_WEAK}
    with pytest.raises(InvalidInput) as caught:
        password_rules.require_strong("", ())
    assert caught.value.problems == {"password": Problem.REQUIRED}
    password_rules.require_strong("Bamboo-Lantern-42-River", ())
