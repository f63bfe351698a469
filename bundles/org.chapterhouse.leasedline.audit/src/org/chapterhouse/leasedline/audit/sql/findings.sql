SELECT a.branch_code, a.line_id, a.item, a.finding
FROM audit a
JOIN org_unit b ON b.code = a.branch_code
WHERE a.period = :month AND NOT a.passed AND b.level = 'branch' AND (b.code = :unit OR b.parent_code = :unit)
ORDER BY COALESCE(b.sort, 0), b.code, a.line_id, a.item, a.sample_id
LIMIT 30
