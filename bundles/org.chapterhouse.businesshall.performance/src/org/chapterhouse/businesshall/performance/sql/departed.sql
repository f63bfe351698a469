SELECT s.hall_code, CAST(EXTRACT(YEAR FROM s.left_on) AS INTEGER) AS year, COUNT(*) AS departed
FROM subscriber s
WHERE s.left_on BETWEEN :first_day AND :last_day
GROUP BY s.hall_code, CAST(EXTRACT(YEAR FROM s.left_on) AS INTEGER)
ORDER BY s.hall_code, year
