"""Digits and words: Vietnamese notation, no domain."""
