-- Ballots that can be verified: what a voter commits to goes into a public, append-only Merkle log
-- with signed heads (docs/adr/0007-verifiable-ballots.md). Ballots cast before there was a log carry
-- no commitment, so they cannot be brought into it.
do $$ begin
  if exists (select 1 from poll where announced_at is not null) then
    raise exception 'polls announced before 0.2 have no ballot ledger: start with a new database';
  end if;
end $$;

drop table ballot;
drop table ballot_claim;
drop function refuse_ballot_out_of_time;

alter table poll drop constraint poll_visibility_check;
alter table poll drop constraint poll_check; -- of the frozen columns; made anew below
alter table poll
  add check (visibility in ('named', 'secret')), -- 实名, 不记名
  -- How long after closing ballots on paper, handed over before it, may still be entered.
  add column entry_hours integer not null default 0 check (entry_hours between 0 and 72),
  add column postponed_from uuid,
  add foreign key (community_id, postponed_from) references poll (community_id, id),
  -- Frozen with the announcement.
  add column log_key text check (log_key ~ '^[0-9a-f]{64}$'), -- Ed25519
  add column roll_root text check (roll_root ~ '^[0-9a-f]{64}$'),
  add column roll_version integer check (roll_version > 0),
  -- Ballots and roll are kept sealed at least that long.
  add column sealed_until timestamptz,
  add check (num_nonnulls(announced_by, announced_at, publisher_role, rule_set, roll_heads, roll_area_hundredths,
    roll_digest, log_key, roll_root, roll_version) in (0, 10));
grant update (visibility, entry_hours, log_key, roll_root, roll_version, sealed_until) on poll to community_app;

-- Methods, options and their order (shared/polls/methods/ballot-item.ts).
alter table ballot_item
  add column method jsonb not null default '{"kind":"approveReject"}' check (jsonb_typeof(method) = 'object'),
  add column option_order text not null default 'asListed' check (option_order in ('asListed', 'byLot'));

create table ballot_option (
  community_id uuid not null,
  poll_id uuid not null,
  item_id uuid not null,
  id uuid not null,
  position integer not null check (position between 1 and 100),
  title text not null check (char_length(title) <= 200),
  description text not null check (char_length(description) <= 5000),
  photo_id uuid,
  price_fen bigint check (price_fen > 0),
  primary key (community_id, id),
  unique (community_id, item_id, position),
  foreign key (community_id, poll_id) references poll (community_id, id),
  foreign key (community_id, item_id) references ballot_item (community_id, id) on delete cascade
);
create index ballot_option_of_poll on ballot_option (community_id, poll_id);
select protect_community_table('ballot_option', 'select, insert, delete');
create trigger ballot_option_inserted after insert on ballot_option referencing new table as changed_row
  for each statement execute function refuse_outside_state('draft');
create trigger ballot_option_deleted after delete on ballot_option referencing old table as changed_row
  for each statement execute function refuse_outside_state('draft');

-- A row of the roll commits to its voter without naming them.
alter table voter_roll_entry
  add column row integer not null check (row >= 0), -- its leaf in the tree of the roll, from 0
  add column salt bytea not null check (octet_length(salt) = 32),
  add unique (community_id, poll_id, row);

-- The public log: one leaf for each ballot that came to count and for each that ceased to. No time,
-- no voter. Append-only and gapless.
create table ballot_leaf (
  community_id uuid not null,
  poll_id uuid not null,
  index integer not null check (index >= 0),
  commitment bytea check (octet_length(commitment) = 32), -- of a ballot
  cancels integer,                                        -- or the leaf that no longer counts
  -- The hashes of every perfect subtree this leaf completes, its own first: all of them together
  -- are all that any proof needs.
  subtrees bytea not null check (octet_length(subtrees) % 32 = 0 and octet_length(subtrees) > 0),
  primary key (community_id, poll_id, index),
  unique (cancels, poll_id, community_id), -- in this order: see the roll in 0006
  foreign key (community_id, poll_id) references poll (community_id, id),
  foreign key (community_id, poll_id, cancels) references ballot_leaf (community_id, poll_id, index),
  check ((commitment is null) <> (cancels is null)),
  check (cancels < index)
);
select protect_community_table('ballot_leaf', 'select, insert');

-- What the operator has signed: so many leaves, this root. Append-only.
create table ballot_tree_head (
  community_id uuid not null,
  poll_id uuid not null,
  tree_size integer not null check (tree_size >= 0),
  root bytea not null check (octet_length(root) = 32),
  frontier bytea not null check (octet_length(frontier) % 32 = 0), -- of the next leaf: log n hashes
  signed_at timestamptz not null,
  signature bytea not null check (octet_length(signature) = 64),
  primary key (community_id, poll_id, tree_size),
  foreign key (community_id, poll_id) references poll (community_id, id)
);
select protect_community_table('ballot_tree_head', 'select, insert');

-- Who said what, for the count and for the voter alone until then. A changed vote is a new row; the
-- highest sequence counts.
create table ballot (
  community_id uuid not null,
  poll_id uuid not null,
  voter_id uuid not null,
  sequence integer not null check (sequence > 0),
  channel text not null check (channel in ('app', 'paper', 'telephone', 'doorToDoor', 'proxy')),
  person_id uuid,                     -- who cast it in the app
  account_id uuid not null,           -- the same, or who confirmed the entry
  request_id text check (char_length(request_id) between 8 and 64),
  entry_id uuid,                      -- of a ballot that staff entered
  answers jsonb not null check (jsonb_typeof(answers) = 'object'), -- by item id
  nonce bytea not null check (octet_length(nonce) = 32),
  leaf_index integer not null,
  stated_at timestamptz not null,     -- when the voter said so
  cast_at timestamptz not null,       -- when it entered the log
  primary key (community_id, poll_id, voter_id, sequence),
  unique (leaf_index, poll_id, community_id),
  unique (community_id, account_id, request_id),
  check ((channel = 'app') = (person_id is not null and request_id is not null and entry_id is null)),
  check ((channel <> 'app') = (entry_id is not null and request_id is null and person_id is null)),
  check (stated_at <= cast_at)
);
select protect_community_table('ballot', 'select, insert');

