"""Choices of which one is on: a drop-down list, or all side by side."""

from ui.shared.choice import Choice, Option
from ui.shared.segmented import Segmented

__all__ = ["Choice", "Option", "Segmented"]
