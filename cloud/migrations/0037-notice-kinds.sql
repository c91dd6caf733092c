-- Notices grow: an emergency that stands above all, public postings (公示) of staff with their period, and
-- words with headings, lists and pictures. `body` stays what they say in plain text, a paragraph a line.

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
  check (kind in ('notice', 'emergency', 'publicPosting', 'pollAnnouncement', 'pollResult'));
-- The blocks of shared/notices/notice-content.ts; null: plain text alone.
alter table notice add column content jsonb check (jsonb_typeof(content) = 'array');
alter table notice add column comments_open boolean not null default false;
-- The saved group it was addressed to, as it was called then; the audience itself is copied.
alter table notice add column group_name text check (char_length(group_name) between 1 and 30);
-- A public posting names its end: objections are heard until then.
alter table notice add constraint notice_posting_period
  check (kind <> 'publicPosting' or posted_until is not null);

drop index notice_posted;
create index notice_posted on notice (community_id, published_at desc, id desc)
  where kind in ('pollResult', 'publicPosting');
create index notice_emergency on notice (community_id, published_at desc, id desc) where kind = 'emergency';

-- A notice that was taken back (撤回): it stays readable under its mark, and calls nobody any more. Append-only.
create table notice_recall (
  community_id uuid not null,
  notice_id uuid not null,
  reason text not null check (char_length(reason) between 2 and 200),
  recalled_by uuid not null references account (id),
  recalled_at timestamptz not null,
  primary key (community_id, notice_id),
  foreign key (community_id, notice_id) references notice (community_id, id)
);
select protect_community_table('notice_recall', 'select, insert');
