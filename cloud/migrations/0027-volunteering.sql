-- Volunteering: activities with shifts, the people who sign up, when they were there, and the ledger
-- of the minutes they served.

-- No period of service may overlap another of the same volunteer, for one: equality beside a range.
create extension if not exists btree_gist;

-- Somebody who serves. Without an account: no phone of their own, or the account was closed.
create table volunteer (
  community_id uuid not null references community (id),
  id uuid not null,
  account_id uuid references account (id),
  person_id uuid, -- of the register
  name text not null check (char_length(name) between 1 and 60), -- real: it stands on certificates
  phone text not null default '' check (char_length(phone) <= 20), -- for the leaders of their shifts alone
  birth_date date, -- asked for only where an age counts
  adult boolean not null,
  skills text[] not null default '{}',
  interests text[] not null default '{}', -- kinds of activities
  wants_calls boolean not null default false, -- may be called when a shift lacks people
  on_leaderboard boolean not null default false, -- consented to be named there (Regulations §20)
  registered_by uuid references account (id), -- who did it for them; null: themselves
  registered_at timestamptz not null,
  left_at timestamptz, -- they serve no more; what they served stays
  -- Sums of the ledger, kept by its trigger alone.
  earned_minutes integer not null default 0 check (earned_minutes >= 0),
  spendable_minutes integer not null default 0,
  primary key (community_id, id),
  unique (community_id, account_id),
  unique (community_id, person_id),
  foreign key (community_id, person_id) references roll_person (community_id, id)
);
create index volunteer_by_name on volunteer (community_id, name);
create index volunteer_on_leaderboard on volunteer (community_id, earned_minutes desc) where on_leaderboard;
create index volunteer_to_call on volunteer (community_id, id) where wants_calls and left_at is null;
select protect_community_table('volunteer', 'select, insert, update');

-- A residents' group that holds activities of its own. Staff approve it once, and each activity.
create table volunteer_team (
  community_id uuid not null references community (id),
  id uuid not null, -- made by the phone
  name text not null check (char_length(name) between 2 and 30),
  introduction text not null check (char_length(introduction) <= 500),
  leader_account_id uuid not null references account (id),
  state text not null check (state in ('proposed', 'approved', 'rejected', 'dissolved')),
  reason text check (char_length(reason) <= 200), -- of the rejection
  proposed_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references account (id),
  primary key (community_id, id)
);
create unique index volunteer_team_name on volunteer_team (community_id, name) where state in ('proposed', 'approved');
create index volunteer_team_of_leader on volunteer_team (community_id, leader_account_id);
create index volunteer_team_proposed on volunteer_team (community_id, proposed_at) where state = 'proposed';
select protect_community_table('volunteer_team', 'select, insert, update');

-- Kinds of activities a community adds to the five of mutual aid.
create table own_activity_kind (
  community_id uuid not null references community (id),
  id uuid not null,
  name text not null check (char_length(name) between 2 and 10),
  added_by uuid not null references account (id),
  added_at timestamptz not null,
  retired_at timestamptz,
  primary key (community_id, id)
);
create unique index own_activity_kind_name on own_activity_kind (community_id, name) where retired_at is null;
select protect_community_table('own_activity_kind', 'select, insert, update');

