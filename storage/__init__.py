"""What is remembered. Tables, one transaction at a time, encryption, retention; no decisions."""
