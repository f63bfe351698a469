SELECT b.period, b.org_code, o.level, o.parent_code, COALESCE(o.short_name, o.name) AS short_name, b.share, b.share_prior
FROM benchmark_share b
LEFT JOIN org_unit o ON o.code = b.org_code
WHERE b.period = (SELECT MAX(p.period) FROM benchmark_share p WHERE p.period <= :month)
ORDER BY COALESCE(o.sort, 0), b.org_code
