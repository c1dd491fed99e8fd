"""The views of revision 0003, as ``docs/store.md`` describes them."""

from collections.abc import Iterator

VIEWS = ("v_van_ban", "v_nhiem_vu", "v_han", "v_qua_han", "v_can_cu")
"""In the order in which they are made: later ones are made of earlier ones."""

# What the engines say differently: today in Vietnam, days between two dates, wordings in one cell.
_DIALECTS = {
    "sqlite": {
        "today": "date('now', '+7 hours')",
        "days": "CAST(julianday({}) - julianday({}) AS INTEGER)",
        "joined": "(SELECT group_concat(text, '; ') FROM (SELECT text {} ORDER BY position))",
    },
    "postgresql": {
        "today": "(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date",
        "days": "({} - {})",
        "joined": "(SELECT string_agg(text, '; ' ORDER BY position) {})",
    },
}

_DOCUMENTS = """
SELECT d.id AS ma_van_ban,
  nullif(coalesce(s.code, d.code), '') AS so_ky_hieu,
  nullif(coalesce(s.type, d.type), '') AS loai,
  CASE WHEN s.date IS NULL THEN d.issued_day ELSE s.issued_day END AS ngay_ban_hanh,
  nullif(coalesce(s.date, d.date), '') AS ngay_ghi_tren_van_ban,
  nullif(coalesce(s.issuer, d.issuer), '') AS co_quan_ban_hanh,
  nullif(coalesce(s.title, d.title), '') AS trich_yeu,
  d.signer_name AS nguoi_ky,
  d.page_count AS so_trang,
  f.path AS tep
FROM documents d JOIN files f ON f.id = d.file_id LEFT JOIN said_headers s ON s.document_id = d.id
"""

_OF_TASK = "FROM deadlines l WHERE l.document_id = t.document_id AND l.task = t.position"

_TASKS = """
SELECT t.document_id || ':' || t.ref AS ma_nhiem_vu, d.*,
  t.path AS muc,
  t.text AS noi_dung,
  CASE a.role WHEN 'lead' THEN 'chủ trì' WHEN 'coordinate' THEN 'phối hợp'
    WHEN 'report_to' THEN 'báo cáo về' END AS vai_tro,
  a.text AS don_vi,
  coalesce(a.unit, a.text) AS don_vi_chinh_thuc,
  a.unit_sort AS thu_tu_don_vi,
  {deadlines} AS thoi_han,
  (SELECT min(l.due_day) {of_task}) AS han,
  (SELECT min(l.rrule) {of_task}) AS dinh_ky,
  t.product AS san_pham,
  t.page AS trang,
  t.confidence AS do_tin_cay,
  t.corrects IS NOT NULL AS da_sua
FROM tasks t
JOIN v_van_ban d ON d.ma_van_ban = t.document_id
LEFT JOIN assignments a ON a.document_id = t.document_id AND a.task = t.position
WHERE NOT t.superseded
"""

_DEADLINES = """
SELECT t.document_id || ':' || t.ref AS ma_nhiem_vu, d.so_ky_hieu, d.co_quan_ban_hanh,
  t.path AS muc,
  t.text AS noi_dung,
  a.text AS don_vi,
  coalesce(a.unit, a.text) AS don_vi_chinh_thuc,
  l.text AS thoi_han,
  CASE l.kind WHEN 'date' THEN 'ngày' WHEN 'period' THEN 'khoảng thời gian'
    WHEN 'recurring' THEN 'định kỳ' WHEN 'relative' THEN 'tính từ mốc'
    WHEN 'ongoing' THEN 'thường xuyên' END AS loai_han,
  l.due_day AS han,
  {days_left} AS con_lai_ngay,
  l.rrule AS dinh_ky,
  l.page AS trang,
  d.tep
FROM tasks t
JOIN v_van_ban d ON d.ma_van_ban = t.document_id
JOIN deadlines l ON l.document_id = t.document_id AND l.task = t.position
LEFT JOIN assignments a
  ON a.document_id = t.document_id AND a.task = t.position AND a.role = 'lead'
WHERE NOT t.superseded
"""

_OVERDUE = """
SELECT ma_nhiem_vu, so_ky_hieu, co_quan_ban_hanh, muc, noi_dung, don_vi, don_vi_chinh_thuc,
  thoi_han, han, -con_lai_ngay AS qua_han_ngay, trang, tep
FROM v_han WHERE han < {today}
"""

_GROUNDS = """
SELECT d.ma_van_ban, d.so_ky_hieu, d.co_quan_ban_hanh, d.trich_yeu,
  c.type AS loai_can_cu,
  c.code AS so_ky_hieu_can_cu,
  c.date AS ngay_can_cu,
  c.issuer AS co_quan_ban_hanh_can_cu,
  c.name AS ten_can_cu,
  c.provision AS dieu_khoan,
  c.quote AS nguyen_van,
  c.page AS trang,
  d.tep
FROM citations c JOIN v_van_ban d ON d.ma_van_ban = c.document_id
WHERE c.basis
"""


def view_statements(dialect: str) -> Iterator[str]:
    """What makes the views on ``sqlite`` or ``postgresql``."""
    words = _DIALECTS[dialect]
    parts = {
        "today": words["today"],
        "of_task": _OF_TASK,
        "deadlines": words["joined"].format(_OF_TASK),
        "days_left": words["days"].format("l.due_day", words["today"]),
    }
    bodies = (_DOCUMENTS, _TASKS, _DEADLINES, _OVERDUE, _GROUNDS)
    for view, body in zip(VIEWS, bodies, strict=True):
        yield f"CREATE VIEW {view} AS{body.format(**parts)}"
