"""Packages: sealing, reading, and more than thirty kinds that are refused, each with its reason."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.errors import BadPackage
from services.exchange.document import Document, from_json, to_json
from services.exchange.keys import sign
from services.exchange.package import (
    LARGEST_SEALED,
    SIZE,
    Expected,
    Seen,
    read,
    read_content,
    seal,
    trusted_comment,
)
from services.exchange.strict_json import PAD_TO, canonical, padded
from tests.services.exchange.packages import Parties, document, parties, with_step

US = parties()
NOVEMBER = document(US.recipient)
Change = Callable[[dict[str, Any]], object]


def read_back(sealed: bytes, signature: bytes, expected: Expected | None = None) -> Document:
    return read(sealed, signature, US.signer, US.identity, expected or US.expected(NOVEMBER))


def sealed_by_hand(content: bytes, comment: str = "", who: Parties = US) -> tuple[bytes, bytes]:
    """As a hostile room would: real seal, real signature, any content."""
    sealed = pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(US.recipient)])
    return sealed, sign(who.secret, sealed, comment or trusted_comment(NOVEMBER))


def refusal(content: bytes) -> str:
    with pytest.raises(BadPackage) as caught:
        read_back(*sealed_by_hand(content))
    return caught.value.detail


def test_a_package_is_read_as_it_was_written() -> None:
    package = seal(NOVEMBER, US.secret)
    assert read_back(package.sealed, package.signature) == NOVEMBER
    assert package.sha256 == hashlib.sha256(package.sealed).hexdigest()


def test_the_size_says_nothing() -> None:
    larger = with_step(NOVEMBER, "visits", "total", "total", 99_999)
    larger = with_step(larger, "visits", "total", "pending", 99_999)
    identity = pyrage.x25519.Identity.from_str(US.identity)
    contents = [pyrage.decrypt(seal(d, US.secret).sealed, [identity]) for d in (NOVEMBER, larger)]
    # age itself adds a random number of random bytes to its header.
    assert [len(content) for content in contents] == [SIZE, SIZE]


def test_it_is_a_data_package_with_its_data_inside() -> None:
    value = json.loads(seal(NOVEMBER, US.secret).text)
    assert value["profile"] == "tabular-data-package"
    assert [r["name"] for r in value["resources"]] == ["cells", "facts", "indicators"]
    for resource in value["resources"]:
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert resource["data"][0] == names
        assert all(len(row) == len(names) for row in resource["data"])


def test_nothing_is_sealed_that_we_would_refuse() -> None:
    with pytest.raises(BadPackage):
        seal(with_step(NOVEMBER, "visits", "total", "total", 4), US.secret)


# The envelope


def test_no_signature() -> None:
    sealed, _ = sealed_by_hand(padded("{}"))
    with pytest.raises(BadPackage, match="no_signature"):
        read_back(sealed, b"")


def test_signed_by_another_room() -> None:
    sealed, signature = sealed_by_hand(padded("{}"), who=parties(2))
    with pytest.raises(BadPackage, match="signature"):
        read_back(sealed, signature)


def test_changed_after_signing() -> None:
    package = seal(NOVEMBER, US.secret)
    changed = bytearray(package.sealed)
    changed[300] ^= 1
    with pytest.raises(BadPackage, match="signature"):
        read_back(bytes(changed), package.signature)


def test_a_huge_signature_file() -> None:
    package = seal(NOVEMBER, US.secret)
    with pytest.raises(BadPackage, match="too_large"):
        read_back(package.sealed, package.signature + b"x" * 3000)


def test_a_huge_package() -> None:
    content = b"x" * (LARGEST_SEALED + 1)
    with pytest.raises(BadPackage, match="too_large"):
        read_back(content, sign(US.secret, content, "x"))


def test_content_that_is_larger_than_allowed() -> None:
    assert refusal(b" " * (PAD_TO * (1024 * 1024 // PAD_TO))) == "not_json"
    with pytest.raises(BadPackage, match="too_large"):
        read_content(b" " * (1024 * 1024 + 1))


def test_not_sealed_at_all() -> None:
    content = padded(canonical(to_json(NOVEMBER)))
    with pytest.raises(BadPackage, match="not_sealed"):
        read_back(content, sign(US.secret, content, trusted_comment(NOVEMBER)))


def test_a_header_that_would_take_hours() -> None:
    """The reader's time grows with the square of the number of stanzas."""
    stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
    sealed = b"age-encryption.org/v1\n" + stanza * 9000 + b"--- " + b"A" * 43 + b"\n" + bytes(64)
    with pytest.raises(BadPackage, match="not_sealed"):
        read_back(sealed, sign(US.secret, sealed, trusted_comment(NOVEMBER)))


