SELECT w.kind, w.branch_code, COUNT(*) AS orders
FROM work_order w
WHERE w.created_on >= :first_created AND w.created_on <= :last_day AND (w.replied_on IS NULL OR w.replied_on > :last_day)
GROUP BY w.kind, w.branch_code
ORDER BY w.kind, w.branch_code
