-- The roll (表决权人名册) in versions: corrected before a poll opens, never after, each version with its
-- own commitment and reason; and what people hold against a roll or a result (异议).

-- Every version a poll's roll ever had: what it came to and what it commits to. Append-only. The
-- first is written with the announcement, the others by correct_voter_roll alone.
create table roll_version (
  community_id uuid not null,
  poll_id uuid not null,
  version integer not null check (version > 0),
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  digest text not null,
  heads integer not null check (heads > 0),
  area_hundredths bigint not null check (area_hundredths >= 0), -- 0.01 m²
  changes integer not null check (changes >= 0), -- rows gone, new or changed since the version before
  reason text check (char_length(reason) <= 200),
  made_at timestamptz not null,
  made_by uuid not null references account (id),
  -- All nodes of its Merkle tree, level after level from the leaves: a proof reads a few slices.
  tree bytea not null check (octet_length(tree) % 32 = 0),
  primary key (community_id, poll_id, version),
  foreign key (community_id, poll_id) references poll (community_id, id),
  check ((version = 1) = (reason is null)),
  check ((version = 1) = (changes = 0))
);
alter table roll_version alter column tree set storage external; -- uncompressed: slices are read alone
select protect_community_table('roll_version', 'select, insert');

-- What a version changed, row by row, with what stood before. Append-only.
create table roll_change (
  community_id uuid not null,
  poll_id uuid not null,
  version integer not null,
  position integer not null,
  voter_id uuid not null,
  kind text not null check (kind in ('gone', 'new', 'changed')),
  before jsonb,
  after jsonb,
  primary key (community_id, poll_id, version, position),
  foreign key (community_id, poll_id, version) references roll_version (community_id, poll_id, version),
  check ((before is null) = (kind = 'new')),
  check ((after is null) = (kind = 'gone'))
);
create index roll_change_of_voter on roll_change (community_id, poll_id, voter_id);
select protect_community_table('roll_change', 'select, insert');

-- A row that a correction took off the roll stays, for what refers to it, but the application no
-- longer sees it: row-level security keeps every reader, present and future, to the version in force.
alter table voter_roll_entry
  add column from_version integer not null default 1, -- since when it stands as it does
  add column until_version integer,                   -- the version it is no longer in
  drop constraint voter_roll_entry_community_id_poll_id_row_key,
  drop constraint voter_roll_entry_voter_key_poll_id_community_id_key;
create unique index voter_roll_entry_row on voter_roll_entry (community_id, poll_id, row) where until_version is null;
create unique index voter_roll_entry_key on voter_roll_entry (voter_key, poll_id, community_id) where until_version is null;
-- By building: from its units to the voters whose first unit they are.
create index voter_roll_entry_first_unit on voter_roll_entry (community_id, poll_id, (unit_ids[1]))
  where until_version is null;
create index unit_of_building on unit (community_id, building_id, position);
create policy version_in_force on voter_roll_entry as restrictive for select using (until_version is null);
alter table voter_roll_person add column until_version integer;
create policy version_in_force on voter_roll_person as restrictive for select using (until_version is null);

-- Rows of a roll come with its announcement, or with a version that is just being made.
create function refuse_roll_row_out_of_time() returns trigger language plpgsql as $$
begin
  if exists (select 1 from changed_row left join poll
      on poll.community_id = changed_row.community_id and poll.id = changed_row.poll_id
      where poll.state is distinct from 'draft' and (poll.state is distinct from 'announced'
        or not exists (select 1 from roll_version as making
          where making.community_id = poll.community_id and making.poll_id = poll.id
            and making.version = poll.roll_version + 1))) then
    raise exception '%: the roll of its poll is frozen', tg_table_name using errcode = 'check_violation';
  end if;
  return null;
end $$;
drop trigger voter_roll_entry_inserted on voter_roll_entry;
create trigger voter_roll_entry_inserted after insert on voter_roll_entry referencing new table as changed_row
  for each statement execute function refuse_roll_row_out_of_time();
