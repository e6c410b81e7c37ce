"""Risk: assessments, levels, safety plans, and the duties that follow."""