def test_sealed_for_another_county() -> None:
    other = pyrage.x25519.Identity.generate().to_public()
    sealed = pyrage.encrypt(padded("{}"), [other])
    with pytest.raises(BadPackage, match="not_for_us"):
        read_back(sealed, sign(US.secret, sealed, "x"))


def test_sealed_with_a_password() -> None:
    head = b"age-encryption.org/v1\n-> scrypt bm90IGEgc2FsdA 30\nbm9wZQ\n--- bm9wZQ\n"
    with pytest.raises(BadPackage, match=r"damaged|not_for_us"):
        read_back(head, sign(US.secret, head, "x"))


@pytest.mark.parametrize("length", [0, 40, 150, 250, -1, -200])
def test_cut_off_and_signed_again(length: int) -> None:
    cut = seal(NOVEMBER, US.secret).sealed[:length]
    with pytest.raises(BadPackage, match=r"damaged|not_sealed"):
        read_back(cut, sign(US.secret, cut, trusted_comment(NOVEMBER)))


def test_trailing_bytes_signed_again() -> None:
    longer = seal(NOVEMBER, US.secret).sealed + b"more"
    with pytest.raises(BadPackage, match="damaged"):
        read_back(longer, sign(US.secret, longer, trusted_comment(NOVEMBER)))


# The text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not_json"),
        ("[1,2", "not_json"),
        ('{"a":1}trailing', "not_json"),
        ("{'a':1}", "not_json"),
        ('{"a":1,"a":2}', "duplicate_key"),
        ('{"a":{"b":1,"b":1}}', "duplicate_key"),
        ('{"a":1.5}', "bad_number"),
        ('{"a":1e3}', "bad_number"),
        ('{"a":NaN}', "bad_number"),
        ('{"a":-Infinity}', "bad_number"),
        (f'{{"a":{"9" * 5000}}}', "bad_number"),
        ('{"a":2000000000}', "bad_number"),
        ("[" * 20 + "]" * 20, "too_deep"),
        ("[" * 50_000 + "]" * 50_000, "too_deep"),
        ('{"a":"' + "x" * 300 + '"}', "too_long"),
        ("[" + ",".join(["1"] * 6000) + "]", "too_long"),
        ('{"a":"\\u0000"}', "bad_character"),
        ('{"a":"\\u202e"}', "bad_character"),
        ('{"a":"\u2066x"}', "bad_character"),
        ('{"a":"\\ud800"}', "bad_character"),
        ('{"\u200b":1}', "bad_character"),
        ('{"a": 1}', "not_canonical"),
        ('{"b":1,"a":2}', "not_canonical"),
        ('{"a":"\\u4e2d"}', "not_canonical"),
        ('{"a":-0}', "not_canonical"),
        ("{}", "schema"),
        ("[]", "schema"),
        ("null", "schema"),
    ],
)
def test_text_that_is_refused(text: str, reason: str) -> None:
    assert refusal(padded(text) or b" " * PAD_TO) == reason


