-- A parameter is set by adding a version; none is ever changed. Of two for the same day the later one counts, so a slip can be put
-- right on the day it was made.
do $$
begin
    execute (select 'alter table deadline_parameter drop constraint ' || quote_ident(conname) from pg_constraint
        where conrelid = 'deadline_parameter'::regclass and contype = 'u');
end
$$;
alter table deadline_parameter add column running boolean not null default false;
comment on column deadline_parameter.running is 'reaches deadlines too that began before valid_from';
alter table deadline_parameter add column set_by text;
alter table deadline_parameter add column set_by_name text;
alter table deadline_parameter add column set_at timestamptz;
alter table deadline_parameter add constraint deadline_parameter_set_by_somebody check ((set_by is null) = (set_at is null));

-- Moved by an act (extension, ruling): what the settings say about others of its kind no longer concerns it.
alter table deadline add column individually_ruled boolean not null default false;
-- Of what stays the same day a firm date may follow an estimated one.
alter table deadline_move add column provisional_before boolean not null default false;

-- Whether the running deadlines have been counted again since the year's notice came.
alter table calendar_year add column counted_at timestamptz;
update calendar_year set counted_at = imported_at;
