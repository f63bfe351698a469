SELECT t.org_code, t.period, t.value
FROM target t
WHERE t.metric = :metric AND (t.period = :year OR t.period BETWEEN :first AND :month)
ORDER BY t.org_code, t.period
