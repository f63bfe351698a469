SELECT m.period, m.operator, COALESCE(SUM(m.subscribers), 0) AS subscribers, COALESCE(SUM(m.sites_5g), 0) AS sites
FROM market m
WHERE m.period BETWEEN :first AND :last
GROUP BY m.period, m.operator
ORDER BY m.period, m.operator
