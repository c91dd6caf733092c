-- Ground every feature stands on: who calls, which community, what was done, what is still to do.

-- The application never works as the owner of the tables: it has only the rights granted below.
do $$
begin
  create role community_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;
grant community_app to current_user;
grant usage on schema public to community_app;

create function current_community() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.community_id', true), '')::uuid $$;

create function current_account() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.account_id', true), '')::uuid $$;

-- Keeps one community's rows from another's, whatever a query forgets (the product never connects as
-- the tables' owner, whom row-level security would let pass), and grants no more rights
-- than the table needs ('select, insert' makes it append-only).
create function protect_community_table(name regclass, rights text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format(
    'create policy same_community on %s using (community_id = current_community()) with check (community_id = current_community())',
    name);
  execute format('grant %s on %s to community_app', rights, name);
end $$;

-- A person as WeChat (or the development login) knows them. Exists only after consent.
create table account (
  id uuid primary key,
  open_id text unique,
  consent_version text not null,
  consented_at timestamptz not null,
  closed_at timestamptz,
  check ((open_id is null) = (closed_at is not null))
);
alter table account enable row level security;
create policy own_account on account using (id = current_account()) with check (id = current_account());
grant select, insert, update on account to community_app;

-- The directory of communities: which there are is public, what is in them is not.
create table community (
  id uuid primary key,
  name text not null check (char_length(name) between 2 and 40),
  kind text not null check (kind in ('compound', 'village', 'residentialCommunity')),
  settings jsonb not null,
  created_at timestamptz not null
);
alter table community enable row level security;
create policy public_directory on community for select using (true);
create policy own_settings on community for update
  using (id = current_community()) with check (id = current_community());
grant select on community to community_app;
grant update (settings, name) on community to community_app;

-- Staff roles by body, and the tasks a community hands out.
create table role_assignment (
  community_id uuid not null references community (id),
  id uuid not null,
  account_id uuid not null references account (id),
  role text not null check (role in ('administrator', 'ownersCommittee', 'propertyManager', 'residentsCommittee',
    'villagersCommittee', 'supervisoryCommittee', 'gridWorker', 'moderator')),
  holder_name text not null default '' check (char_length(holder_name) <= 40), -- emptied when they close their account
  granted_by uuid,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  primary key (community_id, id)
);
create unique index role_assignment_once on role_assignment (community_id, account_id, role) where revoked_at is null;
create index role_assignment_by_account on role_assignment (account_id) where revoked_at is null;
select protect_community_table('role_assignment', 'select, insert, update');
create policy own_roles on role_assignment for select using (account_id = current_account());
create policy give_up_own_roles on role_assignment for update
  using (account_id = current_account()) with check (account_id = current_account());

-- Who did what to which record, written in the same transaction as the deed. Append-only.
create table audit_entry (
  community_id uuid not null references community (id),
  id uuid not null,
  account_id uuid,
  action text not null,
  subject_id text,
  details jsonb not null default '{}',
  at timestamptz not null,
  primary key (community_id, id)
);
create index audit_entry_newest on audit_entry (community_id, at desc, id desc);
create index audit_entry_by_account on audit_entry (community_id, account_id, at desc);
select protect_community_table('audit_entry', 'select, insert');

-- The first answer to a request, so that a retry after a lost answer gets the same one.
create table idempotent_request (
  community_id uuid not null references community (id),
  account_id uuid not null,
  request_id text not null check (char_length(request_id) between 8 and 64),
  path text not null,
  input_digest text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (community_id, account_id, request_id)
);
create index idempotent_request_age on idempotent_request (community_id, at);
select protect_community_table('idempotent_request', 'select, insert, update, delete');

-- What must happen later or outside the transaction: messages, openings, closings.
create table outbox_entry (
  community_id uuid not null references community (id),
  id uuid not null,
  kind text not null,
  payload jsonb not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  done_at timestamptz,
  primary key (community_id, id)
);
create index outbox_entry_due on outbox_entry (due_at, community_id) where done_at is null;
create index outbox_entry_due_here on outbox_entry (community_id, due_at) where done_at is null;
select protect_community_table('outbox_entry', 'select, insert, update');

-- Communities that have work due. Only their ids leave the row-level security.
create function communities_with_due_work(at_instant timestamptz) returns setof uuid
language sql stable security definer set search_path = public as
$$ select distinct community_id from outbox_entry where done_at is null and due_at <= at_instant limit 1000 $$;

-- Photos: where the bytes lie is the storage's matter, whose they are is ours.
create table stored_file (
  community_id uuid not null references community (id),
  id uuid not null,
  account_id uuid not null references account (id),
  content_type text not null,
  byte_count integer not null check (byte_count > 0),
  location text not null,
  created_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, location)
);
select protect_community_table('stored_file', 'select, insert');
