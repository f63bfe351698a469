SELECT l.county_code, l.close_reason, COUNT(*) AS churned
FROM line l
WHERE l.opened_on < :first_day AND l.closed_on >= :first_day AND l.closed_on <= :last_day
GROUP BY l.county_code, l.close_reason
ORDER BY l.county_code, l.close_reason
