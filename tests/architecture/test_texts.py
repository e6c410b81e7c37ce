"""Every text a user sees can be translated: literals only, filled after the call."""

import ast
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest


def translation_calls(file: Path) -> list[ast.Call]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("tr", "translate")
        and not (node.func.attr == "translate" and len(node.args) < 2)
        and ast.unparse(node.func) != "self._translator.translate"  # the call behind all others
    ]


@pytest.mark.parametrize("file", sorted(Path("ui").rglob("*.py")), ids=str)
def test_only_literals_are_translated(file: Path) -> None:
    for call in translation_calls(file):
        texts = call.args[:1] if call.func.attr == "tr" else call.args[:2]  # type: ignore[attr-defined]
        assert all(isinstance(text, ast.Constant) for text in texts), call.lineno


def read_catalogue(language: str) -> ElementTree.Element:
    # Our own file.
    return ElementTree.parse(f"resources/translations/anxinbu_{language}.ts").getroot()  # noqa: S314


def plurals() -> dict[str, list[str]]:
    """Every English text with a number, and how it reads for one and for many."""
    catalogue = read_catalogue("en")
    return {
        message.findtext("source", ""): [form.text or "" for form in message.iter("numerusform")]
        for message in catalogue.iter("message")
        if message.get("numerus")
    }


def test_english_says_one_thing_and_many_things() -> None:
    found = plurals()
    assert found
    for source, forms in found.items():
        assert len(forms) == 2, source
        assert not re.search(r"\((s|es|ies)\)|yy\b", " ".join(forms)), source
        # "%n days" would be "1 days"; "1 file are emptied" is no better.
        assert not re.search(r"%n (days|entries|files|hours|\w+ are|\w+ were)\b", forms[0]), source


def test_a_plan_is_reviewed_by_one_word() -> None:
    catalogue = read_catalogue("zh_CN")
    words = {
        message.findtext("source", ""): "".join(message.find("translation").itertext())  # type: ignore[union-attr]
        for context in catalogue.iter("context")
        if "Plan" in context.findtext("name", "") or "Review" in context.findtext("name", "")
        for message in context.iter("message")
    }
    assert words["Look again on"] == "下次回顾"
    assert not [word for word in words.values() if "评估" in word or "小结" in word]
