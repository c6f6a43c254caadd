"""What an office adds to the library: a rule, a renderer, indicators of its own, a layout."""
