from decimal import Decimal
from typing import assert_type

from dangbo_report import WordStyle, read_words, spell

assert_type(spell(5), str)
assert_type(spell(Decimal("7.09"), style=WordStyle(empty_tens="lẻ", thousand="ngàn", decimals="digits")), str)
assert_type(read_words("năm"), int | Decimal)

spell(7.09)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
WordStyle(thousand="k")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
