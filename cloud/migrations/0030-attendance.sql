-- Checking in and out of shifts.

-- What a shift's codes are made of; it never leaves the server.
create table shift_secret (
  community_id uuid not null,
  shift_id uuid not null,
  secret bytea not null check (octet_length(secret) = 32),
  primary key (community_id, shift_id),
  foreign key (community_id, shift_id) references shift (community_id, id) on delete cascade
);
select protect_community_table('shift_secret', 'select, insert');

-- What a volunteer's phone has shown: a code it scanned, or that it was at the place (where exactly is
-- kept nowhere). Evidence: attendances are made from it, and it stays as it came. Append-only.
create table attendance_scan (
  community_id uuid not null,
  id uuid not null, -- made by the phone when it scanned, so that the same scan counts once
  shift_id uuid not null,
  volunteer_id uuid not null,
  event text not null check (event in ('arrive', 'leave')),
  way text not null check (way in ('code', 'offlineCode', 'place')),
  at timestamptz not null, -- by the server's clock: when it came, or when the code was on the screen
  outcome text not null check (outcome in ('arrived', 'alreadyThere', 'left', 'alreadyLeft', 'kept', 'risksToAccept')),
  sent_by uuid not null references account (id),
  received_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, shift_id) references shift (community_id, id),
  foreign key (community_id, volunteer_id) references volunteer (community_id, id),
  check (at <= received_at)
);
create index attendance_scan_of_shift on attendance_scan (community_id, shift_id, volunteer_id, at);
create index attendance_scan_of_volunteer on attendance_scan (community_id, volunteer_id);
select protect_community_table('attendance_scan', 'select, insert');

-- The scans that opened and closed an attendance: a scan is used once, whatever a leader made of it.
-- Checked at the end: a scan is written with what became of it, after the attendance.
alter table attendance add column arrived_scan_id uuid;
alter table attendance add column left_scan_id uuid;
alter table attendance add constraint attendance_arrived_scan
  foreign key (community_id, arrived_scan_id) references attendance_scan (community_id, id)
  deferrable initially deferred;
alter table attendance add constraint attendance_left_scan
  foreign key (community_id, left_scan_id) references attendance_scan (community_id, id)
  deferrable initially deferred;
create unique index attendance_by_arrived_scan on attendance (community_id, arrived_scan_id) where arrived_scan_id is not null;
create unique index attendance_by_left_scan on attendance (community_id, left_scan_id) where left_scan_id is not null;

-- Nobody is at two places; what waits to be confirmed may say so, and then the leader decides.
drop index attendance_open;
create unique index attendance_open on attendance (community_id, volunteer_id) where left_at is null and state = 'counted';
