"""``dondoc serve``: the desk in the browser, and the REST interface."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dondoc.cli import options
from dondoc.cli.output import say
from dondoc.cli.stored import Unclear
from pipeline.extras import need

if TYPE_CHECKING:
    from dondoc.web.options import Options
    from models.store.desk import Desk

_OK = 0


@click.command
@options.database
@click.option("--host", default="127.0.0.1", show_default=True, help="Địa chỉ để lắng nghe.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option(
    "--name",
    "names",
    metavar="NAME",
    multiple=True,
    help="Tên mà trình duyệt dùng để truy cập, ngoài tên của máy này; có thể lặp lại.",
)
@click.option(
    "--https", is_flag=True, help="Trình duyệt truy cập bằng HTTPS, qua máy chủ trung gian."
)
@click.option(
    "--files",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("data/processed/desk"),
    show_default=True,
    help="Nơi giữ các tệp tải lên và ảnh các trang.",
)
@click.option(
    "--max-mb",
    type=click.IntRange(1, 200),
    default=200,
    show_default=True,
    help="Dung lượng một lần tải lên.",
)
@click.option(
    "--private-webhooks", is_flag=True, help="Webhook được gửi đến địa chỉ trong mạng nội bộ."
)
def serve(
    *,
    db: str | None,
    host: str,
    port: int,
    names: tuple[str, ...],
    https: bool,
    files: Path,
    max_mb: int,
    private_webhooks: bool,
) -> int:
    """Open the desk in the browser: what is due, documents beside their scans, uploads, the REST interface.

    It answers this machine alone, without log-in, until there are accounts (`dondoc user add`); with them it may listen
    on other addresses too.
    """
    need("web")
    from dondoc.web.options import MB, Options, is_loopback
    from models.store.desk import open_desk
    from pipeline.lexicon.registry.lookup import Registry

    settings = options.settings_with(db=db)
    chosen = Options(
        settings=settings,
        host=host,
        port=port,
        folder=files,
        max_file=max_mb * MB,
        hosts=names,
        https=https,
        private_webhooks=private_webhooks,
    )
    with open_desk(settings.db, naming=Registry()) as desk:
        if not is_loopback(host) and not desk.any_account():
            raise Unclear(
                f"Không mở ở địa chỉ {host} khi chưa có tài khoản nào: ai cũng vào được. "
                "Thêm tài khoản trước: dondoc user add TÊN --role admin"
            )
        _run(desk, chosen)
    return _OK


def _run(desk: "Desk", chosen: "Options") -> None:
    import uvicorn

    from dondoc.web.application import create_app

    say(f"dondoc: http://{chosen.host}:{chosen.port}/ (Ctrl-C để dừng)")
    # Its log of requests would hold what people search for.
    uvicorn.run(
        create_app(desk, chosen),
        host=chosen.host,
        port=chosen.port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=5,
    )