def test_control_characters_as_they_are() -> None:
    assert refusal(padded('{"a":"\x01"}')) == "not_json"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{}", "not_padded"),
        (b"", "not_padded"),
        (b"\xff\xfe" + b" " * (PAD_TO - 2), "not_text"),
        (b"\xef\xbb\xbf{}" + b" " * (PAD_TO - 5), "not_json"),
        (b"{}" + b"\n" * (PAD_TO - 2), "not_canonical"),
        (b"{}" + b"\0" * (PAD_TO - 2), "not_json"),
    ],
)
def test_bytes_that_are_refused(content: bytes, reason: str) -> None:
    assert refusal(content) == reason


# The document


def rows(value: dict[str, Any]) -> list[list[Any]]:
    found: list[list[Any]] = value["resources"][0]["data"]
    return found


@pytest.mark.parametrize(
    "change",
    [
        lambda v: v["anxinbu"].pop("ledger"),
        lambda v: v["anxinbu"].update(format="anxinbu-summary/2"),
        lambda v: v["anxinbu"].update(room="../../x"),
        lambda v: v["anxinbu"].update(number=0),
        lambda v: v["anxinbu"].update(number=True),
        lambda v: v["anxinbu"].update(number="1"),
        lambda v: v["anxinbu"].update(period="2026-13"),
        lambda v: v["anxinbu"].update(period="2026-1１"),
        lambda v: v["anxinbu"].update(base=1),
        lambda v: v["anxinbu"].update(hold=3),
        lambda v: v["anxinbu"].update(note="hello"),
        lambda v: v["anxinbu"].update(closed_at="yesterday"),
        lambda v: v["anxinbu"].update(closed_at="2026-12-01T25:61:00Z"),
        lambda v: v["anxinbu"].update(closed_on="2026-02-30"),
        lambda v: v["anxinbu"].update(code_lists=[]),
        lambda v: v.update(extra=1),
        lambda v: v.update(name="anxinbu-k7m2qa-000002"),
        lambda v: v["resources"].pop(),
        lambda v: v["resources"].append(v["resources"][0]),
        lambda v: v["resources"][0].update(path="/etc/passwd"),
        lambda v: v["resources"][0].pop("data"),
        lambda v: v["resources"][0]["schema"]["fields"].reverse(),
        lambda v: rows(v)[1].pop(),
        lambda v: rows(v)[1].append(0),
        lambda v: rows(v)[1].__setitem__(2, "总计"),
        lambda v: rows(v)[1].__setitem__(3, "exact"),
        lambda v: rows(v)[1].__setitem__(4, None),
        lambda v: rows(v)[1].__setitem__(4, "3"),
        lambda v: rows(v)[3].__setitem__(4, 3),
        lambda v: v["resources"][0]["data"].__setitem__(1, {"population": "visits"}),
        lambda v: v["resources"][2]["data"].append(["late", 1]),
        lambda v: v["resources"][1]["data"].append(["lectures", -1]),
        lambda v: v["resources"][1]["data"].append(["lectures", 1, 2]),
    ],
)
def test_documents_that_do_not_fit_the_schema(change: Change) -> None:
    value = json.loads(canonical(to_json(NOVEMBER)))
    change(value)
    assert refusal(padded(canonical(value))) == "schema"


def remove_row(value: dict[str, Any]) -> None:
    del rows(value)[1]


def double_row(value: dict[str, Any]) -> None:
    rows(value).append(list(rows(value)[-1]))


def exact_total(value: dict[str, Any]) -> None:
    rows(value)[1][4] = 4


def negative_pending(value: dict[str, Any]) -> None:
    rows(value)[2][4] = -3


def half_broken_down(value: dict[str, Any]) -> None:
    rows(value)[3][3:] = ["published", 3]


