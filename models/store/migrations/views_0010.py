"""The views of revision 0010, as ``docs/store.md`` describes them: when documents hold, and what is overdue by now."""

from collections.abc import Iterator

from models.store.migrations import views_0003

VIEWS = views_0003.VIEWS

# What the engines say differently: today's number in the calendar, the day of a number, wordings in one cell.
_DIALECTS = {
    "sqlite": {
        "today": "CAST(julianday(date('now', '+7 hours')) - 1721424.5 AS INTEGER)",
        "day": "date(r.urgency + 1721424.5)",
        "joined": "(SELECT group_concat(text, '; ') FROM (SELECT l.text {} ORDER BY l.position))",
    },
    "postgresql": {
        "today": "((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - date '0001-01-01' + 1)",
        "day": "(date '0001-01-01' + (r.urgency - 1)::integer)",
        "joined": "(SELECT string_agg(l.text, '; ' ORDER BY l.position) {})",
    },
}
_OF_TASK = "FROM deadlines l WHERE l.document_id = t.document_id AND l.task = t.position"
_HOLDS = """,
  d.valid_from AS hieu_luc_tu,
  d.valid_until AS hieu_luc_den
FROM documents d"""

# The register knows what was done, extended, received and withdrawn: its rows of everybody (0) that are open (0) and
# have a day stand in its primary key one behind the other.
_OVERDUE = """
CREATE VIEW v_qua_han AS
SELECT t.document_id || ':' || t.ref AS ma_nhiem_vu, d.so_ky_hieu, d.co_quan_ban_hanh,
  t.path AS muc,
  t.text AS noi_dung,
  a.text AS don_vi,
  coalesce(a.unit, a.text) AS don_vi_chinh_thuc,
  coalesce((SELECT min(l.text) {of_task} AND l.due_day = {day}), {deadlines}) AS thoi_han,
  {day} AS han,
  {today} - r.urgency AS qua_han_ngay,
  coalesce((SELECT min(l.page) {of_task} AND l.due_day = {day}), t.page) AS trang,
  d.tep
FROM register r
JOIN task_words w ON w.id = r.task_id
JOIN tasks t ON t.document_id = w.document_id AND t.position = w.task
JOIN v_van_ban d ON d.ma_van_ban = t.document_id
LEFT JOIN assignments a
  ON a.document_id = t.document_id AND a.task = t.position AND a.role = 'lead'
WHERE r.name_id = 0 AND r.standing = 0 AND r.urgency < {today}
"""


def view_statements(dialect: str) -> Iterator[str]:
    """What makes the views on ``sqlite`` or ``postgresql``."""
    words = _DIALECTS[dialect]
    overdue = _OVERDUE.format(
        today=words["today"],
        day=words["day"],
        of_task=_OF_TASK,
        deadlines=words["joined"].format(_OF_TASK),
    )
    for view, statement in zip(VIEWS, views_0003.view_statements(dialect), strict=True):
        match view:
            case "v_van_ban":
                yield statement.replace("\nFROM documents d", _HOLDS)
            case "v_qua_han":
                yield overdue
            case _:
                yield statement
