"""What each command does, for who reads its help: clerks, in Vietnamese. `docs/cli.md` says the same to programmers.

Commands that only programmers need keep the words of their functions.
"""

from collections.abc import Iterable

import click

DESCRIPTIONS: dict[str, str] = {
    "": """Đọc văn bản chỉ đạo và cho biết ai phải làm gì, đến khi nào.

Mã kết thúc: 0 tốt, 1 lỗi của chương trình, 2 gõ sai lệnh, 3 có tệp lỗi hoặc chỉ đọc được một phần, 4 không có
gì mới, 5 thiếu chương trình, 6 cơ sở dữ liệu, 7 không ghi được kết quả, 8 cài đặt sai, 130 bị dừng.""",
    "ingest": """Nạp các tệp, và mọi tệp trong thư mục, vào cơ sở dữ liệu.

Tệp đã nạp thì bỏ qua, tệp bị cách ly thì để yên: có thể chạy lại cùng lệnh bất cứ lúc nào. Kết thúc với mã 3
nếu có tệp lỗi hoặc có trang không đọc được, mã 4 nếu không có gì mới.""",
    "watch": """Nạp các tệp ngay khi chúng đến thư mục FOLDER, cho đến khi bấm Ctrl-C.

Thư mục được xem đi xem lại, nên dùng được cả với thư mục mạng. Tệp được nạp khi dung lượng và giờ sửa đã yên
một lúc; tệp có đuôi .tmp, .part và tương tự thì chờ đến khi mang tên cuối cùng.""",
    "quarantine": """Trông coi các tệp không đọc được.

Tệp vẫn ở chỗ cũ, lý do được ghi lại; nó không được đọc lại cho đến khi có lệnh, hoặc khi nội dung tệp thay
đổi.""",
    "quarantine list": "In các tệp bị cách ly: tên ngắn, mã lỗi, trang và đường dẫn.",
    "quarantine show": "In lý do của một tệp, gọi bằng tên ngắn, đường dẫn hoặc phần cuối của đường dẫn.",
    "quarantine retry": "Đọc lại các tệp bị cách ly; kết thúc như lệnh ingest.",
    "quarantine export": """Chép các tệp bị cách ly ra một thư mục, kèm danh sách lý do, để xem hoặc gửi người bảo trì.

Văn bản có dấu mật chỉ được ghi tên, không được chép.""",
    "queue": "Xem hàng đợi mà `dondoc ingest --queue` đưa tệp vào và `dondoc worker` lấy tệp ra.",
    "queue status": "In số tệp ở mỗi trạng thái, và mỗi tiến trình báo tin lần cuối khi nào.",
    "worker": """Đọc các tệp trong hàng đợi, cho đến khi bấm Ctrl-C hoặc nhận SIGTERM; việc dở dang được trả lại.

Bao nhiêu máy cùng làm một hàng đợi cũng được. Máy chủ cơ sở dữ liệu khởi động lại thì chờ. Kết thúc với mã 5
nếu máy thiếu chương trình.""",
    "verify": """Đối chiếu các tệp, kết quả nhận dạng đã giữ và cơ sở dữ liệu; in những chỗ không khớp và cách chữa.

Không có --repair thì không thay đổi gì. Kết thúc với mã 3 nếu có chỗ không khớp. Các tệp được đọc lại toàn bộ
để so nội dung.""",
    "reextract": """Làm lại mọi dòng đã lưu theo quy tắc của phiên bản này.

Không trang nào phải đọc lại. Những gì người dùng đã ghi vẫn còn; `dondoc corrections list --conflicts` cho biết
chỗ nào máy nay đọc khác. Kết thúc với mã 3 nếu có tệp lỗi (các dòng cũ giữ nguyên), mã 4 nếu không có gì thay
đổi.""",
    "extract": """Đọc tệp FILE và in các văn bản trong đó thành JSON; không dùng cơ sở dữ liệu.

Dạng JSON theo docs/schema/dondoc-1.json. Tệp lỗi thì in lý do và kết thúc với mã 3; tệp ngốn bộ nhớ hay thời
gian cũng vậy, vì nó được đọc trong một tiến trình có giới hạn, như ở lệnh ingest.""",
    "tasks": "In ai phải làm gì, đến khi nào, xếp theo thời hạn.",
    "due": "In việc đến hạn theo từng ngày; nhiệm vụ lặp lại hiện ở mỗi ngày đến kỳ.",
    "citations": "In những văn bản viện dẫn văn bản có số ký hiệu này, và văn bản nào lấy nó làm căn cứ.",
    "chain": "In các văn bản triển khai văn bản DOC, và việc nào của chúng có hạn muộn hơn hạn của nó.",
    "documents": "In các văn bản đã nạp, mới nhất trước.",
    "show": """In một văn bản: thể thức, nhiệm vụ, và những điểm cần người xem lại.

DOC là số ký hiệu, mã hoặc tên tệp; JSON như của `dondoc extract`.""",
    "units": """In các đơn vị và số nhiệm vụ của chúng, theo thứ tự chữ cái.

`units find`, `units add` và `units import` hỏi danh mục đơn vị và thêm vào đó.""",
    "units find": "In các đơn vị trong danh mục mang tên NAME, hiện nay và trước các lần sắp xếp.",
    "units add": """Thêm một đơn vị, hoặc cách viết khác của tên đơn vị, vào tệp đơn vị riêng (DONDOC_UNITS).

Văn bản đã lưu nhận đơn vị mới ở lần `dondoc reextract` sau.""",
    "units import": "Thêm các đơn vị của tệp CSV: name, in, aliases, kind, from, to. Một dòng sai thì không thêm gì.",
    "correct": """Ghi điều đúng về một nhiệm vụ, hoặc về phần đầu của văn bản.

DOC là mã, số ký hiệu hoặc tên tệp, ITEM là nhiệm vụ trong đó như `dondoc tasks` in ra: "mục 3.a", hoặc gọn là 3.a.

FIELD là một trường của nhiệm vụ: nội dung (text), chủ trì (lead), phối hợp (coordinate), báo cáo về (report_to),
sản phẩm (product), thời hạn (deadline: như in trong văn bản), hạn (due: một ngày), định kỳ (rrule); hoặc của phần
đầu: loại (type), số, ký hiệu (code), ngày ban hành (date), cơ quan ban hành (issuer), trích yếu (title). Không cần
gõ dấu. Một nhiệm vụ tách thành nhiều bằng `tách` (split: mỗi dòng một nội dung), và nhận thêm một nhiệm vụ khác
bằng `gộp` (merge: ITEM của nó).

Nhiều đơn vị cách nhau bằng `;`; để trống sau `=` nghĩa là không có. Điều máy đã đọc được giữ bên cạnh, và
`dondoc corrections undo` trả lại như cũ.

Nhiệm vụ bị sót thì thêm bằng --add (phải có "nội dung="), điều không phải nhiệm vụ thì bỏ bằng --reject.""",
    "corrections": "Những gì người dùng đã ghi về điều máy đọc.",
    "corrections list": """In mọi đính chính, và đính chính đó nay ra sao.

changed: máy nay đọc khác lúc đính chính; lost: không còn nhiệm vụ đó.""",
    "corrections undo": "Hủy đính chính số NUMBER: điều ghi trước đó, hoặc điều máy đọc, lại có hiệu lực.",
    "done": "Ghi nhận việc đã xong: DOC là mã, số ký hiệu hoặc tệp, ITEM như `dondoc tasks` in ra.",
    "extend": "Gia hạn một nhiệm vụ; hạn cũ và lý do được giữ lại.",
    "withdraw": "Ghi nhận một nhiệm vụ không phải làm nữa.",
    "reopen": "Mở lại một nhiệm vụ đã xong hoặc đã rút.",
    "received": "Ghi ngày nhận văn bản: thời hạn kể từ ngày nhận được tính từ đó.",
    "history": "In mọi điều đã ghi nhận về một nhiệm vụ.",
    "import": """Nhận lại một bảng tính đã sửa, hoặc bản sao của một cơ sở dữ liệu.

FILE.xlsx là bảng tính của `dondoc export`: những ô đã sửa thành đính chính. Dòng và cột có thể được sắp xếp,
lọc hoặc bỏ bớt. Nếu có dòng không thuộc cơ sở dữ liệu này, đã thay đổi từ khi xuất, hoặc có giá trị không thể
nhận, thì không thay đổi gì cả.

FILE.jsonl là bản sao của `dondoc export --format store`, FILE.json cũng có thể là văn bản của `dondoc extract`:
những gì chưa có thì được lưu, đính chính ở đó cũng có hiệu lực ở đây. Tệp bị cắt ngang không thay đổi gì.

Kết thúc với mã 4 nếu không có gì mới.""",
    "export": """Xuất nhiệm vụ, hoặc các văn bản giao nhiệm vụ, cho chương trình khác; tất cả, hoặc theo các tùy chọn.

Bảng tính (xlsx) có thể sửa rồi nhận lại bằng `dondoc import`; bản sao toàn bộ (store, các dòng JSON) dựng lại
đúng cơ sở dữ liệu này.""",
    "serve": """Mở bàn làm việc trên trình duyệt: việc đến hạn, văn bản cạnh bản quét, tải tệp lên, giao diện REST.

Khi chưa có tài khoản (`dondoc user add`) thì chỉ máy này dùng được và không phải đăng nhập; khi đã có thì có
thể lắng nghe cả ở địa chỉ khác.""",
    "user": "Tài khoản của bàn làm việc, và khóa của các chương trình.",
    "user add": """Tạo tài khoản, hoặc đổi mật khẩu và vai trò.

Mật khẩu được hỏi, hoặc đọc từ dòng đầu của đầu vào chuẩn. viewer được xem, reviewer được đính chính và tải tệp
lên, admin còn quản lý khóa, lịch và webhook.""",
    "user list": "In các tài khoản, và khóa của các chương trình.",
    "user disable": "Khóa một tài khoản; những gì tài khoản đó đã ghi vẫn còn.",
    "user token": "Tạo khóa cho một chương trình nói thay một tài khoản, và in ra; chỉ hiện một lần này.",
    "user revoke": "Thu hồi một khóa; KEY là tên ngắn của nó trong `dondoc user list`.",
    "cache": """Trông coi kết quả nhận dạng các trang, giữ lại để không trang nào phải đọc hai lần.

Thư mục là DONDOC_CACHE (`off`: không giữ) [mặc định: data/processed/cache], dung lượng DONDOC_CACHE_MB.""",
    "cache info": "Kết quả được giữ ở đâu, bao nhiêu, dung lượng bao nhiêu.",
    "cache prune": "Xóa những kết quả lâu không dùng nhất, cho đến khi vừa dung lượng.",
    "runs": "In nhật ký: lúc nào, phiên bản nào, với tệp nào, kết thúc ra sao.",
    "doctor": """Kiểm tra chương trình, ngôn ngữ, quy tắc, cơ sở dữ liệu, đĩa và bộ nhớ; cho biết cách bổ sung.

Kết thúc với mã 0 nếu đủ, nếu không thì với mã của lỗi đầu tiên: 5 chương trình, 6 cơ sở dữ liệu, 7 thư mục.""",
}

_HEADINGS = {"Options": "Tùy chọn", "Commands": "Lệnh", "Arguments": "Đối số"}
_WORDS = (
    ("Show this message and exit.", "In hướng dẫn này."),
    ("[default: today]", "[mặc định: hôm nay]"),
    ("[default: ", "[mặc định: "),
    ("; required]", "; bắt buộc]"),
    ("[required]", "[bắt buộc]"),
)


class _Formatter(click.HelpFormatter):
    """Writes what click itself says in Vietnamese."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """How the command is used."""
        super().write_usage(prog, args, prefix or "Cách dùng: ")

    def write_heading(self, heading: str) -> None:
        """The heading of a list."""
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """A list of options or commands."""
        super().write_dl([(name, _translated(words)) for name, words in rows], col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


def describe(command: click.Command, path: str) -> None:
    """Put the Vietnamese words of a command into its help."""
    command.context_class = _Context
    if (words := DESCRIPTIONS.get(path)) is not None:
        command.help = words
        command.short_help = words.partition("\n")[0]


def _translated(words: str) -> str:
    for theirs, ours in _WORDS:
        words = words.replace(theirs, ours)
    return words
