"""What an article claims: which sentences can be checked, who is credited, when, where, who and how many."""
