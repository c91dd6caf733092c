-- Review by the township or subdistrict, adoption in the assembly, filing and publication: the later
-- three of the five lawful steps (rules.md §3), each with its evidence.

-- A version handed in for review (提请审核). A further round follows required changes.
create table convention_review (
  community_id uuid not null,
  convention_id uuid not null,
  id uuid not null,
  revision integer not null,
  round integer not null check (round > 0),
  version integer not null check (version > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'), -- of the version, hex
  state text not null default 'open' check (state in ('open', 'approved', 'changesRequired')),
  submitted_by uuid not null references account (id),
  submitted_at timestamptz not null,
  reviewer_name text check (char_length(reviewer_name) between 2 and 30),
  reviewer_office text check (char_length(reviewer_office) between 4 and 40),
  opinion text check (char_length(opinion) <= 1000),
  decided_at timestamptz,
  primary key (community_id, id),
  unique (community_id, convention_id, revision, round),
  foreign key (community_id, convention_id, revision) references convention_revision (community_id, convention_id, number),
  check (num_nonnulls(reviewer_name, reviewer_office, opinion, decided_at) = case state when 'open' then 0 else 4 end)
);
create unique index convention_review_open on convention_review (community_id, convention_id, revision)
  where state = 'open';
select protect_community_table('convention_review', 'select, insert');
grant update (state, reviewer_name, reviewer_office, opinion, decided_at) on convention_review to community_app;

-- The reviewer's link. Of its token, 128 random bits, only the SHA-256 is kept; it ends with the
-- outcome, with its day, or when staff take it back.
create table convention_review_link (
  community_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  token_digest bytea not null unique check (octet_length(token_digest) = 32),
  office text not null check (char_length(office) between 4 and 40), -- to whom it is sent
  made_by uuid not null references account (id),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  revoked_by uuid references account (id),
  revoked_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, review_id) references convention_review (community_id, id),
  check ((revoked_by is null) = (revoked_at is null)),
  check (used_at is null or revoked_at is null)
);
create index convention_review_link_of_review on convention_review_link (community_id, review_id, made_at desc);
-- One that works at a time: a new one takes the place of the one before.
create unique index convention_review_link_working on convention_review_link (community_id, review_id)
  where used_at is null and revoked_at is null;
select protect_community_table('convention_review_link', 'select, insert');
grant update (used_at, revoked_by, revoked_at) on convention_review_link to community_app;

-- What the reviewer says of a clause, or of the whole (null), and how staff met it.
create table convention_review_remark (
  community_id uuid not null,
  id uuid not null, -- made by the reviewer's browser
  review_id uuid not null,
  paragraph_id uuid,
  weight text not null check (weight in ('required', 'suggested')),
  remark text not null check (char_length(remark) between 2 and 500),
  written_at timestamptz not null,
  answer text check (char_length(answer) between 2 and 500),
  answered_by uuid references account (id),
  answered_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, review_id) references convention_review (community_id, id),
  check (num_nonnulls(answer, answered_by, answered_at) in (0, 3))
);
create index convention_review_remark_of_review on convention_review_remark (community_id, review_id, written_at, id);
select protect_community_table('convention_review_remark', 'select, insert, update, delete');

-- Nobody changes a remark once the outcome is given, and none is answered before.
create function keep_review_remarks() returns trigger language plpgsql as $$
declare
  kept convention_review_remark := case tg_op when 'DELETE' then old else new end;
  given boolean;
begin
  select review.state <> 'open' into given from convention_review as review
    where review.community_id = kept.community_id and review.id = kept.review_id;
  if tg_op = 'UPDATE' and (old.review_id, old.id) is distinct from (new.review_id, new.id) then
    raise exception 'remark %: stays what it is', old.id using errcode = 'check_violation';
  end if;
  if given and (tg_op <> 'UPDATE' or (old.paragraph_id, old.weight, old.remark, old.written_at)
      is distinct from (new.paragraph_id, new.weight, new.remark, new.written_at)) then
    raise exception 'remark %: the outcome is given', kept.id using errcode = 'check_violation';
  end if;
  if not given and kept.answer is not null then
    raise exception 'remark %: no answer before the outcome', kept.id using errcode = 'check_violation';
  end if;
  return kept;
end $$;
create trigger keep_review_remarks before insert or update or delete on convention_review_remark
  for each row execute function keep_review_remarks();

-- Which community and review a reviewer's token opens, as its digest: all that leaves the row-level
-- security. The rest is read inside that community.
create function review_of_token(asked bytea) returns table (community_id uuid, review_id uuid, link_id uuid,
  expires_at timestamptz, used_at timestamptz, revoked_at timestamptz)
language sql stable security definer rows 1 set search_path = public as
$$ select link.community_id, link.review_id, link.id, link.expires_at, link.used_at, link.revoked_at
  from convention_review_link as link where link.token_digest = asked $$;

