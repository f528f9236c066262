"""The phase before the first day (issue 5; requirements 37-66, docs/before.md).

Read in this order: rhythm (when it rings), steps (what is next), prompting (it begins),
purpose, wishes, abilities, earlier, travel, appointments (the dialogues), line (one line of a
list is changed), practical (the list), elsewhere (agreed times beside other appointments), host
and host_form (the company mentor).
"""
