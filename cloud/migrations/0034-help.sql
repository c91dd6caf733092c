-- Help among neighbours (邻里互助): somebody asks, a volunteer or somebody on duty takes it, both say
-- how long it took, and the minutes go into the ledger.

-- Words are written outside of topics, too: what somebody asks help for.
alter table moderation_item alter column topic_id drop not null;

create table help_request (
  community_id uuid not null references community (id),
  id uuid not null, -- made by the phone, so that asking twice is asking once
  kind text not null check (char_length(kind) <= 20),
  words text not null check (char_length(words) between 5 and 300),
  visibility text not null check (visibility in ('waiting', 'shown', 'hidden')),
  -- Who asks; of a neighbour without a phone: the member of staff who wrote it down and speaks for them.
  asker_account_id uuid not null references account (id),
  neighbour_name text check (char_length(neighbour_name) between 1 and 30), -- null: the asker needs it themselves
  -- Where, and whom to call: for the helper, the asker and staff alone. The phone is forgotten at the end.
  unit_id uuid not null,
  phone text not null check (char_length(phone) <= 20),
  wanted_from timestamptz not null,
  wanted_until timestamptz not null,
  expected_minutes smallint not null check (expected_minutes between 15 and 480),
  way text not null check (way in ('mutual', 'timeBank')),
  payer_volunteer_id uuid, -- whose minutes are set aside for it (时间银行)
  set_aside_minutes integer not null default 0 check (set_aside_minutes >= 0),
  -- `reported`: one side has said when and how long it was; `settling`: staff decide.
  state text not null check (state in ('open', 'taken', 'reported', 'settling', 'settled', 'withdrawn', 'expired')),
  steps integer not null default 0, -- counts the steps taken
  helper_account_id uuid references account (id),
  helper_volunteer_id uuid, -- null: taken as a duty, which earns nothing
  taken_at timestamptz,
  reminded_at timestamptz, -- that nobody has said anything
  said_by text check (said_by in ('asker', 'helper')),
  said_starts_at timestamptz,
  said_minutes smallint check (said_minutes between 1 and 480),
  said_at timestamptz,
  corrected boolean not null default false, -- the other side has said another time
  settling_because text check (settling_because in ('disagreed', 'unconfirmed', 'oftenTogether')),
  credited_minutes smallint check (credited_minutes between 0 and 480),
  rating text check (rating in ('very', 'fine', 'poor')),
  asked_at timestamptz not null,
  state_since timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, unit_id) references unit (community_id, id),
  foreign key (community_id, payer_volunteer_id) references volunteer (community_id, id),
  foreign key (community_id, helper_volunteer_id) references volunteer (community_id, id),
  check (wanted_until > wanted_from),
  check ((way = 'timeBank') = (payer_volunteer_id is not null)),
  check (set_aside_minutes = 0 or way = 'timeBank'),
  check (helper_account_id is null or helper_account_id <> asker_account_id), -- nobody helps themselves
  check (helper_volunteer_id is null or helper_account_id is not null),
  check ((helper_account_id is null) = (taken_at is null)),
  check (state not in ('taken', 'reported', 'settling', 'settled') or helper_account_id is not null),
  check (state <> 'open' or helper_account_id is null),
  check (num_nulls(said_by, said_starts_at, said_minutes, said_at) in (0, 4)),
  check (state not in ('reported', 'settling', 'settled') or said_by is not null),
  check ((state = 'settled') = (credited_minutes is not null)),
  check (state <> 'settling' or settling_because is not null),
  check (rating is null or state = 'settled')
);
create index help_request_open on help_request (community_id, wanted_until, id)
  where state = 'open' and visibility = 'shown';
create index help_request_asked on help_request (community_id, asker_account_id, asked_at desc, id desc);
create index help_request_helped on help_request (community_id, helper_account_id, taken_at desc, id desc)
  where helper_account_id is not null;
create index help_request_to_settle on help_request (community_id, state_since, id) where state = 'settling';
create index help_request_of_unit on help_request (community_id, unit_id, state);
select protect_community_table('help_request', 'select, insert, update');

-- What happened to a request, for those it concerns and for staff who settle it. Append-only.
create table help_step (
  community_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (char_length(kind) <= 20),
  side text check (side in ('asker', 'helper', 'staff')), -- null: by itself
  account_id uuid references account (id),
  helper_account_id uuid references account (id), -- who had taken it then
  starts_at timestamptz,
  minutes smallint check (minutes between 0 and 480),
  reason text not null default '' check (char_length(reason) <= 200),
  at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, request_id, number),
  foreign key (community_id, request_id) references help_request (community_id, id)
);
select protect_community_table('help_step', 'select, insert');

alter table minute_entry add foreign key (community_id, help_request_id) references help_request (community_id, id);
