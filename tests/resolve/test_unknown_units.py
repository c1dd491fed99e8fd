"""Who shall act where no list of units knows the name."""

import pytest

from pipeline.resolve.parts.unknown_units import name_of_heading, name_of_subject
from tests.texts import ordered


def leads(body: str) -> dict[str, list[str]]:
    """The leads of every task of a directive with these items."""
    return {task.path: [unit.text for unit in task.lead] for task in ordered(body).tasks}


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Chủ đầu tư có trách nhiệm:", "Chủ đầu tư"),
        ("Cán bộ phụ trách tiếp công dân:", "Cán bộ phụ trách tiếp công dân"),
        ("Cơ quan chủ trì giải quyết hồ sơ", "Cơ quan chủ trì giải quyết hồ sơ"),
        ("Tăng cường kỷ luật, kỷ cương", None),
    ],
)
def test_name_of_a_heading(heading: str, name: str | None) -> None:
    found = name_of_heading(heading, 0)
    assert (found and heading[found.start : found.end]) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Chủ đầu tư chỉ đạo các nhà thầu.", "Chủ đầu tư"),
        ("Cơ quan phối hợp có trách nhiệm trả lời.", "Cơ quan phối hợp"),
        ("Chủ động rà soát, báo cáo.", None),
        ("Cục diện mới; tổ chức lại bộ máy.", None),
        ("Cán bộ được cử đi học phải báo cáo kết quả.", "Cán bộ được cử đi học"),
        ("Đơn vị vận hành hồ chứa khẩn trương thông báo lịch xả.", "Đơn vị vận hành hồ chứa"),
        ("Chủ đầu tư, nhà thầu và tư vấn chịu trách nhiệm.", None),
        ("Chủ trì, phối hợp rà soát.", None),
        ("Các chuyên viên khác thực hiện nhiệm vụ được Ban phân công.", "Các chuyên viên khác"),
        ("Người nộp thuế kê khai trước ngày 15/5.", "Người nộp thuế"),
        (
            "Công chức được giao nhiệm vụ tiếp dân giải thích quyền khiếu nại.",
            "Công chức được giao nhiệm vụ tiếp dân",
        ),
    ],
)
def test_name_of_a_subject(sentence: str, name: str | None) -> None:
    found = name_of_subject(sentence, 0)
    assert (found and sentence[found.start : found.end]) == name


def test_an_unknown_heading_among_units_leads_what_stands_under_it() -> None:
    assert leads(
        "1. Sở Y tế:\n\na) Rà soát.\n\n2. Chủ các công trình hồ chứa:\n\na) Kiểm tra đập."
    ) == {
        "1/a": ["Sở Y tế"],
        "2/a": ["Chủ các công trình hồ chứa"],
    }


def test_a_heading_beside_two_units_leads_what_stands_under_it() -> None:
    units = "1. Sở Y tế:\n\na) Rà soát.\n\n2. Sở Nội vụ:\n\na) Tổng hợp.\n\n"
    assert leads(f"{units}3. Già làng, trưởng bản:\n\na) Vận động bà con.")["3/a"] == [
        "Già làng",
        "trưởng bản",
    ]
    for topic in ("Kinh phí thực hiện:", "Chế độ thông tin:", "Tổ chức hội nghị:"):
        assert topic.rstrip(":") not in str(leads(f"{units}3. {topic}\n\na) Vận động bà con."))


def test_a_label_names_who_shall_act() -> None:
    found = leads(
        "1. Ban Giám hiệu:\n\n- Cán bộ phụ trách Điểm Tân Kiều: Quản lý nền nếp.\n\n- Kế toán, thủ quỹ: Chuẩn bị kinh phí."
    )
    assert found == {
        "1/-1": ["Cán bộ phụ trách Điểm Tân Kiều"],
        "1/-2": ["Kế toán, thủ quỹ"],
    }


def test_the_last_name_of_a_label_is_kept_though_nobody_knows_it() -> None:
    assert leads("1. Công an xã, đội dân phòng: Tuần tra ban đêm.\n\n2. Rà soát.")["1"] == [
        "Công an xã",
        "đội dân phòng",
    ]
    assert leads("1. Sở Văn hóa, Thể thao: Treo băng rôn.\n\n2. Rà soát.")["1"] == [
        "Sở Văn hóa, Thể thao"
    ]
    assert leads("1. Công an xã, báo cáo kết quả: Trước ngày 30/6/2024.\n\n2. Rà soát.")["1"] == [
        "Công an xã"
    ]


def test_a_name_alone_on_a_line_leads_every_sentence_below_it() -> None:
    work = "Chủ trì phối hợp với các sở tổ chức thực hiện Kế hoạch; định kỳ tổng hợp, báo cáo."
    found = leads(f"1. Sở Y tế\n\n{work}\n\n2. Các xã, phường tổ chức thực hiện.")
    assert found["1"] == ["Sở Y tế"]
    topic = leads(f"1. Hồ sơ của Sở Y tế\n\n{work}\n\n2. Các xã, phường tổ chức thực hiện.")
    assert topic["1"] != ["Sở Y tế"]


def test_a_topic_among_units_leads_nothing() -> None:
    found = leads(
        "1. Sở Y tế:\n\na) Rà soát.\n\n2. Công tác truyền thông:\n\na) Phát thanh hằng ngày."
    )
    assert found["2/a"] != ["Công tác truyền thông"]
    found = leads(
        "1. Sở Y tế:\n\na) Rà soát.\n\n2. Rà soát, làm sạch dữ liệu:\n\na) Phát thanh.\n\n3. Sở Nội vụ:\n\na) Kiểm tra."
    )
    assert found["2/a"] != ["Rà soát, làm sạch dữ liệu"]


def test_people_of_a_house_are_one_collective() -> None:
    tasks = leads(
        "1. Từng cán bộ, công chức, viên chức ký cam kết.\n\n2. Thủ trưởng các sở, ngành, các địa phương rà soát."
    )
    assert tasks == {
        "1": ["Từng cán bộ, công chức, viên chức"],
        "2": ["Thủ trưởng các sở, ngành, các địa phương"],
    }


def test_who_asks_others_below_the_issuer_leads() -> None:
    body = (
        "1. Ban Quản lý các khu công nghiệp yêu cầu doanh nghiệp trong khu lắp đặt trạm quan trắc."
    )
    assert leads(body) == {"1": ["Ban Quản lý các khu công nghiệp"]}
    case = "1. Đối với các hố đất chưa hoàn thổ, Sở Nông nghiệp và Môi trường yêu cầu chủ giấy phép san lấp."
    assert leads(case) == {"1": ["Sở Nông nghiệp và Môi trường"]}
    told = "1. Theo đề nghị của Sở Nông nghiệp và Môi trường yêu cầu chủ giấy phép san lấp."
    assert leads(told)["1"] != ["Sở Nông nghiệp và Môi trường"]


def test_an_order_under_a_heading_that_only_mentions_a_unit_is_to_those_whom_it_names() -> None:
    heading = "1. Nâng cao nhận thức và trách nhiệm của các cơ quan, đơn vị trong công tác lưu trữ"
    assert leads(f"{heading}\n\n- Đề nghị người đứng đầu cấp ủy trực tiếp chỉ đạo.") == {
        "1/-1": ["người đứng đầu cấp ủy"]
    }
