"""Conditions instead of diagnoses, and who may know what (issue 5; requirements 47-49, 187-199)."""
