SELECT t.hall_code, COALESCE(t.topic, '') AS topic, t.hours, COUNT(*) AS held, CAST(COALESCE(SUM(t.attendees), 0) AS BIGINT) AS attendees,
       CAST(COALESCE(SUM(t.passed), 0) AS BIGINT) AS passed
FROM training t
WHERE t.held_on BETWEEN :first_day AND :last_day
GROUP BY t.hall_code, COALESCE(t.topic, ''), t.hours
ORDER BY t.hall_code, topic, t.hours
