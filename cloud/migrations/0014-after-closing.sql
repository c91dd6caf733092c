-- After closing: a result may be counted again while it is posted, and what was found not to be a
-- ballot is struck, both for a reason that everybody reads.

-- A recount is another result beside the earlier ones, which stay.
alter table poll_result drop constraint poll_result_pkey;
alter table poll_result
  add column count integer not null default 1 check (count > 0),
  add column posted_until timestamptz not null, -- end of its posting period
  add primary key (community_id, poll_id, count);

-- Proposed by one member of staff, confirmed by another (or withdrawn), once.
create table poll_recount (
  community_id uuid not null,
  id uuid not null,
  poll_id uuid not null,
  reason text not null check (char_length(reason) <= 1000),
  strikes jsonb not null check (jsonb_typeof(strikes) = 'array'), -- [{ leafIndex, reason }]
  proposed_by uuid not null references account (id),
  proposed_at timestamptz not null,
  decision text check (decision in ('confirmed', 'withdrawn')),
  decided_by uuid references account (id),
  decided_at timestamptz,
  count integer check (count > 1), -- of the result it brought about
  primary key (community_id, id),
  unique (community_id, poll_id, count),
  foreign key (community_id, poll_id) references poll (community_id, id),
  check (num_nonnulls(decision, decided_by, decided_at) in (0, 3)),
  check ((count is not null) = (decision is not distinct from 'confirmed')),
  check (count is null or decided_by <> proposed_by)
);
create unique index poll_recount_pending on poll_recount (community_id, poll_id) where decision is null;
select protect_community_table('poll_recount', 'select, insert');
grant update (decision, decided_by, decided_at, count) on poll_recount to community_app;
create trigger poll_recount_inserted after insert on poll_recount referencing new table as changed_row
  for each statement execute function refuse_outside_state('preliminary');

create function keep_decided_recount() returns trigger language plpgsql as $$
begin
  if old.decision is not null then
    raise exception 'recount %: decided before', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_decided_recount before update on poll_recount
  for each row execute function keep_decided_recount();

-- The first result closes the count; every further one rests on a confirmed recount.
drop trigger poll_result_inserted on poll_result;
create function refuse_untimely_result() returns trigger language plpgsql as $$
begin
  if exists (select 1 from new_result left join poll
      on poll.community_id = new_result.community_id and poll.id = new_result.poll_id
      where (case when new_result.count = 1 then poll.state = 'closed'
        else poll.state = 'preliminary' and exists (select 1 from poll_recount
            where poll_recount.community_id = new_result.community_id
              and poll_recount.poll_id = new_result.poll_id and poll_recount.count = new_result.count)
          and exists (select 1 from poll_result as earlier
            where earlier.community_id = new_result.community_id and earlier.poll_id = new_result.poll_id
              and earlier.count = new_result.count - 1)
        end) is not true) then
    raise exception 'poll_result: its poll is not in the state for it, or no recount was confirmed'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger refuse_untimely_result after insert on poll_result referencing new table as new_result
  for each statement execute function refuse_untimely_result();

-- A ballot that staff entered and that was found invalid: a leaf of the log cancels it, and its voter
-- has not taken part. What was cast in the app is the voter's own doing and stays.
create table ballot_strike (
  community_id uuid not null,
  poll_id uuid not null,
  leaf_index integer not null,   -- of the ballot
  cancel_index integer not null, -- of the leaf that cancels it
  recount_id uuid not null,
  reason text not null check (char_length(reason) <= 200),
  struck_at timestamptz not null,
  primary key (community_id, poll_id, leaf_index),
  unique (community_id, poll_id, cancel_index),
  foreign key (community_id, poll_id, leaf_index) references ballot (community_id, poll_id, leaf_index),
  foreign key (community_id, poll_id, cancel_index) references ballot_leaf (community_id, poll_id, index),
  foreign key (community_id, recount_id) references poll_recount (community_id, id)
);
select protect_community_table('ballot_strike', 'select, insert');

create function refuse_wrong_strike() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from poll where poll.community_id = new.community_id and poll.id = new.poll_id
      and poll.state = 'preliminary')
    or not exists (select 1 from ballot where ballot.community_id = new.community_id
      and ballot.poll_id = new.poll_id and ballot.leaf_index = new.leaf_index and ballot.channel <> 'app')
    or not exists (select 1 from ballot_leaf where ballot_leaf.community_id = new.community_id
      and ballot_leaf.poll_id = new.poll_id and ballot_leaf.index = new.cancel_index
      and ballot_leaf.cancels = new.leaf_index) then
    raise exception 'ballot_strike: only an entered ballot, with its cancelling leaf, while its result is posted'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_wrong_strike before insert on ballot_strike
  for each row execute function refuse_wrong_strike();

-- A result that is posted is sealed: its ballots and roll are kept for the time it can be challenged.
alter table poll add check ((state in ('preliminary', 'final', 'archived')) = (sealed_until is not null));

-- A recount puts a new result up beside the posting of the first one, as its correction.
drop index notice_poll_once;
create unique index notice_poll_once on notice (community_id, kind, subject_id)
  where kind in ('pollAnnouncement', 'pollResult') and subject_id is not null and corrects_notice_id is null;

-- As in 0010, and a posted result may be counted again: its posting period begins anew, and neither
-- that nor the sealing ever ends earlier than was published.
create or replace function keep_poll_frozen() returns trigger language plpgsql as $$
declare
  of_roll text[] := array['roll_version', 'roll_root', 'roll_digest', 'roll_heads', 'roll_area_hundredths'];
  corrected boolean := old.state = 'announced' and new.state = 'announced'
    and new.roll_version = old.roll_version + 1 and exists (select 1 from roll_version as made
      where made.community_id = new.community_id and made.poll_id = new.id and made.version = new.roll_version
        and made.root = new.roll_root and made.digest = new.roll_digest and made.heads = new.roll_heads
        and made.area_hundredths = new.roll_area_hundredths);
  checked boolean := old.state = new.state and old.roll_altered_at is distinct from new.roll_altered_at;
  changing text[] := array['state', 'ended_at', 'roll_altered_at'] || case new.state
    when 'preliminary' then array['posted_until', 'sealed_until']
    when 'cancelled' then array['cancelled_at', 'cancel_reason']
    else array[]::text[] end || case when corrected then of_roll else array[]::text[] end;
begin
  if not corrected and not checked and (old.state || '-' || new.state) not in ('draft-draft', 'draft-announced',
    'draft-cancelled', 'announced-open', 'announced-cancelled', 'open-closed', 'open-cancelled', 'closed-preliminary',
    'preliminary-preliminary', 'preliminary-final', 'final-archived') then
    raise exception 'poll %: no step from % to %', old.id, old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state <> 'draft' and to_jsonb(old) - changing <> to_jsonb(new) - changing then
    raise exception 'poll %: frozen since its announcement', old.id using errcode = 'check_violation';
  end if;
  if new.posted_until < old.posted_until or new.sealed_until < old.sealed_until then
    raise exception 'poll %: a posting period is not shortened', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
