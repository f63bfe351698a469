SELECT t.metric, t.org_code, t.value
FROM target t
WHERE t.metric IN ('survey_days', 'provision_days') AND t.period = :quarter
ORDER BY t.metric, t.org_code
