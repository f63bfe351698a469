SELECT c.hall_code, SUBSTR(c.period, 1, 4) AS year, SUM(c.amount) AS amount, COUNT(*) AS booked
FROM hall_cost c
WHERE c.period BETWEEN :first AND :last
GROUP BY c.hall_code, SUBSTR(c.period, 1, 4)
ORDER BY c.hall_code, year
