-- Why a delivery failed, as a category with the number under which the log tells more.
alter table intake.delivery
    add failure text check (failure in ('disk-full', 'database-lost', 'database-busy', 'evidence-unreadable', 'program')),
    add failure_reference text,
    add check (failure is null or state = 'failed');

-- How often work on the delivery was begun: what brings the database down each time must end some time.
alter table intake.progress add tries int not null default 0;
