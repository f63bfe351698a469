SELECT l.county_code, SUM(b.amount) AS amount, COUNT(*) AS billed
FROM billing b
JOIN line l ON l.line_id = b.line_id
WHERE b.period BETWEEN :first AND :last
  AND l.opened_on >= :first_day AND l.opened_on <= :last_day
GROUP BY l.county_code
ORDER BY l.county_code
