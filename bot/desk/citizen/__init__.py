"""The pages about one citizen."""
