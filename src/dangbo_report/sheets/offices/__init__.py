"""The sheets that offices make themselves: read for their facts, whatever their shape."""
