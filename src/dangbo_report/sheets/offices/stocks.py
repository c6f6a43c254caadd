"""Stocks: names that say what there is, and not what happened."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: What there is at an end: the last figure counts.
_THERE_IS: Final = re.compile(
    r"""\b(?:hiện\s(?:có|nay|còn|hữu)|đến\snay|tính\sđến|dư\snợ|số\sdư|tồn\squỹ|(?:đầu|cuối)\s(?:kỳ|quý|tháng|năm)
    |đang\s(?:sinh\shoạt|quản\slý|hoạt\sđộng|theo\sdõi|công\stác))\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: "Tổng số hội viên" is what there is; "tổng số cuộc họp" and "tổng số hội viên kết nạp" happened.
_TOTAL: Final = re.compile(r"tổng\ssố\s+\w", re.IGNORECASE)
_HAPPENED: Final = re.compile(
    r"""\b(?:lượt|cuộc|buổi|vụ|việc|đợt|lần|ca|chuyến|suất|phần|quà|tiền|kinh\sphí|thu|chi\s(?!bộ|hội|đoàn)|mới|kết\snạp|phát\striển
    |phát\ssinh|tiếp\snhận|giải\squyết|vận\sđộng|hỗ\strợ|tặng|trao|thăm|giúp|cấp|ban\shành|văn\sbản|đơn|hội\snghị|lớp|ngày|giờ
    |tham\s(?:gia|dự)|dự|xử\slý|kiểm\stra|giám\ssát|tăng|giảm|xây|sửa|tuyên\struyền|tổ\schức\s(?!cơ\ssở|đảng|chính|xã|hội)
    |được|đã|bị|vi\sphạm|tin|bài|sản\slượng|doanh\sthu|đồng|tấn|kg|tạ)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def is_stock(name: str, unit: str) -> bool:
    """Say whether a name and a unit are of what there is, which does not add up over time.

    >>> [is_stock(name, unit) for name, unit in (("Tổng số hội viên", "hội viên"), ("Tổng số cuộc họp", "cuộc"))]
    [True, False]
    >>> is_stock("Hộ nghèo hiện có", "hộ"), is_stock("Hội viên mới", "hội viên")
    (True, False)
    """
    said = unicodedata.normalize("NFC", name)
    if _THERE_IS.search(said):
        return True
    return _TOTAL.match(said) is not None and not _HAPPENED.search(f"{said} | {unicodedata.normalize('NFC', unit)}")
