"""The year's plan on one page."""
