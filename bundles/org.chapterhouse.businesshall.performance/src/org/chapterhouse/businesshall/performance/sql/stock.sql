-- who is in service at the end of a day: those who had come, less those who had come and gone; one who left before joining never was
SELECT d.hall_code, d.year, d.month, CAST(SUM(d.came) AS BIGINT) AS came, CAST(SUM(d.gone) AS BIGINT) AS gone
FROM (SELECT f.hall_code, f.came, f.gone,
             CASE WHEN f.happened < :first_day THEN 0 ELSE CAST(EXTRACT(YEAR FROM f.happened) AS INTEGER) END AS year,
             CASE WHEN f.happened < :first_day THEN 0 ELSE CAST(EXTRACT(MONTH FROM f.happened) AS INTEGER) END AS month
      FROM (SELECT s.hall_code, s.joined_on AS happened, 1 AS came, 0 AS gone
            FROM subscriber s
            WHERE s.joined_on <= :last_day
            UNION ALL
            SELECT s.hall_code, CASE WHEN s.left_on < s.joined_on THEN s.joined_on ELSE s.left_on END, 0, 1
            FROM subscriber s
            WHERE s.left_on <= :last_day AND s.joined_on <= :last_day) f) d
GROUP BY d.hall_code, d.year, d.month
ORDER BY d.hall_code, d.year, d.month
