"""The same projects and windows as the journeys use."""

from tests.journeys.conftest import gold, hands, open_window, own_settings, seed_project, small_project

__all__ = ["gold", "hands", "open_window", "own_settings", "seed_project", "small_project"]
