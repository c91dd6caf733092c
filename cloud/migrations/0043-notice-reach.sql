-- How notices reach people: pushes at most once an hour, re-sends once a day, named audiences, boards.

-- When somebody was last pushed an ordinary notice; claimed by the update that moves it on.
create table notice_push (
  community_id uuid not null,
  account_id uuid not null references account (id),
  notice_id uuid not null,
  pushed_at timestamptz not null,
  primary key (community_id, account_id),
  foreign key (community_id, notice_id) references notice (community_id, id)
);
select protect_community_table('notice_push', 'select, insert, update');
-- Whom of a kind may be told through WeChat, in the order slices go through people.
create index message_permission_left on message_permission (community_id, kind, account_id) where remaining > 0;
-- Messages about a notice that was taken back go out no more; whoever was told is told that too.
create index message_about on message (community_id, subject_id, account_id);

-- Homes in the register's order, up to the end of a page.
create index unit_by_position on unit (community_id, position, id) where removed_at is null;

-- A notice was sent again to those who had not read or confirmed it. The row is the claim that makes it
-- happen once a day, whoever asks twice. Append-only.
create table notice_reminder (
  community_id uuid not null,
  notice_id uuid not null,
  day text not null check (day ~ '^\d{4}-\d\d-\d\d$'), -- calendar day in Asia/Shanghai
  missing text not null check (missing in ('reading', 'confirmation')),
  people integer not null check (people > 0), -- who had not, when it was asked for
  reminded_by uuid not null references account (id),
  reminded_at timestamptz not null,
  primary key (community_id, notice_id, day),
  foreign key (community_id, notice_id) references notice (community_id, id)
);
select protect_community_table('notice_reminder', 'select, insert');

-- A named audience (常用范围). A notice copies the rule and the name; retiring one changes no notice.
create table notice_group (
  community_id uuid not null references community (id),
  id uuid not null,
  name text not null check (char_length(name) between 1 and 30),
  audience jsonb not null check (jsonb_typeof(audience) = 'object'), -- shared/notices/audience.ts
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  retired_at timestamptz,
  primary key (community_id, id)
);
create unique index notice_group_name on notice_group (community_id, name) where retired_at is null;
select protect_community_table('notice_group', 'select, insert');
grant update (name, retired_at) on notice_group to community_app;

-- A printed notice hangs on a board (张贴). What was put up stays recorded when it is taken down.
create table board_posting (
  community_id uuid not null,
  notice_id uuid not null,
  id uuid not null,
  place text not null check (char_length(place) between 1 and 40),
  posted_day text not null check (posted_day ~ '^\d{4}-\d\d-\d\d$'), -- calendar day in Asia/Shanghai
  photo_id uuid not null,
  recorded_by uuid not null references account (id),
  recorded_at timestamptz not null,
  taken_down_by uuid references account (id),
  taken_down_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, notice_id) references notice (community_id, id),
  foreign key (community_id, photo_id) references stored_file (community_id, id),
  check ((taken_down_by is null) = (taken_down_at is null))
);
create index board_posting_of_notice on board_posting (community_id, notice_id, posted_day desc, id desc);
-- Two who note the same sheet at once note it once.
create unique index board_posting_hangs_once on board_posting (community_id, notice_id, place) where taken_down_at is null;
select protect_community_table('board_posting', 'select, insert');
grant update (taken_down_by, taken_down_at) on board_posting to community_app;
