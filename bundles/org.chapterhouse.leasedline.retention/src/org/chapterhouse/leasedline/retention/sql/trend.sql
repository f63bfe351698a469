SELECT l.county_code,
       CAST(EXTRACT(YEAR FROM l.closed_on) AS INTEGER) AS closed_year,
       CAST(EXTRACT(MONTH FROM l.closed_on) AS INTEGER) AS closed_month,
       COUNT(*) AS churned
FROM line l
WHERE l.closed_on >= :first_day AND l.closed_on <= :last_day
  AND 12 * EXTRACT(YEAR FROM l.opened_on) + EXTRACT(MONTH FROM l.opened_on) < 12 * EXTRACT(YEAR FROM l.closed_on) + EXTRACT(MONTH FROM l.closed_on)
GROUP BY l.county_code, CAST(EXTRACT(YEAR FROM l.closed_on) AS INTEGER), CAST(EXTRACT(MONTH FROM l.closed_on) AS INTEGER)
ORDER BY l.county_code, closed_year, closed_month
