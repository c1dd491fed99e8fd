"""The signs by which roles are read: each pattern with texts that fit it and texts that don't."""

import re

import pytest
import regex

from pipeline.lexicon.roles import order_signs, signs

Pattern = re.Pattern[str] | regex.Pattern[str]

LISTS = {
    "LIST": ((", và ", " & ", "; ", " (Sở Y tế), "), (" chủ trì, ", ", do ")),
    "AND_WITH": ((" và với ", ", với "), (" và ", " làm việc với ")),
    "BEHIND_BRACKET": ((") và ", "), "), (") ", " và ")),
    "UNKNOWN_MEMBER": (
        (", các nhà trường và ", ", Câu lạc bộ Bơi và "),
        (", các phòng chủ trì và ", " và "),
    ),
    "JOINED_ON": (
        (" trong phạm vi nhiệm vụ của mình và ", ", "),
        (" phối hợp với Sở A và ", ". Các xã, "),
    ),
    "COMPOSITION": (
        ("Đoàn kiểm tra gồm: ", "thành viên là "),
        ("Bao giờ xong", "thành viên tham gia "),
    ),
    "PART": (("Phòng Nội vụ", "Thanh tra huyện"), ("Sở Y tế", "Hội Nông dân")),
}
CLAUSES = {
    "SCENE_OPENS": (
        ("Trên cơ sở đề nghị của các xã, ", "căn cứ kết quả, "),
        ("theo dõi", "Rà soát căn cứ"),
    ),
    "CONCERNS": (("Đối với ", "- Riêng đối với "), ("Đối với dự án của ", "Riêng ")),
    "ENUMERATOR": (("(2) Sở Y tế", "a) rà soát"), ("2025) ", "Sở Y tế (2)")),
    "FIRST_OF_TITLE": (
        ("Giảm giấy tờ: (1) ", "Giảm giấy tờ: a) "),
        ("Giảm giấy tờ (1) ", "Giảm giấy tờ: (2) "),
    ),
    "TIME_ENDS": (
        ("thẩm định trước ngày 10/4 và ", "rà soát trong tháng 6, ", "báo cáo hằng ngày, "),
        ("thẩm định hồ sơ và ", "họp ngày 10/4 với ", "báo cáo hằng ngày về "),
    ),
    "_BREAK": (("lập hồ sơ; ", "xong\nSở"), ("lập hồ sơ, ", "3.5")),
    "_TIME_BETWEEN": (
        (" xong trước ngày 15/6, ", " lập hồ sơ, còn "),
        ("; trước ngày 25/3, ", " lập hồ sơ, "),
    ),
}
LABELS = {
    "LABEL": (
        ("Công tác tuyên truyền: ", "Về bình ổn giá, bán hàng lưu động: "),
        ("tuyên truyền: ", "Sở A. Họp: "),
    ),
    "LABEL_OF_TOPICS": (("Án dân sự, hành chính: ",), ("Án dân sự: ", "Án dân sự, Hành chính: ")),
    "RUN_IN_LABEL": (
        ("Tăng cường tuần tra đêm: Công an", "Chế độ thông tin: "),
        ("Tuần tra đêm: Công an", "Về việc"),
    ),
    "LABEL_OF_REPORTS": (
        ("Chế độ báo cáo: ", "Thực hiện nghiêm chế độ trực"),
        ("Báo cáo: ", "Chế độ"),
    ),
    "LABEL_OF_ROLE": (("Đơn vị phối hợp: ", "Kính gửi: "), ("Kinh phí: ", "Địa điểm: ")),
    "BEHIND_LABEL": ((": Rà soát", ":lập sổ"), (": 15 hồ sơ", " rà soát")),
    "EXAMPLES": (("sự tham gia của các bên như: ", "ví dụ: "), ("như sau: ", "gồm các sở: ")),
}
ORDERS = {
    "DECIDES": (("Thống nhất chủ trương", "- Quyết định"), ("Thống nhất kế hoạch", "Không đồng ý")),
    "AGREES_TO": (
        ("UBND tỉnh thống nhất", "Chủ tịch đồng ý việc"),
        ("thống nhất số liệu", "bất đồng ý kiến"),
    ),
    "IN_PERSON": (("Tôi khẩn thiết", "Vì vậy, chúng tôi"), ("Tôi đã", "Chúng tôi ở xã")),
    "ISSUER": (("Công ty Điện lực Sơn Hà", "Chi cục"), ("Sở Y tế", "Công ty Điện lực đã")),
    "CARRIES_ON": (("Cụ thể", "Mưa lớn kéo dài, vì vậy"), ("cụ thể hóa", "Theo kế hoạch")),
    "REPORT_OF": (
        ("Báo cáo tháng của các xã", "Danh sách cán bộ dự họp"),
        ("Báo cáo", "Danh sách cán bộ, giáo viên"),
    ),
    "AND_ORDERS": (("rà soát và", "lập sổ đồng thời"), ("rà soát", "và cả")),
    "OWN_WORK": (
        ("Họp thống nhất chương trình,", "Xây dựng lịch trực;"),
        ("Họp thống nhất chương trình", "Sở A họp thống nhất,"),
    ),
    "ORDER_ALONE": ((" yêu cầu ", "Giao "), (" yêu cầu các ", ", giao ")),
    "ORDER_IN_CASE": ((": Giao cho ", " có dịch, đề nghị "), (" và giao ", ": Giao việc ")),
    "ORDERS_TOO": (
        ("điều tra, đồng thời giao ", "điều tra, yêu cầu các "),
        ("điều tra đồng thời giao ", "điều tra, yêu cầu A, "),
    ),
    "ORDER_AGAIN": ((" giao Sở Y tế", "chủ trì"), ("thành viên Hội", "đại diện Sở Y tế")),
    "LABELLED_ORDER": ((": phân công ", " : yêu cầu"), (" phân công ", ": phân công cán bộ")),
}
ORDERS_OF_OTHERS = {
    "ADVISED": (("tham mưu cho ", "Lập hồ sơ trình "), ("Chương trình ", "tham mưu xử lý ")),
    "GUIDED": (("tham mưu giúp ", "Tham mưu "), ("trình ", "tham mưu việc ")),
    "WITH_THIRD": (
        (", phối hợp với ", " phối hợp chặt chẽ "),
        (" rà soát, phối hợp với ", " với "),
    ),
    "NESTED_SUBMISSION": ((" trình ", " để trình "), (" trình bày ", " hồ sơ trình ")),
    "DIRECTED": (("Thủ tướng chỉ đạo ", "lãnh đạo"), ("chỉ đạo rà soát ", "chỉ thị ")),
}
ORDERS_OF_THE_ISSUER = {
    "GIVES_ORDER": (
        (" yêu cầu các xã", " trân trọng đề nghị", " thông báo kết luận", " chỉ định Nhà thầu"),
        (" giao ban", " rà soát", " thông báo cho Sở Y tế biết", ": đề nghị khen thưởng"),
    ),
    "WRITES": ((" có văn bản đề nghị Sở A",), (" văn bản đề nghị", " có văn bản gửi")),
    "AIMED": (("Để bảo đảm an toàn, ", "- Nhằm "), ("để xảy ra", "Kịp thời để")),
}
SUBJECTS = {
    "PREDICATE": ((" rà soát", ", ", ": "), (" và tỉnh", " 15 hồ sơ")),
    "VERB_FOLLOWS": ((" tổng hợp", " (đầu mối) lập"), (" và tỉnh", " Hà Nội", ", lập")),
    "ACTS": ((" tổng hợp", " rà soát"), (" để tổng hợp", " trước ngày", " Sở", ", lập")),
    "SENDS": ((" báo cáo về Sở", " gửi danh sách"), (" gửi xe", " lập báo cáo kết quả")),
    "ALSO_DOES": ((" và tự chịu trách nhiệm",), (" chịu trách nhiệm", ", và")),
    "DEALS_WITH": ((" tổng hợp", " biết"), (" họp", ", tổng hợp")),
    "LED": ((" chủ trì, ", " chịu trách nhiệm về hậu cần; và "), (" chủ trì ", " lập sổ, ")),
    "THEN_COOPERATES": ((" phối hợp", " cùng phối hợp"), (", phối hợp", " hợp tác")),
    "CONDITION": (("Nếu để chậm thì ",), ("Nếu để chậm thì báo ", "thi ")),
    "DUTY": (
        (" phải báo cáo", " có trách nhiệm bồi thường", " trực tiếp chỉ huy"),
        (" chịu trách nhiệm", " phải chịu", " báo cáo; Sở A phải giải trình"),
    ),
    "DUTY_OF": (
        ("Nêu cao tinh thần trách nhiệm của ",),
        ("Tăng cường kiểm tra trách nhiệm của ", "Trách nhiệm của "),
    ),
    "DUTIES_OF": (
        ("Trách nhiệm của ", "- nhiệm vụ cụ thể đối với "),
        ("Trách nhiệm: ", "Nâng cao trách nhiệm của "),
    ),
}
NO_DUTY = {
    "NO_SUBJECT": (
        (
            " đã ban hành kế hoạch",
            " nào để chậm",
            " sẽ tổng hợp",
            " nhận được Công văn số 12",
            " theo quy định.",
            " ngày 26/3/2019 đưa tin",
            " có cơ sở đánh giá",
            " rất trân trọng cảm ơn",
            " cơ bản thống nhất",
        ),
        (
            " rà soát",
            " để xảy ra sai phạm phải chịu phạt",
            " chưa nộp thuế phải hoàn thành",
            " tiếp nhận văn bản số hóa",
            " tiếp nhận Quyết định số 12, tổ chức thực hiện",
            " theo quy định tổng hợp",
        ),
    ),
    "PROMISES": ((" sẽ tổng hợp",), (" sẽ", " tổng hợp")),
    "CONSEQUENCE": (
        (" vi phạm sẽ bị xử lý", " làm tốt sẽ được khen"),
        (" bị xử lý", " vi phạm; sẽ bị"),
    ),
    "NO_PREDICATE": ((".", ". Sở"), (" rà soát.", ".5")),
    "OFFICE_HELD": (("Cơ quan thường trực", "cơ quan đầu mối"), ("cơ quan chủ trì", "thường trực")),
    "MARK": (("; tham mưu", ", "), (" tham mưu", ": ")),
}
SIGNS = {**LISTS, **CLAUSES, **LABELS}
ORDER_SIGNS = {
    **ORDERS, **ORDERS_OF_OTHERS, **ORDERS_OF_THE_ISSUER, **SUBJECTS, **NO_DUTY,
}  # fmt: skip
TABLES = ((signs, SIGNS), (order_signs, ORDER_SIGNS))


@pytest.mark.parametrize(
    ("pattern", "fits", "differs"),
    [
        pytest.param(getattr(module, name), *texts, id=name)
        for module, table in TABLES
        for name, texts in table.items()
    ],
)
def test_a_sign_fits_what_it_is_for(
    pattern: Pattern, fits: tuple[str, ...], differs: tuple[str, ...]
) -> None:
    assert [text for text in fits if not pattern.search(text)] == []
    assert [text for text in differs if pattern.search(text)] == []


def test_every_sign_has_its_texts() -> None:
    for module, table in TABLES:
        compiled = [
            n for n, v in vars(module).items() if isinstance(v, (re.Pattern, regex.Pattern))
        ]
        assert sorted(compiled) == sorted(table)
