SELECT l.county_code,
       COUNT(*) AS in_service,
       SUM(CASE WHEN l.closed_on <= :last_day THEN 1 ELSE 0 END) AS churned,
       SUM(CASE WHEN l.closed_on <= :last_day THEN l.monthly_fee ELSE 0 END) AS churned_fee
FROM line l
WHERE l.opened_on < :first_day AND (l.closed_on IS NULL OR l.closed_on >= :first_day)
GROUP BY l.county_code
ORDER BY l.county_code
