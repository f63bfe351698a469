SELECT r.hall_code, r.period, r.channel, SUM(r.amount) AS amount
FROM hall_revenue r
WHERE r.period BETWEEN :first AND :last
GROUP BY r.hall_code, r.period, r.channel
ORDER BY r.hall_code, r.period, r.channel
