"""Whose packs a room takes."""

from pathlib import Path

import pytest
from sqlalchemy import update

from models.room import Room
from services.desk import Desk
from services.errors import CannotRead, InvalidInput, NotFound, Problem
from services.exchange.keys import fingerprint
from services.scales.signers import NewSigner, SignerService
from tests.services.scales.foreign import OTHER_PUBLIC, PUBLIC


@pytest.fixture
def signers(desk: Desk) -> SignerService:
    return SignerService(desk)


def test_nobody_before_the_county_is_pinned(signers: SignerService) -> None:
    assert signers.all() == ()


def test_the_county_comes_first(signers: SignerService, desk: Desk) -> None:
    signers.add(NewSigner(" 市中心 ", OTHER_PUBLIC))
    with desk.write() as session:
        session.execute(update(Room).values(county_name="县精防办", county_signer=PUBLIC))
    county, city = signers.all()
    assert (county.id, county.name, county.fingerprint) == (None, "县精防办", fingerprint(PUBLIC))
    assert (city.name, city.added_by, city.added_at) == ("市中心", "何晓岚", desk.clock.now())


def test_a_key_file(signers: SignerService, tmp_path: Path) -> None:
    path = tmp_path / "key.pub"
    path.write_text(f"\ufeffuntrusted comment: minisign public key\n{PUBLIC}\n", encoding="utf-8")
    assert signers.read_key(path) == NewSigner("", PUBLIC)
    assert signers.read_key(path).fingerprint == fingerprint(PUBLIC)


def test_a_file_without_a_key(signers: SignerService, tmp_path: Path) -> None:
    path = tmp_path / "key.pub"
    path.write_text("你好", encoding="utf-8")
    assert signers.read_key(path).fingerprint == ""
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CannotRead, match="not_text"):
        signers.read_key(path)
    path.write_bytes(b"x" * 5000)
    with pytest.raises(CannotRead, match="too_large"):
        signers.read_key(path)


@pytest.mark.parametrize(
    ("new", "problems"),
    [
        (NewSigner("", ""), {"name": Problem.REQUIRED, "public_key": Problem.REQUIRED}),
        (NewSigner("x" * 101, PUBLIC), {"name": Problem.TOO_LONG}),
        (NewSigner("县", PUBLIC[:-1]), {"public_key": Problem.MALFORMED}),
    ],
)
def test_what_cannot_be_added(
    signers: SignerService, new: NewSigner, problems: dict[str, Problem]
) -> None:
    with pytest.raises(InvalidInput) as refused:
        signers.add(new)
    assert refused.value.problems == problems


def test_a_key_twice(signers: SignerService) -> None:
    signer_id = signers.add(NewSigner("县", PUBLIC))
    with pytest.raises(InvalidInput) as refused:
        signers.add(NewSigner("市", PUBLIC))
    assert refused.value.problems == {"public_key": Problem.TAKEN}
    signers.remove(signer_id)
    signers.add(NewSigner("市", PUBLIC))
    with pytest.raises(NotFound):
        signers.remove(signer_id)
