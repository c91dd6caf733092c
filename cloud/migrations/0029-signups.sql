-- Guardians' consent, first answers of signing up, and places handed over to a neighbour.

-- A guardian's consent to a minor's part in one activity, given in the app by an adult of the same
-- home, or on paper that staff keep.
create table guardian_consent (
  community_id uuid not null,
  id uuid not null,
  volunteer_id uuid not null,
  activity_id uuid not null,
  way text not null check (way in ('app', 'paper')),
  guardian_account_id uuid references account (id), -- of whom it is asked
  guardian_name text not null default '' check (char_length(guardian_name) <= 30), -- on paper
  guardian_phone text not null default '' check (char_length(guardian_phone) <= 20),
  state text not null check (state in ('asked', 'given', 'declined', 'withdrawn', 'replaced')),
  risk_revision integer not null, -- of the activity's risks, as consented to
  recorded_by uuid references account (id), -- who asked, or who wrote down the paper
  asked_at timestamptz not null,
  decided_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, volunteer_id) references volunteer (community_id, id),
  foreign key (community_id, activity_id) references activity (community_id, id),
  check ((way = 'app') = (guardian_account_id is not null)),
  check (way = 'app' or state <> 'asked'),
  check ((state = 'asked') = (decided_at is null))
);
-- What holds, or waits for an answer, is one for each minor and activity.
create unique index guardian_consent_in_force on guardian_consent (community_id, volunteer_id, activity_id)
  where state in ('asked', 'given');
create index guardian_consent_of_guardian on guardian_consent (community_id, guardian_account_id, asked_at desc)
  where guardian_account_id is not null;
create index guardian_consent_of_activity on guardian_consent (community_id, activity_id);
select protect_community_table('guardian_consent', 'select, insert, update');

-- What a request to sign up was first answered; asking again is answered the same. It is written in the
-- transaction of its signup, without a foreign key: the plan of that check is made while few have signed
-- up, reads everybody's signups for each, and cost more than all the rest.
create table signup_request (
  community_id uuid not null,
  account_id uuid not null references account (id),
  request_id text not null check (char_length(request_id) <= 64),
  signup_id uuid not null,
  state text not null check (state in ('confirmed', 'waiting')),
  waiting_place integer check (waiting_place > 0), -- 1: the next
  primary key (community_id, account_id, request_id),
  check ((state = 'waiting') = (waiting_place is not null))
);
select protect_community_table('signup_request', 'select, insert, delete');

-- A confirmed place somebody offers to a neighbour, by a link.
create table place_handover (
  community_id uuid not null,
  id uuid not null,
  signup_id uuid not null,
  token text not null check (char_length(token) between 16 and 32),
  -- Coming shifts of the same activity the giver would serve in instead: an exchange of places.
  wanted_shift_ids uuid[] not null default '{}' check (cardinality(wanted_shift_ids) <= 20),
  state text not null check (state in ('open', 'taken', 'withdrawn')),
  made_at timestamptz not null,
  ended_at timestamptz,
  taken_signup_id uuid, -- the neighbour's, made by it
  given_signup_id uuid, -- the giver's new one, in an exchange
  primary key (community_id, id),
  unique (community_id, token),
  foreign key (community_id, signup_id) references signup (community_id, id),
  foreign key (community_id, taken_signup_id) references signup (community_id, id),
  foreign key (community_id, given_signup_id) references signup (community_id, id),
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'taken') = (taken_signup_id is not null))
);
create unique index place_handover_open on place_handover (community_id, signup_id) where state = 'open';
select protect_community_table('place_handover', 'select, insert, update');

-- On which lists a volunteer is now: for shifts at the same time.
create index signup_active_of_volunteer on signup (community_id, volunteer_id, shift_id)
  where state in ('confirmed', 'waiting', 'offered');
