SELECT d.hall_code, d.raised_year, COUNT(*) AS raised,
       SUM(CASE WHEN d.responded_after <= 900 THEN 1 ELSE 0 END) AS responded_in_time,
       COUNT(d.closed_after) AS closed, SUM(d.closed_after) AS closed_seconds
FROM (
  SELECT s.hall_code, CAST(EXTRACT(YEAR FROM s.raised_at) AS INTEGER) AS raised_year,
         seconds_between(s.raised_at, s.responded_at) AS responded_after,
         seconds_between(s.raised_at, s.closed_at) AS closed_after
  FROM support s
  WHERE s.raised_at >= :first_day AND s.raised_at < :end_day
) d
GROUP BY d.hall_code, d.raised_year
ORDER BY d.hall_code, d.raised_year
