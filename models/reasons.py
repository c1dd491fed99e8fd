"""Why the system refused a file, in the clerk's words: it speaks English itself."""

import errno

_REASONS = {
    errno.ENOENT: "không có tệp hay thư mục này",
    errno.ENOTDIR: "đường dẫn đi qua một tệp",
    errno.EISDIR: "đây là thư mục",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "đã dùng hết dung lượng được cấp",
    errno.EFBIG: "tệp lớn quá mức cho phép",
    errno.EIO: "ổ đĩa hoặc ổ mạng báo lỗi",
    errno.ESTALE: "ổ mạng không còn tệp này",
    errno.ETIMEDOUT: "ổ mạng không trả lời",
    errno.EHOSTDOWN: "ổ mạng không trả lời",
    errno.ELOOP: "liên kết dẫn về chính nó",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EMFILE: "quá nhiều tệp đang mở",
    errno.EBUSY: "đang được chương trình khác dùng",
}


def reason_of(error: OSError) -> str:
    """Why, without a full stop; what is rare stays as the system has it."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__
