-- Conventions (村规民约 / 居民公约 / 市民公约): written by those who live by them, in five lawful steps.

create table convention (
  community_id uuid not null references community (id),
  id uuid not null,
  kind text not null check (kind in ('village', 'compound', 'city')),
  name text not null check (char_length(name) between 4 and 40),
  -- Whether each adult signs to have read it, or one adult for the whole household.
  acknowledged_by text not null check (acknowledged_by in ('person', 'household')),
  founded_by uuid not null references account (id),
  founded_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, name)
);
select protect_community_table('convention', 'select, insert');
grant update (acknowledged_by) on convention to community_app;

-- One round of writing it: the first, and each revision (修订) afterwards. Its words are versions of the
-- living text (subject_kind 'convention'); the version that was adopted is the edition in force.
create table convention_revision (
  community_id uuid not null,
  convention_id uuid not null,
  number integer not null check (number > 0), -- also of the edition it leads to
  state text not null check (state in ('collecting', 'drafting', 'reviewing', 'adopting', 'filing', 'inForce',
    'superseded', 'abandoned')),
  reason text not null check (char_length(reason) between 5 and 500), -- why it is written or revised
  collects_until timestamptz not null, -- until when opinions are collected
  -- The version handed in for review, and from there on: no other can be adopted.
  version integer check (version > 0),
  in_force_from timestamptz, -- UTC instant
  begun_by uuid not null references account (id),
  begun_at timestamptz not null,
  ended_at timestamptz, -- in force, or abandoned
  primary key (community_id, convention_id, number),
  foreign key (community_id, convention_id) references convention (community_id, id),
  check (state not in ('reviewing', 'adopting', 'filing', 'inForce', 'superseded') or version is not null),
  check ((state in ('inForce', 'superseded')) = (in_force_from is not null)),
  check ((state in ('inForce', 'superseded', 'abandoned')) = (ended_at is not null))
);
-- One round at a time, and one edition in force.
create unique index convention_revision_open on convention_revision (community_id, convention_id)
  where state in ('collecting', 'drafting', 'reviewing', 'adopting', 'filing');
create unique index convention_revision_in_force on convention_revision (community_id, convention_id)
  where state = 'inForce';
select protect_community_table('convention_revision', 'select, insert');
grant update (state, collects_until, version, in_force_from, ended_at) on convention_revision to community_app;

-- The life cycle of shared/conventions/revision-life-cycle.ts has the database's word too: no step is skipped.
create function keep_revision_in_step() returns trigger language plpgsql as $$
begin
  if old.state <> new.state and (old.state || '-' || new.state) not in (
    'collecting-drafting', 'drafting-reviewing', 'reviewing-drafting', 'reviewing-adopting', 'adopting-drafting',
    'adopting-filing', 'filing-inForce', 'inForce-superseded',
    'collecting-abandoned', 'drafting-abandoned', 'reviewing-abandoned', 'adopting-abandoned') then
    raise exception 'revision % of %: no step from % to %', old.number, old.convention_id, old.state, new.state
      using errcode = 'check_violation';
  end if;
  if old.version is distinct from new.version and new.state not in ('reviewing', 'drafting', 'abandoned') then
    raise exception 'revision % of %: its version is settled', old.number, old.convention_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_revision_in_step before update on convention_revision
  for each row execute function keep_revision_in_step();

-- What led from one step to the next, with its evidence: the trace everybody may read. Append-only.
create table convention_step (
  community_id uuid not null,
  convention_id uuid not null,
  id uuid not null, -- v7: in the order of time
  revision integer not null,
  from_state text, -- null: the revision was begun
  to_state text not null,
  account_id uuid references account (id), -- null: due work, or a reviewer without an account
  body text, -- the body they acted for
  details jsonb not null check (jsonb_typeof(details) = 'object'),
  at timestamptz not null,
  primary key (community_id, convention_id, id),
  foreign key (community_id, convention_id, revision) references convention_revision (community_id, convention_id, number)
);
select protect_community_table('convention_step', 'select, insert');

-- The number a clause got with the first edition it stood in: its for good. A clause put between the
-- fifth and the sixth later is 第五条之一; the number of a clause that was taken out is not given again.
create table convention_clause (
  community_id uuid not null,
  convention_id uuid not null,
  paragraph_id uuid not null,
  number integer not null check (number > 0),
  addition integer not null default 0 check (addition >= 0), -- 之一, 之二; 0: none
  since_edition integer not null check (since_edition > 0),
  primary key (community_id, convention_id, paragraph_id),
  unique (community_id, convention_id, number, addition),
  foreign key (community_id, convention_id) references convention (community_id, id)
);
select protect_community_table('convention_clause', 'select, insert');
