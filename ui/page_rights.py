"""What a role must include so that a place is offered; all others are everybody's."""

from services.actor import Right
from ui.navigation import Place

NEEDS = {
    Place.GROUPS: Right.CASEWORK,
    Place.GROUP: Right.CASEWORK,
    Place.GROUP_SESSION: Right.CASEWORK,
    Place.ASSESSMENTS: Right.CASEWORK,
    Place.ASSESS: Right.CASEWORK,
    Place.ASSESSMENT: Right.CASEWORK,
    Place.HOTLINE_RETURN: Right.CASEWORK,
    Place.DASHBOARD: Right.CASEWORK,
    Place.INDICATORS: Right.CASEWORK,
    Place.EVIDENCE: Right.CASEWORK,
    Place.YEAR_PLAN: Right.CASEWORK,
    Place.LEDGERS: Right.CASEWORK,
    Place.ROSTERS: Right.CASEWORK,
    Place.TRAININGS: Right.CASEWORK,
    Place.TRAINING: Right.CASEWORK,
    Place.INSPECTION: Right.CASEWORK,
    Place.SCALES: Right.CASEWORK,
    Place.SCREENINGS: Right.CASEWORK,
    Place.SCREENING: Right.CASEWORK,
    Place.PLANS: Right.CASEWORK,
    Place.PLAN: Right.CASEWORK,
    Place.CRISES: Right.CASEWORK,
    Place.DISCLOSURES: Right.CASEWORK,
    Place.DISCLOSURE: Right.CASEWORK,
    Place.REFERRALS: Right.REFER,
    Place.SUPERVISION: Right.WRITE_NOTES,
    Place.LEDGER_IMPORT: Right.IMPORT,
    Place.RECORDS: Right.MANAGE,
}
