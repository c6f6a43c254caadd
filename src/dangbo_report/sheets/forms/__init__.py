"""The forms that we write: one for each organisation, and what comes back filled in."""
