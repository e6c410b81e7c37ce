"""One register for all fault tests of a module; every trial breaks a copy."""

from collections.abc import Iterator

import pytest

from tests.faults.quick_passwords import quick_passwords
from tests.vaults import Template, make_template


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Template]:
    """Made and used with passwords that cost nothing: hundreds of trials unlock it."""
    with quick_passwords():
        yield make_template(tmp_path_factory.mktemp("template") / "register")
