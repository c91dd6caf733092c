-- Sessions (议事会): announced with an agenda, attended by people who sign up and check in, minuted,
-- and the minutes confirmed by those who were there.

create table deliberation_session (
  community_id uuid not null references community (id),
  id uuid not null, -- made by the phone of whoever writes it, so that a draft saved twice is one draft
  state text not null check (state in ('draft', 'announced', 'inProgress', 'ended', 'minutesProposed', 'confirmed',
    'cancelled')),
  revision integer not null default 1, -- of the draft: who saves over somebody else's changes is told
  title text not null check (char_length(title) between 2 and 40),
  introduction text not null check (char_length(introduction) <= 1000),
  place text not null check (char_length(place) between 2 and 60),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  capacity integer check (capacity between 1 and 500), -- null: as many as come
  places_taken integer not null default 0 check (places_taken >= 0),
  signups_made integer not null default 0 check (signups_made >= 0), -- numbers of signups given out
  invited text not null check (invited in ('all', 'followers', 'seats')),
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  publisher_role text, -- the body that announced it
  announced_at timestamptz,
  begun_at timestamptz,
  ended_at timestamptz,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text check (char_length(cancel_reason) <= 200),
  current_item_id uuid, -- the item being talked about
  minutes_draft jsonb,
  minutes_revision integer not null default 0,
  minutes_version integer not null default 0, -- the version proposed last; 0: none yet
  primary key (community_id, id),
  check (starts_at < ends_at),
  check (capacity is null or places_taken <= capacity),
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check (state in ('draft', 'cancelled') or (announced_at is not null and publisher_role is not null)),
  check ((state in ('minutesProposed', 'confirmed')) = (minutes_version > 0))
);
create index deliberation_session_by_start on deliberation_session (community_id, starts_at desc, id desc);
select protect_community_table('deliberation_session', 'select, insert, update');

-- What has ended stays as it is.
create function keep_ended_session() returns trigger language plpgsql as $$
begin
  if old.state in ('confirmed', 'cancelled') then
    raise exception 'session %: has ended', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_ended_session before update on deliberation_session
  for each row execute function keep_ended_session();

create table agenda_item (
  community_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  position integer not null check (position between 0 and 19),
  title text not null check (char_length(title) between 2 and 60),
  note text not null check (char_length(note) <= 500),
  minutes integer not null check (minutes between 1 and 240),
  topic_id uuid,
  primary key (community_id, id),
  unique (community_id, session_id, position),
  unique (community_id, session_id, id),
  foreign key (community_id, session_id) references deliberation_session (community_id, id),
  foreign key (community_id, topic_id) references topic (community_id, id)
);
create index agenda_item_of_topic on agenda_item (community_id, topic_id) where topic_id is not null;
select protect_community_table('agenda_item', 'select, insert, delete');
-- An agenda that was announced is not changed any more.
create policy announced_agenda_stays on agenda_item as restrictive for delete
  using (exists (select 1 from deliberation_session as session where session.community_id = agenda_item.community_id
    and session.id = agenda_item.session_id and session.state = 'draft'));

alter table deliberation_session add foreign key (community_id, id, current_item_id)
  references agenda_item (community_id, session_id, id);

-- What one account answered to the invitation. Who waits moves up in the order of `number`.
create table session_signup (
  community_id uuid not null,
  session_id uuid not null,
  account_id uuid not null references account (id),
  answer text not null check (answer in ('coming', 'waiting', 'declined')),
  number integer not null check (number > 0),
  answered_at timestamptz not null,
  primary key (community_id, session_id, account_id),
  unique (community_id, session_id, number),
  foreign key (community_id, session_id) references deliberation_session (community_id, id)
);
create index session_signup_in_order on session_signup (community_id, session_id, answer, number);
create index session_signup_by_account on session_signup (community_id, account_id);
select protect_community_table('session_signup', 'select, insert, update');

