"""What the style guide's charts show: two invented weeks."""

from typing import Any

from django.utils.translation import gettext_lazy as _

_DAYS = ["11-16", "11-17", "11-18", "11-19", "11-20", "11-21", "11-22"]


def charts() -> dict[str, Any]:
    """Lines against the week before, and bars on top of each other."""
    this_week = [168204, 171530, 175011, 169877, 181240, 160331, 174902]
    before = [161020, 166412, 170933, 168120, 169004, 158770, 161450]
    return {
        "line_chart": {
            "kind": "area",
            "categories": _DAYS,
            "series": [
                {"name": _("This week"), "data": this_week, "tone": "brand"},
                {
                    "name": _("Week before"),
                    "data": before,
                    "tone": "neutral",
                    "before": True,
                },
            ],
        },
        "bar_chart": {
            "kind": "bar",
            "categories": _DAYS,
            "series": [
                {
                    "name": _("Not in use"),
                    "data": [412, 398, 440, 371, 455, 390, 402],
                    "tone": "danger",
                },
                {
                    "name": _("Phone off"),
                    "data": [120, 134, 101, 99, 143, 160, 118],
                    "tone": "warning",
                },
                {
                    "name": _("Other"),
                    "data": [31, 25, 40, 28, 19, 33, 27],
                    "tone": "neutral",
                },
            ],
        },
    }
