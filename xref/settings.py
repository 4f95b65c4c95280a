"""Every threshold in one place: its unit, why it has that value, and which measurement says so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Thresholds of the program; each field's comment gives unit, reason and measurement."""


DEFAULTS = Settings()
