"""Risk: assessments and their levels, safety plans, and the duties that follow."""
