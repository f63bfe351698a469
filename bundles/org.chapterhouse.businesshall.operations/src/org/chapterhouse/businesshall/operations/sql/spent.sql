SELECT c.hall_code, c.period, c.category, SUM(c.amount) AS amount, COUNT(*) AS booked
FROM hall_cost c
WHERE c.period BETWEEN :first AND :last
GROUP BY c.hall_code, c.period, c.category
ORDER BY c.hall_code, c.period, c.category
