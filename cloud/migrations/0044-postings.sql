-- Public postings (公示) with objections that are answered in public, the calendar of what has to be made
-- public (公开事项), and comments below notices (留言).

-- An objection to what is posted, while it is posted. Answered once, by the body that posts.
create table posting_objection (
  community_id uuid not null,
  id uuid not null, -- made by the phone, so that objecting twice is objecting once
  notice_id uuid not null,
  account_id uuid not null references account (id),
  text text not null check (char_length(text) between 5 and 500),
  visibility text not null check (visibility in ('waiting', 'shown', 'hidden')),
  filed_at timestamptz not null,
  answer text check (char_length(answer) between 2 and 1000),
  outcome text check (outcome in ('upheld', 'rejected')),
  answered_by uuid references account (id),
  answered_role text,
  answered_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, notice_id) references notice (community_id, id),
  check (num_nulls(answer, outcome, answered_by, answered_role, answered_at) in (0, 5))
);
create index posting_objection_filed on posting_objection (community_id, notice_id, filed_at, id);
create index posting_objection_by_account on posting_objection (community_id, account_id, filed_at);
create index posting_objection_open on posting_objection (community_id, notice_id)
  where answered_at is null and visibility <> 'hidden';
select protect_community_table('posting_objection', 'select, insert, update');

-- How a posting ended, step by step, for good: one that ended with open objections is settled later on.
create table posting_record (
  community_id uuid not null,
  notice_id uuid not null,
  step text not null check (step in ('ended', 'endedOpen', 'settled', 'replaced', 'recalled')),
  posted_from timestamptz not null,
  posted_until timestamptz not null, -- the end itself: earlier than announced when it was replaced
  objections integer not null check (objections >= 0), -- that stand: none that a moderator has hidden
  answered integer not null check (answered between 0 and objections),
  upheld integer not null check (upheld between 0 and answered),
  hidden integer not null check (hidden >= 0),
  recorded_at timestamptz not null,
  primary key (community_id, notice_id, step),
  foreign key (community_id, notice_id) references notice (community_id, id),
  check (step not in ('ended', 'settled') or answered = objections),
  check (step <> 'endedOpen' or answered < objections)
);
-- A posting ends once, in one way.
create unique index posting_record_end on posting_record (community_id, notice_id) where step <> 'settled';
select protect_community_table('posting_record', 'select, insert');

-- From when on a community keeps its calendar.
create table disclosure_calendar (
  community_id uuid primary key references community (id),
  begun_by uuid not null references account (id),
  begun_at timestamptz not null
);
select protect_community_table('disclosure_calendar', 'select, insert');

-- What has to be made public: of the law, or a community's own.
create table disclosure_item (
  community_id uuid not null references community (id),
  key text not null check (char_length(key) between 1 and 40), -- as the law's items are called, else a uuid
  name text not null check (char_length(name) between 2 and 30),
  says text not null check (char_length(says) <= 200),
  rhythm text not null check (rhythm in ('atOnce', 'monthly', 'quarterly', 'yearly')),
  due_days smallint not null check (due_days between 1 and 90),
  least_posting_days smallint not null check (least_posting_days between 1 and 90),
  body text not null,
  since timestamptz not null,
  retired_at timestamptz,
  changed_at timestamptz not null,
  primary key (community_id, key)
);
select protect_community_table('disclosure_item', 'select, insert, update');

-- A period of an item: a notice is owed for it. When it is due does not change any more.
create table disclosure_duty (
  community_id uuid not null,
  item_key text not null,
  period text not null check (char_length(period) between 4 and 7), -- 2026-11 · 2026-Q4 · 2026
  ends_at timestamptz not null,
  overdue_from timestamptz not null,
  primary key (community_id, item_key, period),
  foreign key (community_id, item_key) references disclosure_item (community_id, key),
  check (overdue_from > ends_at)
);
create index disclosure_duty_due on disclosure_duty (community_id, overdue_from, item_key);
select protect_community_table('disclosure_duty', 'select, insert, delete');

-- The notice with which something was made public. Several may belong to one period.
create table disclosure_fulfilment (
  community_id uuid not null,
  item_key text not null,
  period text not null check (char_length(period) between 4 and 7 or period = ''), -- '': whenever it arises
  notice_id uuid not null,
  linked_by uuid references account (id), -- null: published when its time had come
  linked_at timestamptz not null,
  primary key (community_id, item_key, period, notice_id),
  foreign key (community_id, item_key) references disclosure_item (community_id, key),
  foreign key (community_id, notice_id) references notice (community_id, id)
);
create index disclosure_fulfilment_of_notice on disclosure_fulfilment (community_id, notice_id);
select protect_community_table('disclosure_fulfilment', 'select, insert, delete');

-- What people write below a notice whose publisher wished for it.
create table notice_comment (
  community_id uuid not null,
  id uuid not null, -- made by the phone
  notice_id uuid not null,
  reply_to uuid, -- a body's reply
  account_id uuid not null references account (id),
  body_role text, -- null: a resident's own
  text text not null check (char_length(text) <= 300),
  visibility text not null check (visibility in ('waiting', 'shown', 'hidden')),
  written_at timestamptz not null,
  removed_at timestamptz, -- by its author: the words are gone, its place stays where it was replied to
  primary key (community_id, id),
  foreign key (community_id, notice_id) references notice (community_id, id),
  foreign key (community_id, reply_to) references notice_comment (community_id, id),
  check ((removed_at is null) = (text <> '')),
  check (reply_to is null or body_role is not null)
);
create index notice_comment_newest on notice_comment (community_id, notice_id, written_at desc, id desc)
  where reply_to is null;
create index notice_comment_replies on notice_comment (community_id, reply_to, written_at) where reply_to is not null;
create index notice_comment_by_account on notice_comment (community_id, account_id, notice_id, written_at);
select protect_community_table('notice_comment', 'select, insert, update');

create table notice_comments_closing (
  community_id uuid not null,
  notice_id uuid not null,
  closed_by uuid not null references account (id),
  closed_at timestamptz not null,
  primary key (community_id, notice_id),
  foreign key (community_id, notice_id) references notice (community_id, id)
);
select protect_community_table('notice_comments_closing', 'select, insert');
