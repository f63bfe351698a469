SELECT s.hall_code, s.network, COUNT(*) AS joined, COUNT(s.monthly_fee) AS fees, SUM(s.monthly_fee) AS fee
FROM subscriber s
WHERE s.joined_on >= :first_day AND s.joined_on <= :last_day
GROUP BY s.hall_code, s.network
ORDER BY s.hall_code, s.network
