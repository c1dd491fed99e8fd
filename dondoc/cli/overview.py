"""What the help shows beside each command's own: all commands by what they are for, and examples, for clerks."""

import click

from dondoc.cli.described import describe

SECTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    (
        "Đọc văn bản vào cơ sở dữ liệu",
        {
            "ingest": "nạp tệp và thư mục; tệp đã có thì bỏ qua",
            "watch": "nạp mọi tệp mới đến trong một thư mục",
            "quarantine": "các tệp không đọc được: xem lý do, đọc lại",
            "reextract": "áp dụng quy tắc mới cho mọi tệp đã lưu",
            "runs": "nhật ký các lần nạp",
            "extract": "đọc một tệp ra JSON, không dùng cơ sở dữ liệu",
        },
    ),
    (
        "Ai phải làm gì, đến khi nào",
        {
            "tasks": "các nhiệm vụ, lọc theo đơn vị, thời hạn, tình trạng",
            "due": "việc đến hạn theo từng ngày",
            "show": "một văn bản: thể thức, nhiệm vụ, điểm cần xem lại",
            "documents": "các văn bản đã nạp",
            "units": "các đơn vị; thêm đơn vị riêng",
            "citations": "văn bản nào viện dẫn, căn cứ vào một văn bản",
            "chain": "văn bản nào triển khai một văn bản",
        },
    ),
    (
        "Theo dõi và đính chính",
        {
            "done": "ghi nhận việc đã xong",
            "extend": "gia hạn",
            "withdraw": "việc không phải làm nữa",
            "reopen": "mở lại việc đã xong hoặc đã rút",
            "received": "ngày nhận văn bản",
            "history": "những gì đã ghi nhận về một việc",
            "correct": "sửa điều máy đọc sai",
            "corrections": "các đính chính đã ghi",
        },
    ),
    (
        "Bàn làm việc, xuất và nhập",
        {
            "serve": "bàn làm việc trên trình duyệt",
            "user": "tài khoản của bàn làm việc",
            "export": "ra Excel, Word, lịch, CSV, JSON…",
            "import": "nhận lại các ô đã sửa trong bảng tính",
            "mcp": "cho trợ lý máy tính hỏi, chỉ đọc",
        },
    ),
    (
        "Nhiều máy cùng đọc",
        {
            "worker": "một máy đọc theo hàng đợi",
            "queue": "hàng đợi còn bao nhiêu",
        },
    ),
    (
        "Trông coi máy và dữ liệu",
        {
            "doctor": "máy còn thiếu gì, cách bổ sung",
            "verify": "đối chiếu tệp với cơ sở dữ liệu",
            "db": "phiên bản của các bảng",
            "cache": "kết quả nhận dạng đã giữ lại",
            "score": "so kết quả với đáp án soạn tay",
        },
    ),
)

EXAMPLES: dict[str, tuple[str, ...]] = {
    "": (
        "dondoc doctor",
        "dondoc ingest van-ban-den/",
        'dondoc tasks --unit "so noi vu" --due-to 31/12/2025',
        "dondoc serve",
    ),
    "ingest": (
        "dondoc ingest van-ban-den/",
        "dondoc ingest cv-12.pdf thu.eml van-ban.zip",
        "dondoc ingest --queue --db postgresql+psycopg://user@may-chu/dondoc /chung/van-ban",
    ),
    "watch": ("dondoc watch /may-quet/den", "dondoc watch den/ --every 30 --settle 60"),
    "extract": ("dondoc extract chi-thi.pdf", "dondoc extract --pages --image anh/ chi-thi.pdf"),
    "quarantine": (
        "dondoc quarantine list",
        "dondoc quarantine show scan0007.pdf",
        "dondoc quarantine retry --code timeout",
    ),
    "quarantine show": ("dondoc quarantine show scan0007.pdf",),
    "quarantine retry": (
        "dondoc quarantine retry scan0007.pdf",
        "dondoc quarantine retry --code timeout",
        "dondoc quarantine retry --all",
    ),
    "quarantine export": ("dondoc quarantine export --out tep-loi/",),
    "tasks": (
        'dondoc tasks --unit "so noi vu" --role lead',
        'dondoc tasks --status "quá hạn" --as-of 30/6/2025',
        "dondoc tasks --document 04/CT-UBND --format csv",
    ),
    "due": ('dondoc due --unit "UBND xã Cẩm Hoàng" --within 30d',),
    "show": ("dondoc show 04/CT-UBND", "dondoc show 04/CT-UBND --tree"),
    "citations": ("dondoc citations --code 61/2018/NĐ-CP --basis",),
    "chain": ("dondoc chain 04/CT-UBND",),
    "done": ("dondoc done 04/CT-UBND:3.a --on 20/6/2025",),
    "extend": ('dondoc extend 04/CT-UBND:3.a --to 31/7/2025 --reason "Công văn 15/UBND-VP"',),
    "correct": ('dondoc correct 04/CT-UBND:3.a "hạn=30/6/2025" "chủ trì=Phòng Nội vụ"',),
    "export": (
        "dondoc export --out theo-doi.xlsx",
        'dondoc export --out lich.ics --unit "so noi vu"',
    ),
    "import": ("dondoc import theo-doi.xlsx --dry-run", "dondoc import theo-doi.xlsx"),
    "serve": ("dondoc serve",),
    "worker": (
        "dondoc worker --db postgresql+psycopg://user@may-chu/dondoc",
        "dondoc worker --jobs 4 --until-empty",
    ),
    "queue": ("dondoc queue status",),
    "verify": ("dondoc verify", "dondoc verify --repair"),
    "doctor": ("dondoc doctor", "dondoc doctor --db van-ban.sqlite3"),
}


class Overview(click.Group):
    """A group whose help lists its commands by what they are for."""

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections."""
        for title, commands in SECTIONS:
            with formatter.section(title):
                formatter.write_dl(list(commands.items()))


def for_clerks(command: click.Command, path: str = "") -> None:
    """Put what a command does, and examples, into its help and that of those below it."""
    describe(command, path)
    if lines := EXAMPLES.get(path):
        command.epilog = "\n".join(["\b", "Ví dụ:", *(f"  {line}" for line in lines)])
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            for_clerks(below, f"{path} {name}".strip())
