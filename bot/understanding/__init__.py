"""How the reading of free text is learnt and measured; the program that runs needs none of this."""
