"""A document for the examples of rules: its head, its title with a text, its end."""

from __future__ import annotations

from typing import Final

HEAD: Final = """\
ĐẢNG BỘ TỈNH HẬU GIANG
HUYỆN ỦY PHỤNG HIỆP
*
Số 05-BC/HU
Phụng Hiệp, ngày 29 tháng 3 năm 2024

"""
BODY: Final = """\
BÁO CÁO
kết quả công tác quý I/2024
-----
Các ban làm tốt.
"""
RECIPIENTS: Final = """\
Nơi nhận:
- Thường trực Tỉnh ủy;
- Lưu Văn phòng Huyện ủy.
"""
SIGNATURE: Final = """\
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Nguyễn Văn A
"""
DOCUMENT: Final = HEAD + BODY + RECIPIENTS + SIGNATURE
