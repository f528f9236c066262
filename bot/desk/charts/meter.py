"""One number within its scale, for beside the number itself: whoever hears the page hears that."""

from markupsafe import Markup

from bot.desk.charts.svg import numbers


def meter(value: float, of: float) -> Markup:
    share = min(1.0, max(0.0, value / of)) * 100 if of else 0.0
    return Markup(
        '<svg class="chart meter" aria-hidden="true" focusable="false">'
        '<rect class="of" width="100%" height="100%"/>'
        '<rect class="bar" width="{}%" height="100%"/></svg>'
    ).format(*numbers(share))
