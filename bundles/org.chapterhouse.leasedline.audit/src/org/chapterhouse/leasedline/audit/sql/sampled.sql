SELECT COUNT(DISTINCT a.line_id) AS samples
FROM audit a
JOIN org_unit b ON b.code = a.branch_code
WHERE a.period = :month AND b.level = 'branch' AND (b.code = :unit OR b.parent_code = :unit)
