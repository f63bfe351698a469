SELECT j.hall_code, j.area, j.age, COUNT(*) AS joined
FROM (SELECT s.hall_code, COALESCE(h.area, '') AS area,
             CASE WHEN s.age IS NULL THEN '' WHEN s.age <= 24 THEN 'youth' WHEN s.age >= 60 THEN 'senior' ELSE 'adult' END AS age
      FROM subscriber s
      LEFT JOIN hall h ON h.code = s.hall_code
      WHERE s.joined_on BETWEEN :first_day AND :last_day) j
GROUP BY j.hall_code, j.area, j.age
ORDER BY j.hall_code, j.area, j.age
