-- Notices (公告): said once to an audience that is a rule, never a list of persons, and never changed.

create table notice (
  community_id uuid not null references community (id),
  id uuid not null,
  kind text not null check (kind in ('notice', 'pollAnnouncement', 'pollResult')),
  title text not null check (char_length(title) between 1 and 120),
  body text not null check (char_length(body) between 1 and 20000), -- plain text, a paragraph a line
  publisher_role text not null check (publisher_role in ('administrator', 'ownersCommittee', 'propertyManager',
    'residentsCommittee', 'villagersCommittee', 'supervisoryCommittee', 'gridWorker', 'moderator')),
  published_by uuid references account (id), -- null when due work published it
  published_at timestamptz not null,
  pinned_until timestamptz,
  expires_at timestamptz,
  posted_until timestamptz, -- end of the posting period (公示期)
  needs_confirmation boolean not null,
  corrects_notice_id uuid,
  subject_kind text check (subject_kind in ('poll')),
  subject_id uuid,
  primary key (community_id, id),
  foreign key (community_id, corrects_notice_id) references notice (community_id, id),
  check (pinned_until > published_at),
  check (expires_at > published_at),
  check (posted_until is null or expires_at is null or expires_at >= posted_until),
  check (kind <> 'pollResult' or posted_until is not null),
  check ((subject_kind is null) = (subject_id is null)),
  check (corrects_notice_id <> id)
);
create index notice_newest on notice (community_id, published_at desc, id desc);
create index notice_pinned on notice (community_id, published_at desc, id desc) where pinned_until is not null;
create index notice_to_confirm on notice (community_id, published_at desc, id desc) where needs_confirmation;
create index notice_posted on notice (community_id, published_at desc, id desc) where kind = 'pollResult';
-- Corrections form a chain: a corrected notice is corrected further through its newest follow-up.
create unique index notice_corrected_once on notice (community_id, corrects_notice_id) where corrects_notice_id is not null;
create unique index notice_poll_once on notice (community_id, kind, subject_id)
  where kind in ('pollAnnouncement', 'pollResult') and subject_id is not null;
select protect_community_table('notice', 'select, insert');

-- Whom a notice is for: one row a target. `target` is what a caller's places and roles are matched with.
create table notice_audience (
  community_id uuid not null,
  notice_id uuid not null,
  kind text not null check (kind in ('community', 'buildings', 'entrances', 'units', 'roles')),
  building_id uuid,
  entrance_id uuid,
  unit_id uuid,
  role text check (role in ('owner', 'administrator', 'ownersCommittee', 'propertyManager', 'residentsCommittee',
    'villagersCommittee', 'supervisoryCommittee', 'gridWorker', 'moderator')),
  target text not null generated always as
    (coalesce(building_id::text, entrance_id::text, unit_id::text, role, 'community')) stored,
  primary key (community_id, notice_id, target),
  foreign key (community_id, notice_id) references notice (community_id, id),
  foreign key (community_id, building_id) references building (community_id, id),
  foreign key (community_id, entrance_id) references entrance (community_id, id),
  foreign key (community_id, unit_id) references unit (community_id, id),
  check (num_nonnulls(building_id, entrance_id, unit_id, role) = case kind when 'community' then 0 else 1 end),
  check (case kind
    when 'buildings' then building_id is not null
    when 'entrances' then entrance_id is not null
    when 'units' then unit_id is not null
    when 'roles' then role is not null
    else true end)
);
create index notice_audience_by_target on notice_audience (community_id, target, notice_id);
select protect_community_table('notice_audience', 'select, insert');

create table notice_photo (
  community_id uuid not null,
  notice_id uuid not null,
  position integer not null check (position >= 0),
  file_id uuid not null,
  primary key (community_id, notice_id, position),
  foreign key (community_id, notice_id) references notice (community_id, id),
  foreign key (community_id, file_id) references stored_file (community_id, id)
);
select protect_community_table('notice_photo', 'select, insert');

-- Who of the audience has read (已读) and confirmed (确认), once per person.
create table notice_reading (
  community_id uuid not null,
  notice_id uuid not null,
  account_id uuid not null references account (id),
  read_at timestamptz not null,
  primary key (community_id, notice_id, account_id),
  foreign key (community_id, notice_id) references notice (community_id, id)
);
create index notice_reading_by_account on notice_reading (community_id, account_id, notice_id);
select protect_community_table('notice_reading', 'select, insert');

create table notice_confirmation (
  community_id uuid not null,
  notice_id uuid not null,
  account_id uuid not null references account (id),
  confirmed_at timestamptz not null,
  primary key (community_id, notice_id, account_id),
  foreign key (community_id, notice_id) references notice (community_id, id)
);
create index notice_confirmation_by_account on notice_confirmation (community_id, account_id, notice_id);
select protect_community_table('notice_confirmation', 'select, insert');
