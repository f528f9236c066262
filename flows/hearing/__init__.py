"""What is done with words that a citizen writes at any time (issue 6; docs/understanding.md).

Each dialogue is of one kind of wish: worry, trouble, gain; small words; unsure, when it must be
asked; also, when there were several things in one message. told: the words themselves, and where
they go; meant: what a wish is called; anew: it is taken up.
"""
