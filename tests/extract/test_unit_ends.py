"""Where the name of a unit ends: behind a clause that tells it from others, in a list, with two offices."""

import pytest

from pipeline.extract.tokens import line_of
from pipeline.extract.units.finder import find_units
from pipeline.extract.units.slots import in_slots
from pipeline.extract.units.words import Words


def named(text: str) -> list[str]:
    line = line_of(text, 0)
    return [unit.text for unit in in_slots(Words.of(line), find_units(line))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose people they are
        (
            "Các đơn vị có người được giới thiệu dự thi cung cấp hồ sơ.",
            "Các đơn vị có người được giới thiệu dự thi",
        ),
        # what they were given, up to what they may do with it
        (
            "Các tổ chức, cá nhân được cấp phép kinh doanh xăng, dầu chỉ được bán tại nơi đã đăng ký.",
            "Các tổ chức, cá nhân được cấp phép kinh doanh xăng, dầu",
        ),
        (
            "Các đơn vị được kiểm tra phải cung cấp hồ sơ.",
            "Các đơn vị được kiểm tra",
        ),
        ("Các đơn vị được sử dụng kinh phí, phải công khai.", "Các đơn vị"),
        # a list in the clause, up to the duty of those to whom its last word points back
        (
            "Cơ quan có thẩm quyền ra quyết định, thành lập tổ chức, đơn vị đó có trách nhiệm trả lời.",
            "Cơ quan có thẩm quyền ra quyết định, thành lập tổ chức, đơn vị đó",
        ),
        # the manner of a duty behind the clause
        (
            "Các sở, ngành quản lý chợ theo phân công nhiệm vụ có trách nhiệm công khai giá.",
            "Các sở, ngành quản lý chợ",
        ),
        # behind a preposition no predicate stands
        (
            "Gửi tài liệu đến cơ quan, đơn vị đã xác định độ mật và hiện còn hoạt động để rà soát.",
            "cơ quan, đơn vị đã xác định độ mật và hiện còn hoạt động",
        ),
        (
            "Phối hợp với đơn vị trực tiếp quản lý người đó hoặc Công an xã xác minh.",
            "đơn vị trực tiếp quản lý người đó",
        ),
        # a label, and the value of a label
        ("Các trạm y tế có giường bệnh: cử 02 cán bộ.", "Các trạm y tế có giường bệnh"),
        ("Các cơ sở y tế được thẩm định: Chuẩn bị hồ sơ.", "Các cơ sở y tế được thẩm định"),
        (
            "Cơ quan thực hiện: Các cơ quan, đơn vị theo quy định.",
            "Các cơ quan, đơn vị theo quy định",
        ),
        # of which body or place they are a part
        (
            "Phối hợp với các thành viên trong tiểu ban thực hiện.",
            "các thành viên trong tiểu ban",
        ),
        (
            "Phối hợp với các đơn vị tại khu vực cửa khẩu, bến cảng tuyên truyền.",
            "các đơn vị tại khu vực cửa khẩu, bến cảng",
        ),
        (
            "Các trường có tên trong danh sách kèm theo nộp hồ sơ trước ngày 15/5/2025.",
            "Các trường có tên trong danh sách kèm theo",
        ),
        ("Các trường có tên lớp trùng nhau rà soát lại.", "Các trường"),
        # the tier that does so
        (
            "Gửi biên bản về Ban Thường trực UBMTTQ cấp tổ chức hội nghị trước ngày 15/5/2025.",
            "Ban Thường trực UBMTTQ cấp tổ chức hội nghị",
        ),
        # a board in small letters behind its head
        ("báo cáo với Trưởng ban chỉ đạo Hội thi", "Trưởng ban chỉ đạo Hội thi"),
    ],
)
def test_what_tells_a_unit_from_others_belongs_to_its_name(text: str, expected: str) -> None:
    assert expected in named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các đơn vị có kế hoạch bố trí lực lượng.", "Các đơn vị"),
        ("Các đơn vị có trách nhiệm: rà soát", "Các đơn vị"),
        ("Các đơn vị có nhiệm vụ: rà soát", "Các đơn vị"),
        ("Các đơn vị theo chức năng, nhiệm vụ được giao, có trách nhiệm báo cáo.", "Các đơn vị"),
        ("Các đơn vị thực hiện theo quy định, có trách nhiệm báo cáo.", "Các đơn vị"),
        ("Các đơn vị theo quy định báo cáo.", "Các đơn vị"),
        ("Các đơn vị đã báo cáo.", "Các đơn vị"),
        ("Các đơn vị trực tiếp chỉ đạo, kiểm tra.", "Các đơn vị"),
        ("Các đơn vị trong quý II/2025 báo cáo kết quả.", "Các đơn vị"),
        ("Các đơn vị trong công tác phòng dịch cần chủ động.", "Các đơn vị"),
        ("Các thành viên trong tổ, rà soát danh sách.", "Các thành viên trong tổ"),
        ("Phối hợp với các đơn vị tại khu vực cửa khẩu, tuyên truyền.", "các đơn vị tại khu vực cửa khẩu"),
        ("UBND huyện cấp giấy phép", "UBND huyện"),
        ("Sở Tài chính cấp hỗ trợ kinh phí", "Sở Tài chính"),
    ],
)  # fmt: skip
def test_what_they_shall_do_does_not(text: str, expected: str) -> None:
    assert named(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one person with two offices
        ("Chủ tịch UBND xã - Trưởng Ban Chỉ đạo: Phụ trách chung.", ["Chủ tịch UBND xã - Trưởng Ban Chỉ đạo"]),
        ("Đồng chí Trưởng Công an xã - Chủ tịch Hội Cựu chiến binh xã báo cáo.", ["Đồng chí Trưởng Công an xã - Chủ tịch Hội Cựu chiến binh xã"]),
        # a body with the board that it serves
        ("Gửi Văn phòng Trung ương Đảng - Cơ quan Thường trực Ban Chỉ đạo.", ["Văn phòng Trung ương Đảng - Cơ quan Thường trực Ban Chỉ đạo"]),
        ("Giám đốc Sở Y tế - Giám đốc Sở Nội vụ", ["Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ"]),
        ("Sở Xây dựng - cơ quan thường trực Ban Chỉ đạo rà soát.", ["Sở Xây dựng", "cơ quan thường trực", "Ban Chỉ đạo"]),
        # forces, each by itself or under one head
        ("phối hợp với lực lượng kiểm lâm, công an và thú y tuần tra", ["lực lượng kiểm lâm", "công an", "thú y"]),
        ("phối hợp với các lực lượng kiểm lâm, công an tuần tra", ["các lực lượng kiểm lâm, công an"]),
        # a sector with whom one works is written small
        ("Phối hợp với ngành y tế để khám sức khỏe.", ["ngành y tế"]),
        ("Phát triển ngành y tế để khám sức khỏe.", []),
        # whose heads are meant
        ("Giám đốc các Trung tâm tuyến tỉnh trực thuộc Sở báo cáo.", ["Giám đốc các Trung tâm tuyến tỉnh trực thuộc Sở"]),
        # what a board is for
        (
            "gửi Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào tự quản tỉnh (qua Công an tỉnh)",
            ["Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào tự quản tỉnh", "Công an tỉnh"],
        ),
        ("gửi Ban Chỉ đạo phòng chống dịch, rà soát và báo cáo kết quả.", ["Ban Chỉ đạo phòng chống dịch"]),
        ("gửi Ban Chỉ đạo phòng chống dịch, các sở và UBND tỉnh.", ["Ban Chỉ đạo phòng chống dịch", "các sở", "UBND tỉnh"]),
        # what those who are told own, the noun of which comes again
        (
            "Phối hợp các chủ dự án, tiểu dự án thành phần, cơ quan chủ quản Chương trình OCOP tổ chức triển khai.",
            ["các chủ dự án, tiểu dự án thành phần", "cơ quan chủ quản Chương trình OCOP"],
        ),
        # a lone verb in front of what they must
        ("Khi đổi nơi ở, cơ quan giới thiệu phải báo tin.", ["cơ quan giới thiệu"]),
        # persons with a part in a meeting or a board
        ("phối hợp với Thư ký hội nghị hoàn thiện biên bản", ["Thư ký hội nghị"]),
        ("Thư ký Đoàn kiểm tra có trách nhiệm lập biên bản.", ["Thư ký Đoàn kiểm tra"]),
    ],
)  # fmt: skip
def test_lists_and_names_with_marks(text: str, expected: list[str]) -> None:
    assert named(text) == expected