-- Polls drafted for the adoption of a version. Which of them decided is kept with its outcome.
create table convention_poll (
  community_id uuid not null,
  convention_id uuid not null,
  poll_id uuid not null,
  revision integer not null,
  version integer not null check (version > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  drafted_by uuid not null references account (id),
  drafted_at timestamptz not null,
  taken_over_by uuid references account (id),
  taken_over_at timestamptz,
  -- The poll that was counted: the same, or the one it was postponed to.
  counted_poll_id uuid,
  passed boolean,
  primary key (community_id, poll_id),
  foreign key (community_id, convention_id, revision) references convention_revision (community_id, convention_id, number),
  foreign key (community_id, poll_id) references poll (community_id, id),
  foreign key (community_id, counted_poll_id) references poll (community_id, id),
  check (num_nonnulls(taken_over_by, taken_over_at, counted_poll_id, passed) in (0, 4))
);
create index convention_poll_of_revision on convention_poll (community_id, convention_id, revision, drafted_at desc);
select protect_community_table('convention_poll', 'select, insert');
grant update (taken_over_by, taken_over_at, counted_poll_id, passed) on convention_poll to community_app;

-- The record of an assembly that met in a room: entered by one of the staff, confirmed by another.
create table convention_meeting (
  community_id uuid not null,
  convention_id uuid not null,
  id uuid not null,
  revision integer not null,
  version integer not null check (version > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  rule_set jsonb not null check (jsonb_typeof(rule_set) = 'object'), -- as it was when entered
  called_on date not null, -- the day residents were told
  held_on date not null check (held_on >= called_on),
  place text not null check (char_length(place) between 2 and 60),
  chair text not null check (char_length(chair) between 2 and 30),
  recorder text not null check (char_length(recorder) between 2 and 30),
  counts jsonb not null check (jsonb_typeof(counts) = 'object'), -- heads, and areas in 0.01 m²
  photo_ids uuid[] not null check (cardinality(photo_ids) between 1 and 9), -- of the attendance sheet
  note text not null default '' check (char_length(note) <= 1000),
  passed boolean not null, -- by the rule set and these counts
  state text not null default 'entered' check (state in ('entered', 'confirmed', 'sentBack', 'withdrawn')),
  entered_by uuid not null references account (id),
  entered_at timestamptz not null,
  decided_by uuid references account (id),
  decided_at timestamptz,
  send_back_reason text check (char_length(send_back_reason) between 2 and 200),
  primary key (community_id, id),
  foreign key (community_id, convention_id, revision) references convention_revision (community_id, convention_id, number),
  check ((state = 'entered') = (decided_at is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (state not in ('confirmed', 'sentBack') or decided_by <> entered_by), -- 四眼
  check (state <> 'withdrawn' or decided_by = entered_by),
  check ((state = 'sentBack') = (send_back_reason is not null))
);
create index convention_meeting_of_revision on convention_meeting (community_id, convention_id, revision, entered_at desc);
-- One record waits at a time, and one vote decides a round of reviewing.
create unique index convention_meeting_waiting on convention_meeting (community_id, convention_id, revision)
  where state = 'entered';
select protect_community_table('convention_meeting', 'select, insert');
grant update (state, decided_by, decided_at, send_back_reason) on convention_meeting to community_app;

-- Filing with the township or subdistrict (备案).
create table convention_filing (
  community_id uuid not null,
  convention_id uuid not null,
  revision integer not null,
  filed_on date not null,
  office text not null check (char_length(office) between 4 and 40),
  receipt_number text not null check (char_length(receipt_number) between 1 and 40),
  photo_ids uuid[] not null check (cardinality(photo_ids) between 1 and 9), -- of the receipt
  filed_by uuid not null references account (id), -- who recorded it
  filed_at timestamptz not null,
  primary key (community_id, convention_id, revision),
  foreign key (community_id, convention_id, revision) references convention_revision (community_id, convention_id, number)
);
select protect_community_table('convention_filing', 'select, insert, update');

-- Publication of an edition. Append-only.
create table convention_publication (
  community_id uuid not null,
  convention_id uuid not null,
  revision integer not null,
  version integer not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  notice_id uuid not null,
  published_by uuid not null references account (id),
  published_at timestamptz not null,
  primary key (community_id, convention_id, revision),
  foreign key (community_id, convention_id, revision) references convention_filing (community_id, convention_id, revision),
  foreign key (community_id, notice_id) references notice (community_id, id)
);
select protect_community_table('convention_publication', 'select, insert');

-- The filing package is one more kind of document.
alter table kept_document drop constraint kept_document_content_type_check;
alter table kept_document add constraint kept_document_content_type_check
  check (content_type in ('application/pdf', 'text/csv', 'application/zip',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'));

-- A poll drafted for a convention is followed to the one it was postponed to.
create index poll_postponed_from on poll (community_id, postponed_from) where postponed_from is not null;
