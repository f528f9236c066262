"""The pages of the three meetings: agendas filled in, notes, decisions, and what goes on paper."""
