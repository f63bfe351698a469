SELECT s.hall_code, s.product, CAST(SUBSTR(s.period, 1, 4) AS INTEGER) AS signed_year, COUNT(*) AS row_count, SUM(s."count") AS signups, SUM(s.revenue) AS revenue
FROM signup s
WHERE s.period >= :first_month AND s.period <= :last_month
GROUP BY s.hall_code, s.product, SUBSTR(s.period, 1, 4)
ORDER BY s.hall_code, s.product, SUBSTR(s.period, 1, 4)
