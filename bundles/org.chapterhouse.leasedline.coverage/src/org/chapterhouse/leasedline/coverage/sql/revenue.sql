SELECT l.county_code, l.industry_code,
       SUM(CASE WHEN b.period >= :first THEN b.amount ELSE 0 END) AS revenue,
       SUM(CASE WHEN b.period >= :first THEN 1 ELSE 0 END) AS bills,
       SUM(CASE WHEN b.period < :first THEN b.amount ELSE 0 END) AS revenue_before,
       SUM(CASE WHEN b.period < :first THEN 1 ELSE 0 END) AS bills_before
FROM billing b
JOIN line l ON l.line_id = b.line_id
WHERE b.period BETWEEN :first AND :last
   OR b.period BETWEEN :before_first AND :before_last
GROUP BY l.county_code, l.industry_code
ORDER BY l.county_code, l.industry_code
