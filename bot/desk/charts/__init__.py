"""Pictures of numbers as SVG, made on the server: bars, lines, a strip of days.

Pure: strings and numbers in, markup out; every word comes in translated. Nothing here has a `style`
attribute (the pages' CSP would drop it): looks are classes in static/desk.css. Lengths are per cent
of the box, so that text keeps its size from 320 px to a sheet of paper. A picture never stands
alone: its table is behind it (templates/charts.html).
"""

from bot.desk.charts.bars import Bar, bars
from bot.desk.charts.line import Line, line
from bot.desk.charts.meter import meter
from bot.desk.charts.strip import Day, Week, strip
from bot.desk.charts.svg import Tick

__all__ = ["Bar", "Day", "Line", "Tick", "Week", "bars", "line", "meter", "strip"]
