"""What a room is measured by: definitions, evaluation, the self-check, packs of the county."""
