-- A row may be known by its registration number too (注册号一致).
alter table roster.listing drop constraint listing_resolution_check;
alter table roster.listing add check (resolution in ('unified-code', 'registration-number', 'organisation-code', 'new-from-list',
                                                     'person-number', 'person-new'));
