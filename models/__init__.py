"""The tables of the encrypted register, and nothing else."""
