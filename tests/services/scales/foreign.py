"""A small scale of nobody's, its wording, and packs of it."""

import json
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from services.exchange.keys import new_signing_pair
from services.scales.pack_package import PackFiles, write_pack
from tests.fakes import SeededRandomness

SECRET, PUBLIC = new_signing_pair(SeededRandomness(7))
OTHER_SECRET, OTHER_PUBLIC = new_signing_pair(SeededRandomness(8))
HEAD = {
    "id": "county-rest",
    "version": "1.0.0",
    "title": {"zh": "县里的量表", "en": "The county's scales"},
    "licence": "只供本县的服务室使用。\n不得出售。",
}
_BOTH = {"zh": "测试", "en": "test"}

DEFINITION: dict[str, Any] = {
    "format": 1,
    "id": "rest3",
    "version": "1.0.0",
    "short": "REST-3",
    "names": {"zh": "休息三问", "en": "Three questions about rest"},
    "passport": {
        "tier": "A",
        "licence": {"class": "PD", "mark": "V", "evidence": _BOTH, "credit": _BOTH},
        "source": "Nobody 2026",
        "norm_group": _BOTH,
        "not_for": _BOTH,
        "contexts": ["clinical", "education", "research", "commercial"],
        "open_points": {"zh": [], "en": []},
    },
    "use": {
        "ages": [12, None],
        "informants": ["self"],
        "period": _BOTH,
        "administration": "screen",
    },
    "direction": "worse",
    "options": {
        "often": [{"value": 0}, {"value": 1}, {"value": 2}],
        "back": [{"value": 0, "score": 2}, {"value": 1, "score": 1}, {"value": 2, "score": 0}],
    },
    "items": [
        {"ids": ["1-2"], "input": "choice", "options": "often"},
        {"ids": ["3"], "input": "choice", "options": "back"},
    ],
    "scores": [{"id": "total", "value": {"sum": ["1-3"]}, "range": [0, 6], "main": True}],
    "bands": [{"score": "total", "source": _BOTH, "ranges": [[0, 2, "rested"], [3, 6, "tired"]]}],
    "flags": [{"id": "screen_positive", "when": {"compare": [{"score": "total"}, ">=", 3]}}],
    "labels": {
        "zh": {"bands": {"rested": "休息得不错", "tired": "提示休息不够"}},
        "en": {"bands": {"rested": "well rested", "tired": "suggests too little rest"}},
    },
}
WORDING: dict[str, Any] = {
    "format": 1,
    "scale": "rest3",
    "language": "zh",
    "translation": {"status": "original", "by": "县里", "note": ""},
    "instruction": "过去一周",
    "items": {"1": "我睡得少", "2": "我白天累", "3": "我休息得好"},
    "options": {
        "often": {"0": "没有", "1": "有时", "2": "经常"},
        "back": {"0": "没有", "1": "有时", "2": "经常"},
    },
    "closing": "",
}


def definition(**changes: object) -> dict[str, Any]:
    """The scale with other top-level parts; ``tier`` changes its passport."""
    found = deepcopy(DEFINITION)
    tier = changes.pop("tier", None)
    if tier:
        found["passport"]["tier"] = tier
    return found | changes


def text(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()


def pack(
    *definitions: Mapping[str, Any], head: Mapping[str, object] = {}, secret: bytes = SECRET
) -> PackFiles:
    """A signed pack; without definitions, of the small scale."""
    scales = [
        (
            text(one),
            [] if one["passport"]["tier"] == "B" else [text({**WORDING, "scale": one["id"]})],
        )
        for one in definitions or (DEFINITION,)
    ]
    return write_pack({**HEAD, **head}, scales, secret)


def on_stick(folder: Path, files: PackFiles) -> Path:
    """The pack with its signature, as they lie on a stick."""
    (folder / files.name).write_bytes(files.content)
    (folder / files.signature_name).write_bytes(files.signature)
    return folder / files.name
