SELECT d.hall_code, d.severity, d.received_year, d.received_month, COUNT(*) AS received,
       SUM(CASE WHEN d.responded_after <= 7200 THEN 1 ELSE 0 END) AS responded_in_time,
       SUM(CASE WHEN d.closed_after <= 86400 THEN 1 ELSE 0 END) AS closed_in_time,
       COUNT(d.closed_after) AS closed, SUM(d.closed_after) AS closed_seconds,
       COUNT(d.repeat_of) AS repeated, COUNT(d.called_back_at) AS called_back
FROM (
  SELECT c.hall_code, c.severity, c.repeat_of, c.called_back_at,
         CAST(EXTRACT(YEAR FROM c.received_at) AS INTEGER) AS received_year, CAST(EXTRACT(MONTH FROM c.received_at) AS INTEGER) AS received_month,
         seconds_between(c.received_at, c.responded_at) AS responded_after,
         seconds_between(c.received_at, c.closed_at) AS closed_after
  FROM complaint c
  WHERE c.received_at >= :first_day AND c.received_at < :end_day
) d
GROUP BY d.hall_code, d.severity, d.received_year, d.received_month
ORDER BY d.hall_code, d.severity, d.received_year, d.received_month
