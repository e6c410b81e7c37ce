"""A definition that was kept in the register has its keys sorted: that must not change anything."""

import pytest

from services.scales import library
from services.scales.compiling import nodes_of
from services.scales.nodes import operator_of


@pytest.mark.parametrize("scale", sorted(library.shipped()))
def test_the_order_of_keys_means_nothing(scale: str) -> None:
    for node in nodes_of(library.definition(scale)):
        orders = (dict(sorted(node.items())), dict(sorted(node.items(), reverse=True)))
        assert {operator_of(order) for order in orders} == {operator_of(node)}


def test_a_count_that_speaks_of_blanks_is_a_count() -> None:
    assert operator_of({"blanks": "no", "count": ["1-4"], "equal": 1}) == "count"
    assert operator_of({"blanks": ["1-4"]}) == "blanks"
