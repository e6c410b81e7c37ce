"""The pages that bring in ledgers."""
