"""Results in one line each, for papers that list them beside other things."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.assessment import Assessment
from services.assessments import context, queries
from services.assessments.band_sets import set_for
from services.scales import keeping
from services.scales.definition import Definition
from services.scales.wording import label

Line = tuple[str, str, str, str, str]


def lines(session: Session, client_id: int, limit: int, language: str = "zh") -> tuple[Line, ...]:
    """Day, scale, main score, whose cut-offs, band: of the newest ``limit`` results that stand,
    the oldest first; for a caller that has checked the file."""
    wanted = (
        select(Assessment)
        .where(Assessment.client_id == client_id, Assessment.replaced_by_id.is_(None))
        .order_by(Assessment.day.desc(), Assessment.id.desc())
        .limit(limit)
    )
    rows = session.scalars(wanted).all()
    kept = keeping.kept_all(session, (row.definition_id for row in rows))
    return tuple(_line(row, kept[row.definition_id].definition, language) for row in reversed(rows))


def _line(row: Assessment, definition: Definition, language: str) -> Line:
    result = queries.result_of(row.result)
    main, subject = definition.main_score, definition.main_subject
    value = queries.shown_value(definition, main.id, result.scores.get(main.id)) if main else ""
    bands = set_for(definition, subject, context.stored(row.context))
    return (
        row.day.isoformat(),
        f"{definition.names[language]}（{definition.short}）",
        value,
        bands.source[language] if bands else "",
        label(definition, "band", row.band, language) if row.band else "",
    )
