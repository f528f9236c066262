"""Bots as other people write them, in the well-known shapes. None of them knows where it runs."""
