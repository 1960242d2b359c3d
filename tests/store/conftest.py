"""A small project for every test that asks for one."""

import pytest

from tests.strategies import make_project


@pytest.fixture
def project(tmp_path):
    made = make_project(tmp_path)
    yield made
    made.database.close()