create table activity (
  community_id uuid not null references community (id),
  id uuid not null, -- made by the phone of whoever writes it, so that a draft saved twice is one draft
  state text not null check (state in ('draft', 'submitted', 'published', 'ended', 'cancelled')),
  revision integer not null default 1, -- who saves over somebody else's changes is told
  -- Who holds it: a body (a staff role) or a team.
  organiser_role text,
  team_id uuid,
  title text not null check (char_length(title) between 2 and 40),
  kind text not null check (kind in ('learning', 'production', 'customs', 'neighbourly', 'green', 'own')),
  own_kind_id uuid,
  place text not null check (char_length(place) between 2 and 60),
  building_id uuid,
  description text not null check (char_length(description) <= 2000),
  contact text not null check (char_length(contact) between 2 and 60), -- whom to ask, with a phone
  risks text not null check (char_length(risks) between 2 and 1000), -- disclosed before sign-up (Regulations §12)
  risk_revision integer not null default 1, -- counts how often the risks were written anew
  is_risky boolean not null default false, -- bodily risk: only with insurance (§17)
  is_rescue boolean not null default false, -- rescue work: adults only
  insurance text not null check (insurance in ('none', 'bought')),
  insurance_note text not null default '' check (char_length(insurance_note) <= 100),
  least_age integer not null default 18 check (least_age between 6 and 100),
  most_age integer check (most_age between 6 and 120),
  needed_skills text[] not null default '{}', -- whoever signs up has one of them
  cancel_hours integer not null default 24 check (cancel_hours between 0 and 168), -- until then one may step back without a reason
  -- Where check-in by place is allowed, in millionths of a degree and metres; null: it is not.
  latitude_millionths integer check (latitude_millionths between -90000000 and 90000000),
  longitude_millionths integer check (longitude_millionths between -180000000 and 180000000),
  radius_metres integer check (radius_metres between 50 and 1000),
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  return_reason text check (char_length(return_reason) <= 200), -- a reviewer gave it back to be changed
  reviewed_by uuid references account (id),
  published_at timestamptz,
  ended_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text check (char_length(cancel_reason) <= 200),
  primary key (community_id, id),
  foreign key (community_id, team_id) references volunteer_team (community_id, id),
  foreign key (community_id, own_kind_id) references own_activity_kind (community_id, id),
  foreign key (community_id, building_id) references building (community_id, id),
  check (num_nonnulls(organiser_role, team_id) = 1),
  check ((kind = 'own') = (own_kind_id is not null)),
  check (not is_risky or insurance = 'bought'),
  check (not is_rescue or least_age >= 18),
  check (most_age is null or most_age >= least_age),
  check (num_nulls(latitude_millionths, longitude_millionths, radius_metres) in (0, 3)),
  check (state in ('draft', 'submitted', 'cancelled') or published_at is not null),
  check ((state = 'cancelled') = (cancelled_at is not null))
);
create index activity_newest on activity (community_id, state, published_at desc, id desc);
create index activity_to_review on activity (community_id, submitted_at) where state = 'submitted';
create index activity_of_author on activity (community_id, created_by, updated_at desc);
create index activity_of_team on activity (community_id, team_id) where team_id is not null;
select protect_community_table('activity', 'select, insert, update, delete');
-- What others have seen is not deleted.
create policy only_drafts_are_deleted on activity as restrictive for delete using (state = 'draft');

-- A weekly rule that shifts are made from; a shift changed by itself keeps what it was changed to.
create table shift_series (
  community_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  weekdays smallint[] not null check (cardinality(weekdays) between 1 and 7), -- 1 Monday … 7 Sunday
  starts_at_minute smallint not null check (starts_at_minute between 0 and 1439), -- of the day in Shanghai
  length_minutes smallint not null check (length_minutes between 15 and 1440),
  first_date date not null,
  last_date date not null,
  primary key (community_id, id),
  unique (community_id, activity_id, id),
  foreign key (community_id, activity_id) references activity (community_id, id) on delete cascade,
  check (last_date >= first_date and last_date - first_date <= 366)
);
create index shift_series_of_activity on shift_series (community_id, activity_id);
select protect_community_table('shift_series', 'select, insert, update, delete');

create table shift (
  community_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  series_id uuid,
  series_date date, -- the date the series gave it
  changed_alone boolean not null default false,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- `open`: coming or going on. Minutes are settled after the end, and after a cancellation while it
  -- went on, too.
  state text not null check (state in ('open', 'ended', 'cancelled')),
  needed integer not null default 1 check (needed between 1 and 1000), -- fewer than these two days before: at risk
  note text not null default '' check (char_length(note) <= 200), -- for this date
  leader_account_id uuid references account (id), -- leads this shift beside the organisers
  signups_made integer not null default 0 check (signups_made >= 0), -- numbers of signups given out
  ended_at timestamptz, -- when it was closed: a little after its end
  settled_at timestamptz, -- its minutes stand in the ledger
  settled_by uuid references account (id), -- null: by itself, nobody having looked
  cancelled_at timestamptz,
  cancel_reason text check (char_length(cancel_reason) <= 200),
  primary key (community_id, id),
  unique (community_id, activity_id, id),
  foreign key (community_id, activity_id) references activity (community_id, id) on delete cascade,
  foreign key (community_id, activity_id, series_id) references shift_series (community_id, activity_id, id),
  check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
  check ((series_id is null) = (series_date is null)),
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check (state <> 'ended' or ended_at is not null),
  check (settled_at is null or state <> 'open')
);
create unique index shift_of_series_once on shift (community_id, series_id, series_date) where series_id is not null;
create index shift_of_activity on shift (community_id, activity_id, starts_at);
create index shift_coming on shift (community_id, starts_at, id) where state = 'open';
create index shift_to_settle on shift (community_id, ends_at) where state <> 'open' and settled_at is null;
create index shift_led on shift (community_id, leader_account_id, starts_at) where leader_account_id is not null;
select protect_community_table('shift', 'select, insert, update, delete');
create policy only_drafts_are_deleted on shift as restrictive for delete
  using (exists (select 1 from activity where activity.community_id = shift.community_id
    and activity.id = shift.activity_id and activity.state = 'draft'));

