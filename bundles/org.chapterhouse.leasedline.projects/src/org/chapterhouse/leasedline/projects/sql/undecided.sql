SELECT p.county_code,
       SUM(CASE WHEN p.outcome = 'open' THEN 1 ELSE 0 END) AS undecided,
       SUM(CASE WHEN p.outcome = 'open' THEN 0 ELSE 1 END) AS undated
FROM project p
WHERE p.outcome = 'open' OR p.decided_on IS NULL
GROUP BY p.county_code
ORDER BY p.county_code
