SELECT a.branch_code, COUNT(DISTINCT a.line_id) AS samples
FROM audit a
WHERE a.period = :month
GROUP BY a.branch_code
ORDER BY a.branch_code
