import attrs
@attrs.frozen
class WordStyle: ...
def spell(n, *, style=None) -> str: return str(n)
