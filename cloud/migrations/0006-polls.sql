-- Polls (表决): what is decided, by whom, under which rule, who has cast what, and what came out.
-- What an announcement freezes and what a voter has cast cannot be changed by the application.

create table poll (
  community_id uuid not null references community (id),
  id uuid not null,
  topic_id uuid, -- null: put to the vote by staff without a topic
  state text not null check (state in ('draft', 'announced', 'open', 'closed', 'preliminary', 'final', 'archived',
    'cancelled')),
  revision integer not null default 1, -- of the draft: what staff announce is what they have read
  title text not null check (char_length(title) <= 200),
  description text not null check (char_length(description) <= 5000),
  rule_set_id text not null check (char_length(rule_set_id) <= 60),
  extraordinary boolean not null,
  legal_effect text not null check (legal_effect in ('advisory', 'binding')),
  visibility text not null default 'named' check (visibility in ('named')), -- 实名
  opens_at timestamptz,  -- the first instant of voting
  closes_at timestamptz, -- the first instant after it
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  -- Frozen with the announcement.
  announced_by uuid references account (id),
  announced_at timestamptz,
  publisher_role text, -- the body in whose name announcement and result stand
  rule_set jsonb,
  roll_heads integer check (roll_heads > 0),
  roll_area_hundredths bigint check (roll_area_hundredths >= 0), -- 0.01 m²
  roll_digest text,
  -- Afterwards.
  posted_until timestamptz, -- end of the posting period (公示期)
  cancelled_at timestamptz,
  cancel_reason text check (char_length(cancel_reason) <= 200),
  ended_at timestamptz generated always as (coalesce(cancelled_at, closes_at)) stored,
  primary key (community_id, id),
  foreign key (community_id, topic_id) references topic (community_id, id),
  check (num_nonnulls(announced_by, announced_at, publisher_role, rule_set, roll_heads, roll_area_hundredths,
    roll_digest) in (0, 7)),
  check (state in ('draft', 'cancelled') or announced_at is not null),
  check (state <> 'draft' or announced_at is null),
  check (announced_at is null or (opens_at >= announced_at and closes_at > opens_at)),
  check ((state in ('preliminary', 'final', 'archived')) = (posted_until is not null)),
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check (state <> 'cancelled' or (announced_at is not null) = (cancel_reason is not null))
);
create index poll_drafts on poll (community_id, created_at desc, id desc) where state = 'draft';
create index poll_current on poll (community_id, closes_at, id) where state in ('announced', 'open', 'closed');
create index poll_ended on poll (community_id, ended_at desc, id desc)
  where state in ('preliminary', 'final', 'archived', 'cancelled') and announced_at is not null;
-- A topic is decided in one poll at a time.
create unique index poll_of_topic_once on poll (community_id, topic_id)
  where state in ('draft', 'announced', 'open', 'closed');
select protect_community_table('poll', 'select, insert');
grant update (state, revision, title, description, rule_set_id, extraordinary, legal_effect, opens_at, closes_at,
  announced_by, announced_at, publisher_role, rule_set, roll_heads, roll_area_hundredths, roll_digest,
  posted_until, cancelled_at, cancel_reason) on poll to community_app;

-- The life cycle of shared/polls/poll-life-cycle.ts has the database's word too, and after the
-- announcement an update may only say what became of the poll.
create function keep_poll_frozen() returns trigger language plpgsql as $$
declare
  changing text[] := case new.state
    when 'preliminary' then array['state', 'ended_at', 'posted_until']
    when 'cancelled' then array['state', 'ended_at', 'cancelled_at', 'cancel_reason']
    else array['state', 'ended_at'] end;
begin
  if (old.state || '-' || new.state) not in ('draft-draft', 'draft-announced', 'draft-cancelled',
    'announced-open', 'announced-cancelled', 'open-closed', 'open-cancelled', 'closed-preliminary',
    'preliminary-final', 'final-archived') then
    raise exception 'poll %: no step from % to %', old.id, old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state <> 'draft' and to_jsonb(old) - changing <> to_jsonb(new) - changing then
    raise exception 'poll %: frozen since its announcement', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_poll_frozen before update on poll for each row execute function keep_poll_frozen();

-- Refuses rows of polls that are not in the state the trigger names.
create function refuse_outside_state() returns trigger language plpgsql as $$
begin
  if exists (select 1 from changed_row left join poll
      on poll.community_id = changed_row.community_id and poll.id = changed_row.poll_id
      where poll.state is distinct from tg_argv[0]) then
    raise exception '%: its poll is not in state %', tg_table_name, tg_argv[0] using errcode = 'check_violation';
  end if;
  return null;
end $$;

-- A question (表决事项) to approve, reject or abstain from.
create table ballot_item (
  community_id uuid not null,
  id uuid not null,
  poll_id uuid not null,
  position integer not null check (position between 1 and 20),
  title text not null check (char_length(title) <= 200),
  description text not null check (char_length(description) <= 5000),
  matter text check (char_length(matter) <= 40), -- of Civil Code art. 278; null for bodies without such a list
  majority text not null check (majority in ('ordinary', 'special')),
  primary key (community_id, id),
  unique (community_id, poll_id, position),
  foreign key (community_id, poll_id) references poll (community_id, id)
);
select protect_community_table('ballot_item', 'select, insert, delete');
create trigger ballot_item_inserted after insert on ballot_item referencing new table as changed_row
  for each statement execute function refuse_outside_state('draft');
create trigger ballot_item_updated after update on ballot_item referencing new table as changed_row
  for each statement execute function refuse_outside_state('draft');
