SELECT w.kind, w.branch_code, w.source_report, COUNT(*) AS orders
FROM work_order w
WHERE w.created_on >= :first_created AND w.replied_on >= :first_day AND w.replied_on <= :last_day
GROUP BY w.kind, w.branch_code, w.source_report
ORDER BY w.kind, w.branch_code, w.source_report
