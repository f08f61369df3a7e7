-- Absent and added rows of one subject that look like one matter under two numbers (疑似换号), some of them, for the preview.
alter table intake.delivery add pairs jsonb not null default '[]';
