-- Seconds between two times by the rule of leap years, for engines that share no function of their difference.
SELECT d.hall_code, d.raised_year, COUNT(*) AS raised,
       SUM(CASE WHEN d.responded_after <= 900 THEN 1 ELSE 0 END) AS responded_in_time,
       COUNT(d.closed_after) AS closed, SUM(d.closed_after) AS closed_seconds
FROM (
  SELECT s.hall_code, CAST(EXTRACT(YEAR FROM s.raised_at) AS INTEGER) AS raised_year,
         CAST(((365 * EXTRACT(YEAR FROM s.responded_at) + FLOOR((EXTRACT(YEAR FROM s.responded_at) - 1) / 4) - FLOOR((EXTRACT(YEAR FROM s.responded_at) - 1) / 100)
              + FLOOR((EXTRACT(YEAR FROM s.responded_at) - 1) / 400) + EXTRACT(DOY FROM s.responded_at)) * 86400
              + 3600 * EXTRACT(HOUR FROM s.responded_at) + 60 * EXTRACT(MINUTE FROM s.responded_at) + EXTRACT(SECOND FROM s.responded_at))
            - ((365 * EXTRACT(YEAR FROM s.raised_at) + FLOOR((EXTRACT(YEAR FROM s.raised_at) - 1) / 4) - FLOOR((EXTRACT(YEAR FROM s.raised_at) - 1) / 100)
              + FLOOR((EXTRACT(YEAR FROM s.raised_at) - 1) / 400) + EXTRACT(DOY FROM s.raised_at)) * 86400
              + 3600 * EXTRACT(HOUR FROM s.raised_at) + 60 * EXTRACT(MINUTE FROM s.raised_at) + EXTRACT(SECOND FROM s.raised_at)) AS BIGINT) AS responded_after,
         CAST(((365 * EXTRACT(YEAR FROM s.closed_at) + FLOOR((EXTRACT(YEAR FROM s.closed_at) - 1) / 4) - FLOOR((EXTRACT(YEAR FROM s.closed_at) - 1) / 100)
              + FLOOR((EXTRACT(YEAR FROM s.closed_at) - 1) / 400) + EXTRACT(DOY FROM s.closed_at)) * 86400
              + 3600 * EXTRACT(HOUR FROM s.closed_at) + 60 * EXTRACT(MINUTE FROM s.closed_at) + EXTRACT(SECOND FROM s.closed_at))
            - ((365 * EXTRACT(YEAR FROM s.raised_at) + FLOOR((EXTRACT(YEAR FROM s.raised_at) - 1) / 4) - FLOOR((EXTRACT(YEAR FROM s.raised_at) - 1) / 100)
              + FLOOR((EXTRACT(YEAR FROM s.raised_at) - 1) / 400) + EXTRACT(DOY FROM s.raised_at)) * 86400
              + 3600 * EXTRACT(HOUR FROM s.raised_at) + 60 * EXTRACT(MINUTE FROM s.raised_at) + EXTRACT(SECOND FROM s.raised_at)) AS BIGINT) AS closed_after
  FROM support s
  WHERE s.raised_at >= :first_day AND s.raised_at < :end_day
) d
GROUP BY d.hall_code, d.raised_year
ORDER BY d.hall_code, d.raised_year