def test_of_two_offices_the_first_says_the_unit() -> None:
    line = line_of("Chủ tịch UBND xã - Trưởng Ban Chỉ đạo: Phụ trách chung.", 0)
    (unit,) = find_units(line)
    assert (unit.kind, unit.unit) == ("head", "Chủ tịch Ủy ban nhân dân xã")
    assert line.text[unit.span.start : unit.span.end] == unit.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an office in the Party stands in front of another of the same person
        (
            "Đồng chí Lê Văn Bình, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Huyện ủy chỉ đạo.",
            ["Đồng chí Lê Văn Bình, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Huyện ủy"],
        ),
        (
            "Giao đồng chí Lê Văn Bình, Phó Bí thư, Chủ tịch UBND xã theo dõi.",
            ["đồng chí Lê Văn Bình, Phó Bí thư, Chủ tịch UBND xã"],
        ),
        (
            "Đồng chí Lê Văn Bình - Huyện ủy viên - Giám đốc Trung tâm Y tế huyện phụ trách.",
            ["Đồng chí Lê Văn Bình - Huyện ủy viên - Giám đốc Trung tâm Y tế huyện"],
        ),
        # whose teacher
        ("Giao GVCN các lớp 6A1, 6A2 và 7B thông báo lịch học.", ["GVCN các lớp 6A1, 6A2 và 7B"]),
        ("GVCN khối 9 rà soát hồ sơ.", ["GVCN khối 9"]),
        ("Giáo viên chủ nhiệm lớp 5, Tổ Văn phòng lập danh sách.", ["Giáo viên chủ nhiệm lớp 5", "Tổ Văn phòng"]),
        ("GVCN các lớp nhắc nhở học sinh.", ["GVCN các lớp"]),
        ("GVCN, 12 học sinh dự thi.", ["GVCN"]),
        # others behind the comma
        (
            "Đồng chí Lê Văn Bình, Phó Chủ tịch UBND xã, Trưởng Công an xã phụ trách.",
            ["Đồng chí Lê Văn Bình, Phó Chủ tịch UBND xã", "Trưởng Công an xã"],
        ),
        (
            "Đồng chí Lê Văn Bình, Bí thư Đoàn xã, các Trưởng thôn vận động.",
            ["Đồng chí Lê Văn Bình, Bí thư Đoàn xã", "các Trưởng thôn"],
        ),
        (
            "Đồng chí Lê Văn Bình, Ủy viên Ban Thường vụ, Phòng Nội vụ tham mưu.",
            ["Đồng chí Lê Văn Bình, Ủy viên Ban Thường vụ", "Phòng Nội vụ"],
        ),
    ],
)  # fmt: skip
def test_what_belongs_to_an_office_and_its_holder(text: str, expected: list[str]) -> None:
    assert named(text) == expected