-- What there is to do in a shift (岗位), each with its own places.
create table shift_post (
  community_id uuid not null,
  id uuid not null,
  shift_id uuid not null,
  position smallint not null check (position between 0 and 9),
  name text not null check (char_length(name) between 1 and 20),
  capacity integer not null check (capacity between 1 and 1000),
  places_taken integer not null default 0, -- kept by the trigger of signup alone
  primary key (community_id, id),
  unique (community_id, shift_id, id),
  unique (community_id, shift_id, position),
  foreign key (community_id, shift_id) references shift (community_id, id) on delete cascade,
  -- Places never exceed the capacity, whatever happens at once.
  constraint places_within_capacity check (places_taken between 0 and capacity)
);
select protect_community_table('shift_post', 'select, insert, update, delete');
create policy only_drafts_are_deleted on shift_post as restrictive for delete
  using (exists (select 1 from shift join activity on activity.community_id = shift.community_id
      and activity.id = shift.activity_id
    where shift.community_id = shift_post.community_id and shift.id = shift_post.shift_id
      and activity.state = 'draft'));

-- One attempt of a volunteer to serve in a shift; signing up again makes another row. Who waits is
-- offered a place in the order of `number`, which counts on for each shift without a gap.
create table signup (
  community_id uuid not null,
  id uuid not null,
  shift_id uuid not null,
  post_id uuid not null,
  volunteer_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state in ('confirmed', 'waiting', 'offered', 'cancelled', 'cancelledLate', 'expired',
    'removed', 'handedOver', 'noShow')),
  way text not null check (way in ('self', 'leader', 'walkIn', 'handOver')),
  risk_revision integer not null, -- of the activity's risks, as accepted
  offer_until timestamptz, -- an offered place goes on to the next then
  reason text check (char_length(reason) <= 200), -- of a late cancellation or a removal
  signed_up_at timestamptz not null,
  state_since timestamptz not null,
  primary key (community_id, id),
  unique (community_id, shift_id, number),
  foreign key (community_id, shift_id, post_id) references shift_post (community_id, shift_id, id),
  foreign key (community_id, volunteer_id) references volunteer (community_id, id),
  check ((state = 'offered') = (offer_until is not null))
);
create unique index signup_once on signup (community_id, shift_id, volunteer_id)
  where state in ('confirmed', 'waiting', 'offered');
create index signup_in_order on signup (community_id, post_id, number) where state = 'waiting';
create index signup_of_shift on signup (community_id, shift_id, volunteer_id, state);
create index signup_of_volunteer on signup (community_id, volunteer_id, signed_up_at desc);
select protect_community_table('signup', 'select, insert, update');

-- A place is taken by whoever is confirmed and by whom it is offered.
create function count_places() returns trigger language plpgsql as $$
declare
  held integer := 0;
begin
  if tg_op = 'UPDATE' then
    if new.post_id <> old.post_id or new.shift_id <> old.shift_id or new.volunteer_id <> old.volunteer_id
        or new.number <> old.number then
      raise exception 'signup %: post, volunteer and number stay', old.id using errcode = 'check_violation';
    end if;
    held := (old.state in ('confirmed', 'offered'))::integer;
  end if;
  held := (new.state in ('confirmed', 'offered'))::integer - held;
  if held <> 0 then
    update shift_post set places_taken = places_taken + held
      where community_id = new.community_id and id = new.post_id;
  end if;
  return new;
end $$;
create trigger count_places after insert or update on signup for each row execute function count_places();

-- When a volunteer was there. Who comes back after leaving has a second row.
create table attendance (
  community_id uuid not null,
  id uuid not null,
  shift_id uuid not null,
  volunteer_id uuid not null,
  arrived_at timestamptz not null,
  left_at timestamptz, -- null: still there
  arrived_by text not null check (arrived_by in ('code', 'offlineCode', 'place', 'leader')),
  -- `end`: forgotten, closed at the end of the shift; `next`: closed by checking in elsewhere;
  -- `cancelled`: the shift was cancelled while they served.
  left_by text check (left_by in ('code', 'offlineCode', 'place', 'leader', 'end', 'next', 'cancelled')),
  -- `toConfirm`: the code reached us late; it counts once a leader has said so.
  state text not null check (state in ('counted', 'toConfirm', 'declined')),
  reason text check (char_length(reason) <= 200), -- why it was declined or changed by a leader
  recorded_by uuid not null references account (id),
  recorded_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, shift_id) references shift (community_id, id),
  foreign key (community_id, volunteer_id) references volunteer (community_id, id),
  check (left_at is null or left_at >= arrived_at),
  check ((left_at is null) = (left_by is null)),
  check (state <> 'declined' or reason is not null)
);
create unique index attendance_open on attendance (community_id, volunteer_id) where left_at is null and state <> 'declined';
create index attendance_of_shift on attendance (community_id, shift_id, volunteer_id);
create index attendance_of_volunteer on attendance (community_id, volunteer_id, arrived_at desc);
select protect_community_table('attendance', 'select, insert, update');

