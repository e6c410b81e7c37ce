"""The person's rights, who may open a file, and how long records are kept."""
