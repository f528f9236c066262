"""The pages behind the links in mails: no session, one thing each."""