-- Voter, person, account and leaf of a ballot exist. None of them is ever deleted, so that one look at
-- all new ballots does what a foreign key of each would, without locking four rows for every ballot.
-- As the owner of the tables: an account is shown to its holder alone.
create function refuse_strange_ballot() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from new_ballot
      left join account on account.id = new_ballot.account_id
      left join voter_roll_entry as voter on voter.community_id = new_ballot.community_id
        and voter.poll_id = new_ballot.poll_id and voter.id = new_ballot.voter_id
      left join ballot_leaf as leaf on leaf.community_id = new_ballot.community_id
        and leaf.poll_id = new_ballot.poll_id and leaf.index = new_ballot.leaf_index
      where (account.id is not null and voter.id is not null and leaf.commitment is not null
        and (new_ballot.person_id is null or new_ballot.person_id = any (voter.person_ids))) is not true) then
    raise exception 'ballot: no such voter, person, account or leaf' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger refuse_strange_ballot after insert on ballot referencing new table as new_ballot
  for each statement execute function refuse_strange_ballot();

-- The last word on time: nothing said before opening or from closing on, nothing in a poll that is
-- over; what staff enter may follow for the entry hours, as long as it is not counted.
create function refuse_ballot_out_of_time() returns trigger language plpgsql as $$
begin
  if exists (select 1 from new_ballot left join poll
      on poll.community_id = new_ballot.community_id and poll.id = new_ballot.poll_id
      where (new_ballot.stated_at >= poll.opens_at and new_ballot.stated_at < poll.closes_at and (
          poll.state in ('announced', 'open') and new_ballot.cast_at < poll.closes_at
          or new_ballot.channel <> 'app' and poll.state in ('announced', 'open', 'closed')
            and new_ballot.cast_at < poll.closes_at + make_interval(hours => poll.entry_hours)
        )) is not true) then
    raise exception 'ballot: its poll takes no ballots' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger refuse_ballot_out_of_time after insert on ballot referencing new table as new_ballot
  for each statement execute function refuse_ballot_out_of_time();

-- A head continues the head before it: as many leaves as there are, none missing.
create function refuse_broken_log() returns trigger language plpgsql as $$
begin
  if new.tree_size > 0 and not exists (select 1 from ballot_leaf
      where community_id = new.community_id and poll_id = new.poll_id and index = new.tree_size - 1)
    or exists (select 1 from ballot_leaf
      where community_id = new.community_id and poll_id = new.poll_id and index >= new.tree_size)
    or (select count(*) from ballot_leaf where community_id = new.community_id and poll_id = new.poll_id
        and index >= coalesce((select max(tree_size) from ballot_tree_head
          where community_id = new.community_id and poll_id = new.poll_id and tree_size < new.tree_size), 0))
      <> new.tree_size - coalesce((select max(tree_size) from ballot_tree_head
          where community_id = new.community_id and poll_id = new.poll_id and tree_size < new.tree_size), 0) then
    raise exception 'ballot log of poll %: leaves and head do not agree', new.poll_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_broken_log before insert on ballot_tree_head
  for each row execute function refuse_broken_log();

-- The roles somebody holds in a community at an instant.
create function roles_of(account uuid, community uuid, at_instant timestamptz) returns text[]
language sql stable security definer set search_path = public as $$
  select array(
    select role_assignment.role from role_assignment
    where role_assignment.account_id = account and role_assignment.community_id = community
      and role_assignment.revoked_at is null
    union
    select unnest(case
      when house_binding.relation in ('owner', 'coOwner') and house_binding.adult then array['resident', 'adult', 'owner']
      when house_binding.relation in ('owner', 'coOwner') then array['resident', 'owner']
      when house_binding.adult then array['resident', 'adult']
      else array['resident'] end)
    from house_binding
    where house_binding.account_id = account and house_binding.community_id = community
      and house_binding.state = 'approved'
      and (house_binding.expires_at is null or house_binding.expires_at > at_instant))
$$;
revoke execute on function roles_of from public;

create or replace function enter_community(community uuid, caller_open_id text, at_instant timestamptz)
returns table (community_known boolean, account_id uuid, roles text[])
language plpgsql security definer set search_path = public as $$
declare
  found_account uuid;
begin
  select account.id into found_account from account where account.open_id = caller_open_id;
  perform set_config('app.community_id', coalesce(community::text, ''), true),
          set_config('app.account_id', coalesce(found_account::text, ''), true);
  return query select exists (select 1 from community as c where c.id = community), found_account,
    roles_of(found_account, community, at_instant);
end $$;

-- The callers of operations that the host gathers into one transaction, which is nobody's own.
create function enter_community_together(community uuid, caller_open_ids text[], at_instant timestamptz)
returns table (community_known boolean, open_id text, account_id uuid, roles text[])
language plpgsql security definer set search_path = public as $$
begin
  perform set_config('app.community_id', coalesce(community::text, ''), true),
          set_config('app.account_id', '', true);
  return query
    select exists (select 1 from community as c where c.id = community), caller.open_id, account.id,
      roles_of(account.id, community, at_instant)
    from unnest(caller_open_ids) as caller(open_id) left join account on account.open_id = caller.open_id;
end $$;
