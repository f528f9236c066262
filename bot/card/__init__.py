"""The competence card as a PDF: wording (both languages), letters (what the fonts can set) and
setting (card.typ, by typst)."""