drop trigger voter_roll_person_inserted on voter_roll_person;
create trigger voter_roll_person_inserted after insert on voter_roll_person referencing new table as changed_row
  for each statement execute function refuse_roll_row_out_of_time();

-- The first version goes with the announcement; a later one continues the one in force, before opening.
create function refuse_roll_version_out_of_time() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from poll where poll.community_id = new.community_id and poll.id = new.poll_id
      and (poll.state = 'draft' and new.version = 1
        or poll.state = 'announced' and new.version = poll.roll_version + 1 and new.made_at < poll.opens_at)) then
    raise exception 'roll of poll %: no version % now', new.poll_id, new.version using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_roll_version_out_of_time before insert on roll_version
  for each row execute function refuse_roll_version_out_of_time();

-- The only way to change a frozen roll: all rows of a version at once, with its reason and its
-- commitment, before the poll opens. The application has no right to update or delete a row itself.
-- `next_version` is the row of roll_version without its tree, `gone` are ids, `kept` are rows that
-- stay under their id with other contents or another place, `fresh` are new rows.
create function correct_voter_roll(in_poll uuid, next_version jsonb, next_tree bytea, gone uuid[], kept jsonb,
  fresh jsonb, changes jsonb) returns void language plpgsql security definer set search_path = public as $$
declare
  community uuid := current_community();
  made roll_version;
begin
  perform 1 from poll where poll.community_id = community and poll.id = in_poll for update;
  insert into roll_version (community_id, poll_id, version, root, digest, heads, area_hundredths, changes, reason,
      made_at, made_by, tree)
    select community, in_poll, given.version, given.root, given.digest, given.heads, given.area_hundredths,
      given.changes, given.reason, given.made_at, given.made_by, next_tree
    from jsonb_to_record(next_version) as given(version integer, root text, digest text, heads integer,
      area_hundredths bigint, changes integer, reason text, made_at timestamptz, made_by uuid)
    returning * into made;
  update voter_roll_entry set until_version = made.version
    where community_id = community and poll_id = in_poll and id = any(gone) and until_version is null;
  update voter_roll_person set until_version = made.version
    where community_id = community and poll_id = in_poll and voter_id = any(gone) and until_version is null;
  update voter_roll_entry set row = given.row, area_hundredths = given.area_hundredths,
      is_developer = given.is_developer, unit_ids = given.unit_ids, room_label = given.room_label,
      from_version = case when given.moved then from_version else made.version end
    from jsonb_to_recordset(kept) as given(id uuid, row integer, area_hundredths bigint, is_developer boolean,
      unit_ids uuid[], room_label text, moved boolean)
    where voter_roll_entry.community_id = community and voter_roll_entry.poll_id = in_poll
      and voter_roll_entry.id = given.id and voter_roll_entry.until_version is null;
  insert into voter_roll_entry (community_id, poll_id, id, voter_key, heads, area_hundredths, is_developer, unit_ids,
      person_ids, room_label, row, salt, from_version)
    select community, in_poll, given.id, given.voter_key, 1, given.area_hundredths, given.is_developer,
      given.unit_ids, given.person_ids, given.room_label, given.row, decode(given.salt, 'hex'), made.version
    from jsonb_to_recordset(fresh) as given(id uuid, voter_key text, area_hundredths bigint, is_developer boolean,
      unit_ids uuid[], person_ids uuid[], room_label text, row integer, salt text);
  insert into voter_roll_person (community_id, poll_id, voter_id, person_id)
    select community, in_poll, given.id, person.id
    from jsonb_to_recordset(fresh) as given(id uuid, person_ids uuid[]), unnest(given.person_ids) as person(id);
  insert into roll_change (community_id, poll_id, version, position, voter_id, kind, before, after)
    select community, in_poll, made.version, change.position, (change.given ->> 'voterId')::uuid,
      change.given ->> 'kind', nullif(change.given -> 'before', 'null'), nullif(change.given -> 'after', 'null')
    from jsonb_array_elements(changes) with ordinality as change(given, position);
  update poll set roll_version = made.version, roll_root = made.root, roll_digest = made.digest,
      roll_heads = made.heads, roll_area_hundredths = made.area_hundredths
    where poll.community_id = community and poll.id = in_poll;
