"""Every text a user sees can be translated: literals only, filled after the call."""

import ast
from pathlib import Path

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
