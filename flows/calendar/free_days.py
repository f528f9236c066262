"""Danish public holidays. Other closing days belong to the office or the workplace."""

from datetime import date
from functools import lru_cache

from holidays import country_holidays


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[date]:
    """Asked for a year at a time: the package fills in years as they are looked up, and that
    would make a shared calendar grow and change under its readers."""
    return frozenset(country_holidays("DK", years=year))


def is_public_holiday(day: date) -> bool:
    return day in public_holidays(day.year)
