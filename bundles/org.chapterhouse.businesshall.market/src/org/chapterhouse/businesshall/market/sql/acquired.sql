SELECT s.hall_code, CAST(EXTRACT(YEAR FROM s.joined_on) AS INTEGER) AS year, COALESCE(s.source, '') AS source, COUNT(*) AS joined
FROM subscriber s
WHERE s.joined_on BETWEEN :first_day AND :last_day
GROUP BY s.hall_code, CAST(EXTRACT(YEAR FROM s.joined_on) AS INTEGER), COALESCE(s.source, '')
ORDER BY s.hall_code, year, source
