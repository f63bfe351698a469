SELECT r.hall_code, SUM(r.amount) AS amount, SUM(CASE WHEN r.category = 'value_added' THEN r.amount ELSE 0 END) AS value_added, COUNT(*) AS booked
FROM hall_revenue r
WHERE r.period BETWEEN :first AND :last
GROUP BY r.hall_code
ORDER BY r.hall_code
