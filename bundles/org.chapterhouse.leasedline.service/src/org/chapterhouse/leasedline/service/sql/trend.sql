-- Days between two dates by the rule of leap years, for engines that share no function of their difference.
SELECT d.kind, d.branch_code, d.reply_year, d.reply_month, COUNT(*) AS orders, SUM(d.days) AS total_days
FROM (
  SELECT w.kind, w.branch_code,
         CAST(w.reply_year AS INTEGER) AS reply_year, CAST(w.reply_month AS INTEGER) AS reply_month,
         CAST(365 * (w.reply_year - w.creation_year)
              + FLOOR((w.reply_year - 1) / 4) - FLOOR((w.creation_year - 1) / 4)
              - FLOOR((w.reply_year - 1) / 100) + FLOOR((w.creation_year - 1) / 100)
              + FLOOR((w.reply_year - 1) / 400) - FLOOR((w.creation_year - 1) / 400)
              + w.reply_day - w.creation_day AS INTEGER) AS days
  FROM (
    SELECT kind, branch_code,
           EXTRACT(YEAR FROM created_on) AS creation_year, EXTRACT(DOY FROM created_on) AS creation_day,
           EXTRACT(YEAR FROM replied_on) AS reply_year, EXTRACT(MONTH FROM replied_on) AS reply_month, EXTRACT(DOY FROM replied_on) AS reply_day
    FROM work_order
    WHERE replied_on >= :first_day AND replied_on <= :last_day
  ) w
  WHERE w.creation_year >= w.reply_year - 1
) d
GROUP BY d.kind, d.branch_code, d.reply_year, d.reply_month
ORDER BY d.kind, d.branch_code, d.reply_year, d.reply_month
