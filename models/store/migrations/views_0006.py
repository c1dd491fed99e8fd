"""The view of revision 0006, as ``docs/store.md`` describes it."""

CITED = """
CREATE VIEW v_vien_dan AS
SELECT c.cited AS ma_vien_dan,
  max(c.type) AS loai,
  max(c.code) AS so_ky_hieu,
  max(c.date) AS ngay,
  max(c.issuer) AS co_quan_ban_hanh,
  max(c.name) AS ten,
  count(*) AS so_lan,
  count(DISTINCT c.document_id) AS so_van_ban,
  count(DISTINCT CASE WHEN c.basis THEN c.document_id END) AS so_van_ban_lam_can_cu
FROM citations c
WHERE c.cited IS NOT NULL
GROUP BY c.cited
"""