-- The ledger of minutes. Append-only: a mistake is corrected by another entry.
create table minute_entry (
  community_id uuid not null,
  id uuid not null,
  volunteer_id uuid not null,
  -- Earned: service in a shift, help to a neighbour, a correction of either. Spent and come back:
  -- a benefit, minutes set aside for help received, and what of them was not needed.
  kind text not null check (kind in ('service', 'help', 'correction', 'benefit', 'benefitReturned', 'setAside', 'released')),
  minutes integer not null check (minutes between -100000 and 100000),
  shift_id uuid,
  help_request_id uuid,
  corrects_id uuid,
  reason text not null default '' check (char_length(reason) <= 200),
  flag text check (flag in ('leftOpen')), -- closed at the end of the shift because nobody checked out
  recorded_by uuid references account (id), -- null: by itself
  confirmed_by uuid references account (id), -- the second person of a correction
  at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, volunteer_id, id),
  foreign key (community_id, volunteer_id) references volunteer (community_id, id),
  foreign key (community_id, shift_id) references shift (community_id, id),
  foreign key (community_id, volunteer_id, corrects_id) references minute_entry (community_id, volunteer_id, id),
  check ((kind = 'service') = (shift_id is not null)),
  check (help_request_id is not null or kind not in ('help', 'setAside', 'released')),
  check ((kind = 'correction') = (corrects_id is not null)),
  check (kind <> 'correction' or (recorded_by <> confirmed_by and reason <> '' and minutes <> 0)),
  check (kind not in ('service', 'help', 'benefitReturned', 'released') or minutes >= 0),
  check (kind not in ('benefit', 'setAside') or minutes < 0)
);
create unique index minute_entry_of_shift on minute_entry (community_id, shift_id, volunteer_id) where kind = 'service';
create unique index minute_entry_of_help on minute_entry (community_id, help_request_id, volunteer_id, kind)
  where help_request_id is not null;
create index minute_entry_of_volunteer on minute_entry (community_id, volunteer_id, at desc, id desc);
create index minute_entry_in_order on minute_entry (community_id, at, id);
create index minute_entry_corrections on minute_entry (community_id, corrects_id) where corrects_id is not null;
select protect_community_table('minute_entry', 'select, insert');

-- Keeps the volunteer's sums, and nobody spends what they do not have. A correction may leave less
-- than nothing to spend, but never less than nothing earned.
create function keep_minute_sums() returns trigger language plpgsql as $$
declare
  left_to_spend integer;
begin
  update volunteer set
    earned_minutes = earned_minutes + case when new.kind in ('service', 'help', 'correction') then new.minutes else 0 end,
    spendable_minutes = spendable_minutes + new.minutes
  where community_id = new.community_id and id = new.volunteer_id
  returning spendable_minutes into left_to_spend;
  if new.kind in ('benefit', 'setAside') and left_to_spend < 0 then
    raise exception 'volunteer %: not enough minutes', new.volunteer_id
      using errcode = 'check_violation', constraint = 'enough_minutes';
  end if;
  return new;
end $$;
create trigger keep_minute_sums after insert on minute_entry for each row execute function keep_minute_sums();

-- The periods an entry's minutes were served in: no two of one volunteer overlap. Append-only.
create table service_period (
  community_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  volunteer_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, volunteer_id, entry_id) references minute_entry (community_id, volunteer_id, id),
  check (ends_at > starts_at),
  constraint periods_apart exclude using gist (community_id with =, volunteer_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index service_period_of_entry on service_period (community_id, entry_id);
select protect_community_table('service_period', 'select, insert');

-- What a community decides about volunteering where it differs from the product's defaults.
create table volunteering_rules (
  community_id uuid not null references community (id),
  rules jsonb not null,
  changed_by uuid not null references account (id),
  changed_at timestamptz not null,
  primary key (community_id)
);
select protect_community_table('volunteering_rules', 'select, insert, update');
