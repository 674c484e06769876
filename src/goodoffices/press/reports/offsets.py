"""Zones that a report tells as so many hours from Greenwich."""

from datetime import UTC, timedelta, timezone, tzinfo


def from_greenwich(zone: str | None) -> tzinfo | None:
    """A zone that is told as so many hours from Greenwich."""
    if zone in ("GMT", "UTC", "Z"):
        return UTC
    digits = (zone or "").removeprefix("UTC").removeprefix("GMT").replace(":", "").replace(" ", "")
    if not digits[1:].isdigit() or digits[0] not in "+-":
        return None
    hours, minutes = (digits[1:], "0") if len(digits) <= 3 else (digits[1:-2], digits[-2:])
    told = timedelta(hours=int(hours), minutes=int(minutes))
    if told >= timedelta(hours=24):
        return None
    return timezone(-told if digits[0] == "-" else told)
