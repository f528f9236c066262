"""The pages about the office: who is there, what the numbers say."""
