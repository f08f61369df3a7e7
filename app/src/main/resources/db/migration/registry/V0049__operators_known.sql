-- Operators the register had named before they were kept (经营者): what was decided in their time stays with them once another follows.
insert into registry.operator (subject_id, name, shown_on, delivery)
select s.id, s.legal_representative, cast(s.known_from at time zone 'Asia/Shanghai' as date), s.delivery
from registry.subject s
where s.form = 'individual-business' and s.in_register and s.legal_representative <> ''
on conflict (subject_id) where followed_on is null do nothing;
