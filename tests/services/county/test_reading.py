"""Packages opened one by one and on all cores; nothing that a stick may hold gets through."""

import base64
import random
from pathlib import Path

import pyrage
import pytest

from services.county import reading
from services.county.reading import Opened, PackageReader, Sealed, Signer, readers
from tests.services.county.offices import Office
from tests.services.county.sticks import MONTHS, SendingRoom, enrol
from tests.services.county.test_inbox import outcomes, read, sending

IDENTITY = pyrage.x25519.Identity.generate()


def sealed_room(months: int = 2) -> tuple[SendingRoom, list[Sealed]]:
    room = SendingRoom("aaaaa1", str(IDENTITY.to_public()))
    for month in MONTHS[:months]:
        room.close(month)
    signers = (Signer(room.signer),)
    return room, [Sealed(room.code, signers, p.sealed, p.signature) for p in room.sent]


def opened(sealed: Sealed) -> Opened:
    return PackageReader(str(IDENTITY)).open(sealed)


@pytest.mark.slow
def test_ten_thousand_mutations_of_a_good_package() -> None:
    """None is accepted, none crashes (issue 7, Bad input)."""
    _, (good, _) = sealed_room()
    reader = PackageReader(str(IDENTITY))
    assert reader.open(good).figures is not None
    chance = random.Random(3)
    for _ in range(10_000):
        spoilt = _mutated(chance, good)
        if (spoilt.content, spoilt.signature) == (good.content, good.signature):
            continue
        found = reader.open(spoilt)
        if found.figures is not None:
            # Only what minisign does not sign: its first comment, CR LF, and how base64 is written.
            assert spoilt.content == good.content
            assert _signed_part(spoilt.signature) == _signed_part(good.signature)


def _signed_part(signature: bytes) -> tuple[bytes, bytes, bytes]:
    _, first, comment, second = (line.rstrip() for line in signature.splitlines()[:4])
    return base64.b64decode(first), comment, base64.b64decode(second)


def _mutated(chance: random.Random, good: Sealed) -> Sealed:
    content, signature = bytearray(good.content), bytearray(good.signature)
    of = signature if chance.random() < 0.3 else content
    for _ in range(chance.choice((1, 1, 2, 8))):
        at = chance.randrange(len(of))
        kind = chance.randrange(4)
        if kind == 0:
            of[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del of[at : at + chance.randrange(1, 40)]
        elif kind == 2:
            of[at:at] = chance.randbytes(chance.randrange(1, 40))
        else:
            of[at] = chance.randrange(256)
        if not of:
            break
    return Sealed(good.room_code, good.signers, bytes(content), bytes(signature))


@pytest.mark.slow
def test_sealed_anew_with_spoilt_content() -> None:
    """The room's own key over content that was changed before sealing: never a crash."""
    room, (good, _) = sealed_room()
    from services.exchange.keys import sign

    content = bytes(pyrage.decrypt(good.content, [IDENTITY]))
    chance = random.Random(5)
    reader = PackageReader(str(IDENTITY))
    comment = f"room={room.code} number=1 recipient={room.recipient}"
    reasons = set()
    for _ in range(300):
        spoilt = bytearray(content)
        for _ in range(chance.choice((1, 3, 20))):
            spoilt[chance.randrange(25_000)] = chance.randrange(256)
        sealed = pyrage.encrypt(bytes(spoilt), [IDENTITY.to_public()])
        signature = sign(room.secret, sealed, comment)
        found = reader.open(Sealed(room.code, good.signers, sealed, signature))
        reasons.add(found.reason)
    assert reasons & {"not_json", "schema", "not_canonical", "numbers"}


def test_earlier_keys_up_to_their_last_number() -> None:
    room, packages = sealed_room(3)
    new = SendingRoom("newkey", room.recipient)
    signers = (Signer(new.signer), Signer(room.signer, 2))
    found = [opened(Sealed(room.code, signers, p.content, p.signature)) for p in packages]
    assert [one.reason for one in found] == ["", "", "old_key"]
    signers = (Signer(new.signer), Signer(room.signer, 0))
    revoked = opened(Sealed(room.code, signers, packages[0].content, packages[0].signature))
    assert revoked.reason == "old_key"


def test_a_key_that_is_not_the_rooms() -> None:
    _, (good, _) = sealed_room()
    other = SendingRoom("other2", "")
    stranger = Sealed(good.room_code, (Signer(other.signer),), good.content, good.signature)
    assert opened(stranger).reason == "wrong_key"
    nonsense = Sealed(good.room_code, good.signers, good.content, b"no signature at all")
    assert opened(nonsense).reason == "signature"


@pytest.mark.slow
def test_on_all_cores_as_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    _, packages = sealed_room(4)
    cut = [Sealed(p.room_code, p.signers, p.content[:-9], p.signature) for p in packages]
    both = [*packages, *cut]
    with readers(str(IDENTITY), 3) as alone:
        expected = list(alone.open(both))
    monkeypatch.setattr(reading, "FEWEST_FOR_POOL", 1)
    with readers(str(IDENTITY), len(both)) as pool:
        assert list(pool.open(both)) == expected
    assert [one.reason for one in expected] == ["", "", "", "", *["signature"] * 4]


@pytest.mark.slow
def test_a_process_that_is_ended_costs_only_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "FEWEST_FOR_POOL", 1)
    _, packages = sealed_room(3)
    with readers(str(IDENTITY), len(packages)) as pool:
        assert [one.reason for one in pool.open(packages)] == ["", "", ""]
        assert pool._pool is not None
        for process in list(pool._pool._processes.values()):
            process.kill()
            process.join()
        assert [one.reason for one in pool.open(packages)] == ["", "", ""]
        assert pool._pool is None
        assert [one.reason for one in pool.open(packages)] == ["", "", ""]


@pytest.mark.slow
def test_a_stick_is_read_on_all_cores(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "FEWEST_FOR_POOL", 1)
    room = sending(office, months=4)
    enrol(office, room)
    room.write(tmp_path)
    assert {outcome.value for outcome, _ in outcomes(read(office, tmp_path)).values()} == {
        "imported"
    }