end $$;
revoke execute on function correct_voter_roll from public;
grant execute on function correct_voter_roll to community_app;

-- Since when the roll has been found not to be the one announced: the poll neither opens nor counts
-- until it is again, or the poll is cancelled.
alter table poll add column roll_altered_at timestamptz;
grant update (roll_altered_at) on poll to community_app;

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
    when 'preliminary' then array['posted_until']
    when 'cancelled' then array['cancelled_at', 'cancel_reason']
    else array[]::text[] end || case when corrected then of_roll else array[]::text[] end;
begin
  if not corrected and not checked and (old.state || '-' || new.state) not in ('draft-draft', 'draft-announced',
    'draft-cancelled', 'announced-open', 'announced-cancelled', 'open-closed', 'open-cancelled', 'closed-preliminary',
    'preliminary-final', 'final-archived') then
    raise exception 'poll %: no step from % to %', old.id, old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state <> 'draft' and to_jsonb(old) - changing <> to_jsonb(new) - changing then
    raise exception 'poll %: frozen since its announcement', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- What somebody holds against the roll, before opening, or against the result, while it is posted.
-- Answered once, in public.
create table poll_objection (
  community_id uuid not null,
  id uuid not null,
  poll_id uuid not null,
  kind text not null check (kind in ('roll', 'result')),
  voter_id uuid, -- the row it is about; null: about none, or somebody says they are missing
  room_label text not null default '', -- of that row as it was then
  account_id uuid not null references account (id),
  text text not null check (char_length(text) between 1 and 1000),
  photo_ids uuid[] not null default '{}' check (cardinality(photo_ids) <= 9),
  filed_at timestamptz not null,
  answer text check (char_length(answer) between 1 and 1000),
  outcome text check (outcome in ('upheld', 'rejected')),
  answered_by uuid references account (id),
  answered_at timestamptz,
  publisher_role text, -- the body in whose name the answer stands
  primary key (community_id, id),
  foreign key (community_id, poll_id) references poll (community_id, id),
  foreign key (community_id, poll_id, voter_id) references voter_roll_entry (community_id, poll_id, id),
  check (num_nonnulls(answer, outcome, answered_by, answered_at, publisher_role) in (0, 5))
);
create index poll_objection_newest on poll_objection (community_id, poll_id, kind, filed_at desc, id desc);
create index poll_objection_unanswered on poll_objection (community_id, poll_id, kind) where answered_at is null;
create index poll_objection_by_account on poll_objection (community_id, account_id, poll_id);
select protect_community_table('poll_objection', 'select, insert');
grant update (answer, outcome, answered_by, answered_at, publisher_role) on poll_objection to community_app;

create function keep_objection_answered_once() returns trigger language plpgsql as $$
begin
  if old.answered_at is not null then
    raise exception 'objection %: answered already', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_objection_answered_once before update on poll_objection
  for each row execute function keep_objection_answered_once();

-- People of the register that a later register showed to be one: who holds the pen as the one holds
-- it as the other in polls whose rolls still name the other. Append-only.
create table merged_person (
  community_id uuid not null,
  was uuid not null,
  becomes uuid not null,
  merged_at timestamptz not null,
  primary key (community_id, was, becomes, merged_at),
  foreign key (community_id, was) references roll_person (community_id, id),
  foreign key (community_id, becomes) references roll_person (community_id, id),
  check (was <> becomes)
);
create index merged_person_becomes on merged_person (community_id, becomes);
select protect_community_table('merged_person', 'select, insert');
