SELECT a.county_code, a.industry_code,
       COUNT(*) AS accounts,
       SUM(CASE WHEN s.covered = 1 THEN 1 ELSE 0 END) AS covered,
       SUM(CASE WHEN s.covered_before = 1 THEN 1 ELSE 0 END) AS covered_before,
       SUM(CASE WHEN s.covered = 1 AND s.covered_before = 0 THEN 1 ELSE 0 END) AS gained
FROM account a
LEFT JOIN (SELECT l.account_id,
                  MAX(CASE WHEN l.opened_on <= :last_day AND (l.closed_on IS NULL OR l.closed_on > :last_day) THEN 1 ELSE 0 END) AS covered,
                  MAX(CASE WHEN l.opened_on <= :day_before AND (l.closed_on IS NULL OR l.closed_on > :day_before) THEN 1 ELSE 0 END) AS covered_before
           FROM line l
           GROUP BY l.account_id) s ON s.account_id = a.account_id
WHERE a.snapshot = :snapshot
GROUP BY a.county_code, a.industry_code
ORDER BY a.county_code, a.industry_code
