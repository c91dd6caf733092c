-- Certificates of service (志愿服务证明) and the rest of a volunteer's record: training, commendation,
-- evaluation (MCA Order 67). What was issued or recorded stays; a mistake is set right by another row.

-- A volunteer asks for a certificate; those who keep the ledger issue or decline it.
create table certificate_request (
  community_id uuid not null references community (id),
  id uuid not null, -- made by the phone, so that a request sent twice is one
  volunteer_id uuid not null,
  from_date date not null, -- days of service in Shanghai, both included
  until_date date not null,
  purpose text not null check (char_length(purpose) between 2 and 40),
  state text not null check (state in ('requested', 'issued', 'declined', 'withdrawn')),
  requested_by uuid not null references account (id), -- staff, for somebody without a phone
  requested_at timestamptz not null,
  decided_by uuid references account (id),
  decided_at timestamptz,
  decline_reason text check (char_length(decline_reason) <= 200),
  primary key (community_id, id),
  unique (community_id, volunteer_id, id),
  foreign key (community_id, volunteer_id) references volunteer (community_id, id),
  check (until_date >= from_date and until_date - from_date <= 3660),
  check ((state = 'requested') = (decided_at is null)),
  check ((state = 'declined') = (decline_reason is not null))
);
create unique index certificate_request_once on certificate_request (community_id, volunteer_id) where state = 'requested';
create index certificate_request_waiting on certificate_request (community_id, requested_at, id) where state = 'requested';
create index certificate_request_of_volunteer on certificate_request (community_id, volunteer_id, requested_at desc, id desc);
select protect_community_table('certificate_request', 'select, insert, update');

-- The last number given out in a year. Its row is the lock: who numbers next waits for whoever numbers
-- now, and a number whose certificate did not come about is given to the next.
create table certificate_numbering (
  community_id uuid not null references community (id),
  year smallint not null check (year between 2020 and 9999),
  last integer not null check (last > 0),
  primary key (community_id, year)
);
select protect_community_table('certificate_numbering', 'select, insert, update');

-- What was certified, as it was printed. Append-only.
create table service_certificate (
  community_id uuid not null references community (id),
  id uuid not null,
  request_id uuid not null,
  volunteer_id uuid not null,
  year smallint not null,
  number integer not null check (number > 0),
  token text not null check (token ~ '^[A-Za-z0-9_-]{22}$'), -- 128 random bits: whoever has the paper
  minutes integer not null check (minutes > 0),
  content jsonb not null, -- every item on the paper
  replaces_id uuid, -- issued anew in place of that one
  issued_by uuid not null references account (id),
  issued_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, volunteer_id, id),
  unique (community_id, year, number),
  unique (token),
  unique (community_id, replaces_id),
  foreign key (community_id, volunteer_id, request_id) references certificate_request (community_id, volunteer_id, id),
  foreign key (community_id, volunteer_id, replaces_id) references service_certificate (community_id, volunteer_id, id)
);
create index service_certificate_newest on service_certificate (community_id, issued_at desc, id desc);
create index service_certificate_of_volunteer on service_certificate (community_id, volunteer_id, issued_at desc, id desc);
create index service_certificate_of_request on service_certificate (community_id, request_id);
select protect_community_table('service_certificate', 'select, insert');

-- The entries of the ledger behind a certificate. Append-only.
create table certificate_entry (
  community_id uuid not null,
  certificate_id uuid not null,
  volunteer_id uuid not null,
  entry_id uuid not null,
  primary key (community_id, certificate_id, entry_id),
  foreign key (community_id, volunteer_id, certificate_id) references service_certificate (community_id, volunteer_id, id),
  foreign key (community_id, volunteer_id, entry_id) references minute_entry (community_id, volunteer_id, id)
);
select protect_community_table('certificate_entry', 'select, insert');

-- A certificate that is valid no more. Append-only: what was withdrawn is issued anew, not restored.
create table certificate_revocation (
  community_id uuid not null,
  certificate_id uuid not null,
  reason text not null check (char_length(reason) between 2 and 200),
  revoked_by uuid not null references account (id),
  revoked_at timestamptz not null,
  primary key (community_id, certificate_id),
  foreign key (community_id, certificate_id) references service_certificate (community_id, id)
);
select protect_community_table('certificate_revocation', 'select, insert');

-- What the paper with this token says, in whatever community, and whether it is still valid. Nothing
-- else leaves the row-level security, and only to whoever has the token.
create function certificate_of_token(asked text) returns table (content jsonb, year smallint, number integer,
  issued_at timestamptz, revoked_at timestamptz)
language sql stable security definer rows 1 set search_path = public as
$$ select certificate.content, certificate.year, certificate.number, certificate.issued_at, revocation.revoked_at
  from service_certificate as certificate
  left join certificate_revocation as revocation on revocation.community_id = certificate.community_id
    and revocation.certificate_id = certificate.id
  where certificate.token = asked $$;

-- Training, commendation and evaluation. Append-only: a correction replaces an entry, or takes it out.
create table volunteer_record (
  community_id uuid not null references community (id),
  id uuid not null, -- made by the phone
  volunteer_id uuid not null,
  kind text not null check (kind in ('training', 'commendation', 'evaluation')),
  title text not null check (char_length(title) between 2 and 60),
  detail text not null default '' check (char_length(detail) <= 500),
  given_by text not null check (char_length(given_by) between 2 and 40), -- who trained, commended, evaluated
  on_date date not null,
  replaces_id uuid,
  takes_out boolean not null default false, -- what it replaces should never have been there
  reason text not null default '' check (char_length(reason) <= 200), -- of the correction
  recorded_by uuid not null references account (id),
  recorded_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, volunteer_id, id),
  unique (community_id, replaces_id),
  foreign key (community_id, volunteer_id) references volunteer (community_id, id),
  foreign key (community_id, volunteer_id, replaces_id) references volunteer_record (community_id, volunteer_id, id),
  check ((replaces_id is null) = (reason = '')),
  check (not takes_out or replaces_id is not null)
);
create index volunteer_record_of_volunteer on volunteer_record (community_id, volunteer_id, on_date desc, id desc);
select protect_community_table('volunteer_record', 'select, insert');
