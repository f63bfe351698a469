SELECT r.hall_code, SUBSTR(r.period, 1, 4) AS year, r.channel, r.segment, r.tier,
       SUM(r.amount) AS amount, CAST(SUM(r.orders) AS BIGINT) AS orders, COUNT(*) AS booked
FROM hall_revenue r
WHERE r.period BETWEEN :first AND :last
GROUP BY r.hall_code, SUBSTR(r.period, 1, 4), r.channel, r.segment, r.tier
ORDER BY r.hall_code, year, r.channel, r.segment, r.tier
