SELECT a.period, a.branch_code, a.item, COUNT(*) AS items, SUM(CASE WHEN a.passed THEN 1 ELSE 0 END) AS passed
FROM audit a
WHERE a.period IN (:previous, :month)
GROUP BY a.period, a.branch_code, a.item
ORDER BY a.period, a.branch_code, a.item
