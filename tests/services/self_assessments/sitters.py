"""Somebody at the screen, and an invented scale with every kind of question."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import select

from models.assessment import SelfAnswer
from models.scale import ScaleDefinition
from models.vocabulary import ScaleOrigin
from services.desk import Desk
from services.scales.json_text import canonical
from services.scales.reading import read_definition
from services.self_assessments.records import Intro, Question, Ready, Sitting, Step
from services.self_assessments.service import SelfAssessmentService

KINDS: Mapping[str, object] = {
    "format": 1,
    "id": "kinds",
    "version": "1.0.0",
    "short": "夜话",
    "names": {"zh": "夜话问卷", "en": "Night talk"},
    "passport": {
        "tier": "private",
        "licence": {
            "class": "OD",
            "mark": "V",
            "evidence": {"zh": "测试用", "en": "for tests"},
            "credit": {"zh": "石桥村社会心理服务室编", "en": "The room of Stone Bridge"},
        },
        "source": "for tests",
        "norm_group": {"zh": "无", "en": "none"},
        "not_for": {"zh": "测试", "en": "tests"},
        "contexts": ["clinical", "education", "research", "commercial"],
        "open_points": {"zh": [], "en": []},
    },
    "use": {
        "ages": [12, None],
        "informants": ["self"],
        "period": {"zh": "最近", "en": "lately"},
        "administration": "screen",
    },
    "direction": "worse",
    "options": {"how": [{"value": 0}, {"value": 1}, {"value": 2}]},
    "items": [
        {"ids": ["alone"], "input": "flag"},
        {"ids": ["hours"], "input": "number", "min": 0, "max": 24, "integer": False},
        {"ids": ["bed"], "input": "time", "scored": False},
        {
            "ids": ["helpers"],
            "input": "set",
            "tokens": ["family", "friend", "nobody"],
            "none": "nobody",
            "value": "count",
        },
        {"ids": ["things"], "input": "rows", "options": "how", "rows": ["A", "B"]},
        {"ids": ["noise"], "input": "choice", "options": "how"},
    ],
    "skips": [{"when": {"is": ["alone", True]}, "items": ["noise"]}],
    "scores": [
        {
            "id": "total",
            "value": {"sum": ["alone", "hours", "helpers", "things", "noise"]},
            "range": [0, 33],
            "main": True,
        }
    ],
    "bands": [
        {
            "score": "total",
            "source": {"zh": "测试", "en": "tests"},
            "below": [[5, "low"], [None, "high"]],
        }
    ],
    "flags": [{"id": "critical_missing", "when": {"blank": "hours"}, "critical": True}],
}
WORDS: Mapping[str, object] = {
    "format": 1,
    "scale": "kinds",
    "language": "zh",
    "translation": {"status": "original", "by": "石桥村", "note": ""},
    "instruction": "说说最近的夜晚。",
    "items": {
        "alone": "您一个人睡吗？",
        "hours": "每晚大约睡几个小时？",
        "bed": "一般几点上床？",
        "helpers": "睡不着的时候，您会找谁说话？",
        "things": "下面的事，对您的睡眠有多少影响？",
        "noise": "别人的声音会吵醒您吗？",
    },
    "options": {"how": {"0": "没有", "1": "有一点", "2": "很多"}},
    "rows": {"things": {"A": "外面的声音", "B": "心里的事"}},
    "tokens": {"helpers": {"family": "家里人", "friend": "朋友", "nobody": "谁也不找"}},
    "closing": "谢谢您，今晚早点休息。",
}


def install_kinds(desk: Desk) -> str:
    """The room's own scale, as an import leaves it; returns its id."""
    definition = read_definition(json.dumps(KINDS))
    with desk.write() as session:
        session.add(
            ScaleDefinition(
                scale=definition.id,
                version=definition.version,
                sha256=definition.body_sha256,
                origin=ScaleOrigin.IMPORTED,
                body=definition.body,
                texts=canonical({"zh": WORDS}),
                added_by=1,
                added_at=desk.clock.now(),
            )
        )
    return definition.id


def reply(
    kiosk: SelfAssessmentService,
    sitting: Sitting,
    values: Sequence[object],
    student_id: int | None = None,
) -> Step:
    """Answer one question after the other; pages before a scale are left on the way."""
    step = kiosk.where(sitting.id, student_id)
    for value in values:
        if isinstance(step, Intro):
            step = kiosk.begin(sitting.id, student_id)
        assert isinstance(step, Question)
        step = kiosk.answer(step.answer_id, step.item, value)
    return step


def hand_in(
    kiosk: SelfAssessmentService,
    sitting: Sitting,
    values: Sequence[object],
    student_id: int | None = None,
) -> None:
    """Answer everything and hand in."""
    assert isinstance(reply(kiosk, sitting, values, student_id), Ready)
    kiosk.finish(sitting.id, student_id)


def rows(desk: Desk) -> list[SelfAnswer]:
    """What stands in the register."""
    with desk.read() as session:
        found = list(session.scalars(select(SelfAnswer).order_by(SelfAnswer.id)))
        session.expunge_all()
        return found
