-- What organisers are helped with: looks at a shift before it begins, calls for help, messages.

-- The next look at a shift, of each kind: whether it lacks people, whom to remind. One look is queued
-- at a time; it reads the shift as it is by then and queues the next.
create table shift_look (
  community_id uuid not null,
  shift_id uuid not null,
  kind text not null check (kind in ('enough', 'dayBefore', 'hoursBefore')),
  due_at timestamptz, -- null: none is queued
  primary key (community_id, shift_id, kind),
  foreign key (community_id, shift_id) references shift (community_id, id)
);
select protect_community_table('shift_look', 'select, insert, update');

-- Volunteers were called to a shift that lacks people: once a day. The row is the claim.
create table shift_call (
  community_id uuid not null,
  shift_id uuid not null,
  day date not null, -- in Asia/Shanghai
  most integer not null check (most > 0), -- people to call
  called integer not null default 0 check (called between 0 and most), -- so far
  called_by uuid not null references account (id),
  called_at timestamptz not null,
  primary key (community_id, shift_id, day),
  foreign key (community_id, shift_id) references shift (community_id, id)
);
select protect_community_table('shift_call', 'select, insert');
grant update (called) on shift_call to community_app;

-- Nobody is called twice on a day, whichever shifts lack people. Append-only.
create table called_volunteer (
  community_id uuid not null,
  volunteer_id uuid not null,
  day date not null, -- in Asia/Shanghai
  shift_id uuid not null,
  primary key (community_id, volunteer_id, day),
  foreign key (community_id, volunteer_id) references volunteer (community_id, id),
  foreign key (community_id, shift_id) references shift (community_id, id)
);
select protect_community_table('called_volunteer', 'select, insert');

-- What leaders wrote to those of a shift, three times a day at most. Append-only.
create table shift_message (
  community_id uuid not null,
  id uuid not null,
  shift_id uuid not null,
  audience text not null check (audience in ('confirmed', 'waiting')),
  body text not null check (char_length(body) between 1 and 300),
  author_account_id uuid not null references account (id),
  as_role text, -- the body it was written for; null: a resident who leads
  day date not null, -- in Asia/Shanghai
  number smallint not null check (number between 1 and 3), -- of the day
  written_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, shift_id, day, number),
  foreign key (community_id, shift_id) references shift (community_id, id)
);
create index shift_message_newest on shift_message (community_id, shift_id, written_at desc);
select protect_community_table('shift_message', 'select, insert');

-- Statistics read the shifts of a year that are over.
create index shift_over on shift (community_id, starts_at) where state <> 'open';
