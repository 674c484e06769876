"""Days in three calendars: Gregorian, Solar Hijri and Hijri."""
