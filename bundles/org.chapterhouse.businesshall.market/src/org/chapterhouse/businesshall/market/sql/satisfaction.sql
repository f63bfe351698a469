SELECT s.hall_code, CAST(EXTRACT(YEAR FROM s.answered_on) AS INTEGER) AS year, COALESCE(s.channel, '') AS channel, s.dimension,
       COUNT(s.score) AS answers, CAST(SUM(s.score) AS BIGINT) AS scores
FROM satisfaction s
WHERE s.answered_on BETWEEN :first_day AND :last_day
GROUP BY s.hall_code, CAST(EXTRACT(YEAR FROM s.answered_on) AS INTEGER), COALESCE(s.channel, ''), s.dimension
ORDER BY s.hall_code, year, channel, s.dimension
