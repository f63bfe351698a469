SELECT l.county_code, COUNT(*) AS opened,
       SUM(CASE WHEN l.monthly_fee > 0 AND 5 * l.monthly_fee < l.standard_fee THEN 1 ELSE 0 END) AS low,
       SUM(CASE WHEN l.monthly_fee = 0 THEN 1 ELSE 0 END) AS zero,
       SUM(CASE WHEN (l.monthly_fee = 0 OR l.monthly_fee > 0 AND 5 * l.monthly_fee < l.standard_fee) AND COALESCE(l.approval_no, '') = '' THEN 1 ELSE 0 END) AS unapproved
FROM line l
WHERE l.opened_on >= :first_day AND l.opened_on <= :last_day
GROUP BY l.county_code
ORDER BY l.county_code
