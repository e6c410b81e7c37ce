"""Pages of trainings and inspections."""
