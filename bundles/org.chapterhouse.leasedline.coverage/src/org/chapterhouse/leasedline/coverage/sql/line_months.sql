SELECT s.county_code, s.industry_code,
       CAST(SUM(GREATEST(LEAST(s.closed, :after) - GREATEST(s.opened, :first), 0)) AS BIGINT) AS line_months,
       SUM(CASE WHEN s.opened < :after AND s.closed > :first AND s.opened < s.closed THEN 1 ELSE 0 END) AS lines,
       CAST(SUM(GREATEST(LEAST(s.closed, :before_after) - GREATEST(s.opened, :before_first), 0)) AS BIGINT) AS line_months_before,
       SUM(CASE WHEN s.opened < :before_after AND s.closed > :before_first AND s.opened < s.closed THEN 1 ELSE 0 END) AS lines_before
FROM (SELECT l.county_code, l.industry_code,
             CAST(12 * EXTRACT(YEAR FROM l.opened_on) + EXTRACT(MONTH FROM l.opened_on) AS BIGINT) AS opened,
             CASE WHEN l.closed_on IS NULL THEN :after
                  ELSE CAST(12 * EXTRACT(YEAR FROM l.closed_on) + EXTRACT(MONTH FROM l.closed_on) AS BIGINT) END AS closed
      FROM line l) s
GROUP BY s.county_code, s.industry_code
ORDER BY s.county_code, s.industry_code
