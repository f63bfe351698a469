SELECT l.county_code, b.period, SUM(b.amount) AS amount, COUNT(*) AS billed
FROM billing b
JOIN line l ON l.line_id = b.line_id
WHERE b.period BETWEEN :first AND :last
   OR b.period BETWEEN :prior_first AND :prior_last
GROUP BY l.county_code, b.period
ORDER BY l.county_code, b.period
