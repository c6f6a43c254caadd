"""Periodic reports of Vietnamese Party committees and mass organisations."""

__all__: list[str] = []
