"""What was asked, and a greeting."""