create trigger ballot_item_deleted after delete on ballot_item referencing old table as changed_row
  for each statement execute function refuse_outside_state('draft');

-- The frozen roll (表决权人名册): one row for everyone who shares one vote. Append-only, and only
-- in the transaction that announces the poll. A roll comes in at once, before the planner has
-- statistics of it: the keys leave it one index for each question, so that none is asked row by row.
create table voter_roll_entry (
  community_id uuid not null,
  poll_id uuid not null,
  id uuid not null,
  voter_key text not null,
  heads integer not null check (heads = 1),
  area_hundredths bigint not null check (area_hundredths >= 0), -- 0.01 m²
  is_developer boolean not null,
  unit_ids uuid[] not null,
  person_ids uuid[] not null, -- any of them may hold the pen
  room_label text not null,
  primary key (community_id, poll_id, id),
  unique (voter_key, poll_id, community_id),
  foreign key (community_id, poll_id) references poll (community_id, id)
);
select protect_community_table('voter_roll_entry', 'select, insert');
create trigger voter_roll_entry_inserted after insert on voter_roll_entry referencing new table as changed_row
  for each statement execute function refuse_outside_state('draft');

-- The same people the other way round: where a person may hold the pen.
create table voter_roll_person (
  community_id uuid not null,
  poll_id uuid not null,
  voter_id uuid not null,
  person_id uuid not null,
  primary key (community_id, poll_id, person_id, voter_id),
  foreign key (community_id, poll_id, voter_id) references voter_roll_entry (community_id, poll_id, id),
  foreign key (community_id, person_id) references roll_person (community_id, id)
);
select protect_community_table('voter_roll_person', 'select, insert');
create trigger voter_roll_person_inserted after insert on voter_roll_person referencing new table as changed_row
  for each statement execute function refuse_outside_state('draft');

-- Whom each co-owner wants as representative (代表); theirs to change until the poll closes.
create table representative_choice (
  community_id uuid not null,
  poll_id uuid not null,
  voter_id uuid not null,
  person_id uuid not null,
  chosen_id uuid not null,
  account_id uuid not null references account (id),
  chosen_at timestamptz not null,
  primary key (community_id, poll_id, voter_id, person_id),
  foreign key (community_id, poll_id, voter_id, person_id)
    references voter_roll_person (community_id, poll_id, voter_id, person_id),
  foreign key (community_id, poll_id, voter_id, chosen_id)
    references voter_roll_person (community_id, poll_id, voter_id, person_id)
);
select protect_community_table('representative_choice', 'select, insert, update');

-- The representatives that were named, by agreement or by staff with a reason; the highest sequence holds.
create table voter_representative (
  community_id uuid not null,
  poll_id uuid not null,
  voter_id uuid not null,
  sequence integer not null check (sequence > 0),
  person_id uuid not null,
  named_by text not null check (named_by in ('coOwners', 'staff')),
  reason text check (char_length(reason) <= 200),
  account_id uuid not null references account (id),
  named_at timestamptz not null,
  primary key (community_id, poll_id, voter_id, sequence),
  foreign key (community_id, poll_id, voter_id, person_id)
    references voter_roll_person (community_id, poll_id, voter_id, person_id),
  check ((named_by = 'staff') = (reason is not null))
);
select protect_community_table('voter_representative', 'select, insert');

-- Who came first for a voter. The row is the lock that gives a voter's ballots their order; only
-- the count of them ever changes.
create table ballot_claim (
  community_id uuid not null,
  poll_id uuid not null,
  voter_id uuid not null,
  person_id uuid not null,
  account_id uuid not null references account (id),
  claimed_at timestamptz not null,
  ballot_count integer not null check (ballot_count > 0),
  primary key (community_id, poll_id, voter_id),
  foreign key (community_id, poll_id, voter_id, person_id)
    references voter_roll_person (community_id, poll_id, voter_id, person_id)
);
select protect_community_table('ballot_claim', 'select, insert');
grant update (ballot_count) on ballot_claim to community_app;

-- Every ballot ever acknowledged. A changed vote is a new row; the highest sequence counts.
create table ballot (
  community_id uuid not null,
  poll_id uuid not null,
  voter_id uuid not null,
  sequence integer not null check (sequence > 0),
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null references account (id),
  choices jsonb not null check (jsonb_typeof(choices) = 'object'), -- by item id
  cast_at timestamptz not null,
  primary key (community_id, poll_id, voter_id, sequence),
  unique (community_id, id),
  foreign key (community_id, poll_id, voter_id) references ballot_claim (community_id, poll_id, voter_id),
  foreign key (community_id, poll_id, voter_id, person_id)
    references voter_roll_person (community_id, poll_id, voter_id, person_id)
);
select protect_community_table('ballot', 'select, insert');

-- The last word on time: no ballot before opening, from closing on, or in a poll that is over.
create function refuse_ballot_out_of_time() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from poll
      where poll.community_id = new.community_id and poll.id = new.poll_id
        and poll.state in ('announced', 'open') and new.cast_at >= poll.opens_at and new.cast_at < poll.closes_at) then
    raise exception 'ballot %: its poll takes no ballots', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_ballot_out_of_time before insert on ballot
  for each row execute function refuse_ballot_out_of_time();

-- What was counted at closing. Append-only, once.
create table poll_result (
  community_id uuid not null,
  poll_id uuid not null,
  counted_at timestamptz not null,
  tally jsonb not null,
  primary key (community_id, poll_id),
  foreign key (community_id, poll_id) references poll (community_id, id)
);
select protect_community_table('poll_result', 'select, insert');
create trigger poll_result_inserted after insert on poll_result referencing new table as changed_row
  for each statement execute function refuse_outside_state('closed');
