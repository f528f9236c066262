"""A placement is set up, and put right before it begins: which words, days and hours it can have,
and what a change of it does. The command line, the import and the desk ask the same rules."""
