SELECT p.county_code, p.outcome,
       CAST(EXTRACT(YEAR FROM p.decided_on) AS INTEGER) AS decided_year,
       CAST(EXTRACT(MONTH FROM p.decided_on) AS INTEGER) AS decided_month,
       COUNT(*) AS projects,
       COUNT(p.contract_amount) AS priced,
       SUM(COALESCE(p.contract_amount, 0)) AS amount
FROM project p
WHERE p.outcome IN ('won', 'lost') AND p.decided_on >= :first_day AND p.decided_on <= :last_day
GROUP BY p.county_code, p.outcome, CAST(EXTRACT(YEAR FROM p.decided_on) AS INTEGER), CAST(EXTRACT(MONTH FROM p.decided_on) AS INTEGER)
ORDER BY p.county_code, p.outcome, decided_year, decided_month
