SELECT l.line_id, l.county_code, l.monthly_fee, l.standard_fee, l.approval_no
FROM line l
JOIN org_unit c ON c.code = l.county_code
LEFT JOIN org_unit b ON b.code = c.parent_code
WHERE l.opened_on >= :first_day AND l.opened_on <= :last_day
  AND (l.monthly_fee = 0 OR l.monthly_fee > 0 AND 5 * l.monthly_fee < l.standard_fee)
  AND c.level = 'county' AND (c.code = :unit OR c.parent_code = :unit OR b.parent_code = :unit)
ORDER BY CASE WHEN COALESCE(l.approval_no, '') = '' THEN 0 ELSE 1 END, COALESCE(b.sort, 0), b.code, COALESCE(c.sort, 0), c.code, l.line_id
LIMIT 30
