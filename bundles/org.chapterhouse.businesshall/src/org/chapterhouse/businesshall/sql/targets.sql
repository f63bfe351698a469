SELECT t.metric, t.hall_code, t.period, t.value
FROM hall_target t
WHERE t.period IN (:year, :next)
ORDER BY t.metric, t.hall_code, t.period
