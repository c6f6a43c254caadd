"""Resolvers: one module a relation; each proposes claims with every binding that grammar leaves open."""
