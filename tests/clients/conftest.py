"""The programs that read feeds, by the name that a test is run for."""

from collections.abc import Callable
from functools import partial

import pytest

from tests.clients.readers import FAST, LIBICAL, Files, Seeings, libical_reader, with_libical


@pytest.fixture(scope="session")
def libical(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Our small program, compiled once and removed with all that tests leave."""
    return libical_reader(tmp_path_factory.mktemp("libical"))


@pytest.fixture
def look(reader: str, request: pytest.FixtureRequest) -> Callable[[Files], Seeings]:
    """What the test's `reader` sees in files."""
    if reader == LIBICAL:
        return partial(with_libical, request.getfixturevalue("libical"))
    return FAST[reader]
