SELECT l.county_code,
       SUM(CASE WHEN l.opened_on <= :last_day AND (l.closed_on IS NULL OR l.closed_on > :last_day) THEN 1 ELSE 0 END) AS in_service,
       SUM(CASE WHEN l.opened_on < :year_start AND (l.closed_on IS NULL OR l.closed_on >= :year_start) THEN 1 ELSE 0 END) AS at_start
FROM line l
WHERE l.product = 'voice'
GROUP BY l.county_code
ORDER BY l.county_code
