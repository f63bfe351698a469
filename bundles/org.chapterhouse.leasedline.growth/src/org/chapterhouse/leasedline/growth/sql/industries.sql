SELECT l.county_code, l.industry_code,
       SUM(CASE WHEN l.opened_on >= :first_day THEN 1 ELSE 0 END) AS added,
       SUM(CASE WHEN l.opened_on < :first_day THEN 1 ELSE 0 END) AS prior_added
FROM line l
WHERE l.opened_on >= :first_day AND l.opened_on <= :last_day
   OR l.opened_on >= :prior_first_day AND l.opened_on <= :prior_last_day
GROUP BY l.county_code, l.industry_code
ORDER BY l.county_code, l.industry_code
