"""Pictures in messages: hours (a week), progress (many weeks), each also in words for who cannot
see it, and bars (what both are drawn with: bars.typ, by typst). Only draws; whether and to whom
a picture goes is decided in flows."""
