-- Seconds between two times by the rule of leap years, for engines that share no function of their difference.
SELECT d.hall_code, d.severity, d.received_year, d.received_month, COUNT(*) AS received,
       SUM(CASE WHEN d.responded_after <= 7200 THEN 1 ELSE 0 END) AS responded_in_time,
       SUM(CASE WHEN d.closed_after <= 86400 THEN 1 ELSE 0 END) AS closed_in_time,
       COUNT(d.closed_after) AS closed, SUM(d.closed_after) AS closed_seconds,
       COUNT(d.repeat_of) AS repeated, COUNT(d.called_back_at) AS called_back
FROM (
  SELECT c.hall_code, c.severity, c.repeat_of, c.called_back_at,
         CAST(EXTRACT(YEAR FROM c.received_at) AS INTEGER) AS received_year, CAST(EXTRACT(MONTH FROM c.received_at) AS INTEGER) AS received_month,
         CAST(((365 * EXTRACT(YEAR FROM c.responded_at) + FLOOR((EXTRACT(YEAR FROM c.responded_at) - 1) / 4) - FLOOR((EXTRACT(YEAR FROM c.responded_at) - 1) / 100)
              + FLOOR((EXTRACT(YEAR FROM c.responded_at) - 1) / 400) + EXTRACT(DOY FROM c.responded_at)) * 86400
              + 3600 * EXTRACT(HOUR FROM c.responded_at) + 60 * EXTRACT(MINUTE FROM c.responded_at) + EXTRACT(SECOND FROM c.responded_at))
            - ((365 * EXTRACT(YEAR FROM c.received_at) + FLOOR((EXTRACT(YEAR FROM c.received_at) - 1) / 4) - FLOOR((EXTRACT(YEAR FROM c.received_at) - 1) / 100)
              + FLOOR((EXTRACT(YEAR FROM c.received_at) - 1) / 400) + EXTRACT(DOY FROM c.received_at)) * 86400
              + 3600 * EXTRACT(HOUR FROM c.received_at) + 60 * EXTRACT(MINUTE FROM c.received_at) + EXTRACT(SECOND FROM c.received_at)) AS BIGINT) AS responded_after,
         CAST(((365 * EXTRACT(YEAR FROM c.closed_at) + FLOOR((EXTRACT(YEAR FROM c.closed_at) - 1) / 4) - FLOOR((EXTRACT(YEAR FROM c.closed_at) - 1) / 100)
              + FLOOR((EXTRACT(YEAR FROM c.closed_at) - 1) / 400) + EXTRACT(DOY FROM c.closed_at)) * 86400
              + 3600 * EXTRACT(HOUR FROM c.closed_at) + 60 * EXTRACT(MINUTE FROM c.closed_at) + EXTRACT(SECOND FROM c.closed_at))
            - ((365 * EXTRACT(YEAR FROM c.received_at) + FLOOR((EXTRACT(YEAR FROM c.received_at) - 1) / 4) - FLOOR((EXTRACT(YEAR FROM c.received_at) - 1) / 100)
              + FLOOR((EXTRACT(YEAR FROM c.received_at) - 1) / 400) + EXTRACT(DOY FROM c.received_at)) * 86400
              + 3600 * EXTRACT(HOUR FROM c.received_at) + 60 * EXTRACT(MINUTE FROM c.received_at) + EXTRACT(SECOND FROM c.received_at)) AS BIGINT) AS closed_after
  FROM complaint c
  WHERE c.received_at >= :first_day AND c.received_at < :end_day
) d
GROUP BY d.hall_code, d.severity, d.received_year, d.received_month
ORDER BY d.hall_code, d.severity, d.received_year, d.received_month