def unequal_tables(value: dict[str, Any]) -> None:
    for row in rows(value)[3:]:
        if row[0] == "visits":
            row[3:] = ["published", 3]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (remove_row, "cells"),
        (double_row, "cells"),
        (exact_total, "numbers"),
        (negative_pending, "numbers"),
        (half_broken_down, "cells"),
        (unequal_tables, "numbers"),
    ],
)
def test_numbers_that_break_the_rules(change: Change, reason: str) -> None:
    value = json.loads(canonical(to_json(NOVEMBER)))
    change(value)
    assert refusal(padded(canonical(value))) == reason


# Who it is from, who it is for, and where it belongs


@pytest.mark.parametrize(
    ("inside", "expected", "reason"),
    [
        (replace(NOVEMBER.head, room="zzzzzz"), {}, "room"),
        (replace(NOVEMBER.head, recipient=parties(3).recipient), {}, "recipient"),
        (NOVEMBER.head, {"rows": {("visits", "total", "total")}}, "rows"),
    ],
)
def test_for_somebody_else(inside: Any, expected: dict[str, Any], reason: str) -> None:
    other = replace(NOVEMBER, head=inside)
    content = padded(canonical(to_json(other)))
    sealed, signature = sealed_by_hand(content, trusted_comment(other))
    with pytest.raises(BadPackage) as caught:
        read_back(sealed, signature, replace(US.expected(NOVEMBER), **expected))
    assert caught.value.detail == reason


def test_a_comment_that_says_something_else() -> None:
    content = padded(canonical(to_json(NOVEMBER)))
    with pytest.raises(BadPackage, match="comment"):
        read_back(*sealed_by_hand(content, "room=k7m2qa number=2 recipient=x"))


@pytest.mark.parametrize(
    ("head", "last", "reason"),
    [
        ({"number": 2, "previous": "a" * 64}, Seen(1, "b" * 64, "e0000001"), "branch"),
        ({"number": 4, "previous": "b" * 64}, Seen(1, "b" * 64, "e0000001"), "gap"),
        ({"number": 1}, Seen(3, "b" * 64, "e0000001"), "branch"),
        ({"number": 3}, Seen(3, "b" * 64, "e0000001"), "branch"),
        ({"number": 2, "previous": "b" * 64}, Seen(1, "b" * 64, "e0000000"), "restored"),
    ],
)
def test_a_place_in_the_chain(head: dict[str, object], last: Seen, reason: str) -> None:
    package = seal(document(US.recipient, **head), US.secret)
    with pytest.raises(BadPackage) as caught:
        read_back(package.sealed, package.signature, replace(US.expected(NOVEMBER), last=last))
    assert caught.value.detail == reason


def test_the_next_one_in_the_chain_is_read() -> None:
    after = document(US.recipient, number=2, previous="b" * 64)
    package = seal(after, US.secret)
    last = Seen(1, "b" * 64, "e0000001")
    expected = replace(US.expected(NOVEMBER), last=last)
    assert read_back(package.sealed, package.signature, expected) == after


def test_the_same_one_again_is_told_apart() -> None:
    package = seal(NOVEMBER, US.secret)
    last = Seen(1, package.sha256, "e0000001")
    with pytest.raises(BadPackage, match="already_read"):
        read_back(package.sealed, package.signature, replace(US.expected(NOVEMBER), last=last))


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_random_damage_to_the_content_is_refused_or_harmless(data: st.DataObject) -> None:
    """Nothing but BadPackage comes out of the reader, whatever bytes are inside a real seal."""
    content = bytearray(padded(canonical(to_json(NOVEMBER))))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(canonical(to_json(NOVEMBER)).encode()) - 1))
        content[place] = data.draw(st.integers(0, 255))
    try:
        found = read_content(bytes(content))
    except BadPackage:
        return
    assert padded(canonical(to_json(found))) == bytes(content)


@settings(max_examples=100, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner),
        max_leaves=20,
    )
)
def test_any_json_value_is_refused_by_the_schema(value: object) -> None:
    with pytest.raises(Exception, match="schema"):
        from_json(value)
