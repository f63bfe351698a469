SELECT c.hall_code, c.category, COUNT(*) AS received
FROM complaint c
WHERE c.received_at >= :first_day AND c.received_at < :end_day
GROUP BY c.hall_code, c.category
ORDER BY c.hall_code, c.category
