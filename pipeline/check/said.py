"""What findings say to a clerk, where several checks say the same."""

_MISSED = "” có thể còn đơn vị được giao chưa được nhận ra: “"


def only_a_name(shown: str) -> str:
    """The passage ``shown`` is nothing but a name or a heading."""
    return f"Có thể chỉ là tên gọi hoặc đề mục, không phải nhiệm vụ: “{shown}”."


def name_goes_on(name: str, shown: str) -> str:
    """``name`` may not be whole; ``shown`` is the name with the words behind it."""
    return f"Tên đơn vị chủ trì có thể chưa hết ở “{name}”: “{shown} …”."


def more_behind(name: str, shown: str) -> str:
    """Behind ``name`` the list may go on with the words ``shown``."""
    return f"Sau “{name}{_MISSED}{shown} …”."


def more_in_front(name: str, shown: str) -> str:
    """In front of ``name`` the list may begin with the words ``shown``."""
    return f"Trước “{name}{_MISSED}{shown}”."


def nobody_known(name: str) -> str:
    """``name`` says nobody: it may not be whole, or be misread."""
    return f"Chưa rõ “{name}” là ai: tên có thể chưa đọc hết hoặc đọc sai."
