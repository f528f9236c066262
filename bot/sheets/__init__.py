"""A sheet of paper for people at a table: an agenda or a report as a PDF (sheet.typ, by typst)."""