-- What the rotating codes of a session are made of. Leaves the server as codes alone.
create table check_in_secret (
  community_id uuid not null,
  session_id uuid not null,
  secret bytea not null check (octet_length(secret) = 32),
  primary key (community_id, session_id),
  foreign key (community_id, session_id) references deliberation_session (community_id, id)
);
select protect_community_table('check_in_secret', 'select, insert');

-- Codes somebody typed that were wrong. Append-only.
create table check_in_guess (
  community_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  account_id uuid not null references account (id),
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, session_id) references deliberation_session (community_id, id)
);
create index check_in_guess_newest on check_in_guess (community_id, account_id, at desc);
select protect_community_table('check_in_guess', 'select, insert');

-- Who was there. A mistake is corrected by a row of attendance_removal. Append-only.
create table session_attendance (
  community_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  account_id uuid references account (id),
  person_id uuid, -- of the register: somebody who has no account
  round integer not null check (round > 0), -- 2: once more after a removal
  way text not null check (way in ('code', 'staff')),
  recorded_by uuid not null references account (id),
  at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, session_id, id),
  unique (community_id, session_id, account_id, round),
  unique (community_id, session_id, person_id, round),
  foreign key (community_id, session_id) references deliberation_session (community_id, id),
  foreign key (community_id, person_id) references roll_person (community_id, id),
  check (num_nonnulls(account_id, person_id) = 1)
);
select protect_community_table('session_attendance', 'select, insert');

create table attendance_removal (
  community_id uuid not null,
  session_id uuid not null,
  attendance_id uuid not null,
  reason text not null check (char_length(reason) between 2 and 200),
  recorded_by uuid not null references account (id),
  at timestamptz not null,
  primary key (community_id, attendance_id),
  foreign key (community_id, session_id, attendance_id) references session_attendance (community_id, session_id, id)
);
create index attendance_removal_of_session on attendance_removal (community_id, session_id);
select protect_community_table('attendance_removal', 'select, insert');

create table speaking_request (
  community_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  agenda_item_id uuid not null,
  attendance_id uuid not null,
  state text not null check (state in ('waiting', 'speaking', 'spoken', 'skipped', 'withdrawn')),
  recorded_by uuid not null references account (id),
  asked_at timestamptz not null,
  called_at timestamptz,
  ended_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, session_id, agenda_item_id) references agenda_item (community_id, session_id, id),
  foreign key (community_id, session_id, attendance_id) references session_attendance (community_id, session_id, id)
);
create index speaking_request_of_session on speaking_request (community_id, session_id, agenda_item_id, asked_at);
-- One place in the line for each, and one speaker at a time.
create unique index speaking_request_once on speaking_request (community_id, agenda_item_id, attendance_id)
  where state in ('waiting', 'speaking');
create unique index one_speaker on speaking_request (community_id, session_id) where state = 'speaking';
select protect_community_table('speaking_request', 'select, insert, update');

-- Every version of the minutes that was put to the attendees. Append-only.
create table session_minutes (
  community_id uuid not null,
  session_id uuid not null,
  version integer not null check (version > 0),
  content jsonb not null,
  attendees integer not null check (attendees >= 0),
  proposed_by uuid not null references account (id),
  proposed_at timestamptz not null,
  primary key (community_id, session_id, version),
  foreign key (community_id, session_id) references deliberation_session (community_id, id)
);
select protect_community_table('session_minutes', 'select, insert');

-- What an attendee says to a version; a new version is asked about anew.
create table minutes_confirmation (
  community_id uuid not null,
  session_id uuid not null,
  version integer not null,
  account_id uuid not null references account (id),
  id uuid not null, -- of the remark, new each time it is written
  answer text not null check (answer in ('confirmed', 'objected')),
  remark text not null check (char_length(remark) <= 500),
  visibility text not null check (visibility in ('waiting', 'shown', 'hidden')),
  at timestamptz not null,
  primary key (community_id, session_id, version, account_id),
  unique (community_id, id),
  foreign key (community_id, session_id, version) references session_minutes (community_id, session_id, version),
  check (answer = 'confirmed' or remark <> '')
);
select protect_community_table('minutes_confirmation', 'select, insert, update');
