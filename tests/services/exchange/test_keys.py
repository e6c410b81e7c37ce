"""Signing keys and fingerprints, and that the plain minisign program takes them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from services.exchange.keys import (
    NotAKey,
    fingerprint,
    is_recipient,
    is_signer,
    new_signing_pair,
    sign,
    verify,
)
from tests.fakes import SeededRandomness
from tests.systems import needs_debians_programs

SECRET, PUBLIC = new_signing_pair(SeededRandomness())
RECIPIENT = "age1vljv9njcwe2y2gamj9n69nx5jpzgkgjmrnp2grs9hjltlfkx0yhqw8jtnt"


def program(name: str) -> str:
    """Standard programs prove the formats; without them this test must fail, not be skipped."""
    path = shutil.which(name)
    assert path, f"install the Debian package {name}: apt-get install {name}"
    return path


def test_what_was_signed_is_verified_with_its_comment() -> None:
    signature = sign(SECRET, b"content", "room=k7m2qa number=1")
    assert verify(PUBLIC, b"content", signature) == "room=k7m2qa number=1"


def test_two_pairs_differ_and_one_seed_gives_one_pair() -> None:
    assert new_signing_pair(SeededRandomness(2)) != (SECRET, PUBLIC)
    assert new_signing_pair(SeededRandomness()) == (SECRET, PUBLIC)


def test_a_damaged_secret_signs_nothing() -> None:
    with pytest.raises(NotAKey):
        sign(SECRET[:-9], b"content", "room=k7m2qa")


@pytest.mark.parametrize(
    "damage",
    [
        lambda c, s: (c + b"!", s),
        lambda c, s: (c, s.replace(b"number=1", b"number=2")),
        lambda c, s: (c, b""),
        lambda c, s: (c, b"\xef\xbb\xbf" + s),
        lambda c, s: (c, s[:100]),
        lambda c, s: (c, s + s),
        lambda c, s: (c, "签名".encode()),
    ],
)
def test_any_change_breaks_the_signature(damage: object) -> None:
    signature = sign(SECRET, b"content", "room=k7m2qa number=1")
    content, damaged = damage(b"content", signature)  # type: ignore[operator]
    assert verify(PUBLIC, content, damaged) is None


def test_another_key_does_not_verify() -> None:
    _, other = new_signing_pair(SeededRandomness(2))
    assert verify(other, b"content", sign(SECRET, b"content", "room=k7m2qa")) is None


@needs_debians_programs
def test_minisign_verifies_our_signature_and_signs_with_our_key(tmp_path: Path) -> None:
    minisign = program("minisign")
    content, secret = tmp_path / "content", tmp_path / "secret"
    content.write_bytes(b"content")
    secret.write_bytes(SECRET)
    (tmp_path / "content.minisig").write_bytes(sign(SECRET, b"content", "room=k7m2qa number=1"))
    checked = subprocess.run(
        [minisign, "-Vm", content, "-P", PUBLIC], capture_output=True, text=True, check=True
    )
    assert "Trusted comment: room=k7m2qa number=1" in checked.stdout
    theirs = tmp_path / "theirs.minisig"
    subprocess.run(
        [minisign, "-S", "-s", secret, "-m", content, "-x", theirs, "-t", "by minisign"],
        capture_output=True,
        check=True,
    )
    assert verify(PUBLIC, b"content", theirs.read_bytes()) == "by minisign"


@needs_debians_programs
def test_signatures_that_were_not_prehashed_are_refused(tmp_path: Path) -> None:
    minisign = program("minisign")
    content, secret = tmp_path / "content", tmp_path / "secret"
    content.write_bytes(b"content")
    secret.write_bytes(SECRET)
    subprocess.run(
        [minisign, "-S", "-l", "-s", secret, "-m", content], capture_output=True, check=True
    )
    assert verify(PUBLIC, b"content", (tmp_path / "content.minisig").read_bytes()) is None


def test_a_fingerprint_is_eight_groups_of_four_digits() -> None:
    groups = fingerprint(RECIPIENT, PUBLIC).split(" ")
    assert len(groups) == 8
    assert all(len(group) == 4 and group.isdecimal() for group in groups)
    assert fingerprint(PUBLIC, RECIPIENT) != fingerprint(RECIPIENT, PUBLIC)


def test_keys_are_told_from_typing_errors() -> None:
    assert is_signer(PUBLIC)
    assert not is_signer(PUBLIC[:-1])
    assert not is_signer(RECIPIENT)
    assert is_recipient(RECIPIENT)
    assert not is_recipient(RECIPIENT.replace("v", "x", 1))
    assert not is_recipient(PUBLIC)
