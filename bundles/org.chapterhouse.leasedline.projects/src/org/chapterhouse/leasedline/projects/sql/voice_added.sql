SELECT l.county_code,
       CAST(EXTRACT(YEAR FROM l.opened_on) AS INTEGER) AS opened_year,
       CAST(EXTRACT(MONTH FROM l.opened_on) AS INTEGER) AS opened_month,
       COUNT(*) AS added
FROM line l
WHERE l.product = 'voice' AND l.opened_on >= :first_day AND l.opened_on <= :last_day
GROUP BY l.county_code, CAST(EXTRACT(YEAR FROM l.opened_on) AS INTEGER), CAST(EXTRACT(MONTH FROM l.opened_on) AS INTEGER)
ORDER BY l.county_code, opened_year, opened_month
