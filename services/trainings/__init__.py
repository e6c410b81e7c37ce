"""Training, drills, supervision, remote consultations; and inspections, apart from them."""
