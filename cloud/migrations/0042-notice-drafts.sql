-- Notices as they are being written by the staff of a body, published when they say so or at a set time;
-- documents that come with a notice.

create table notice_draft (
  community_id uuid not null references community (id),
  id uuid not null,
  state text not null check (state in ('draft', 'scheduled', 'published', 'discarded')),
  -- Who saves names the revision they began from: two who write at once notice each other.
  revision integer not null check (revision > 0),
  publisher_role text not null check (publisher_role in ('administrator', 'ownersCommittee', 'propertyManager',
    'residentsCommittee', 'villagersCommittee', 'supervisoryCommittee')),
  drafted jsonb not null check (jsonb_typeof(drafted) = 'object'), -- shared/notices/drafts/drafted-notice.ts
  scheduled_at timestamptz,
  -- In whose name the hour comes: their role counts then.
  scheduled_by uuid references account (id),
  -- Why it came back when its hour came, in words for people.
  returned_for text,
  notice_id uuid,
  begun_by uuid not null references account (id),
  changed_by uuid not null references account (id),
  changed_at timestamptz not null,
  primary key (community_id, id),
  -- However many publish it at once, it becomes one notice.
  unique (community_id, notice_id),
  foreign key (community_id, notice_id) references notice (community_id, id),
  check ((state = 'scheduled') = (scheduled_at is not null)),
  check ((state = 'scheduled') = (scheduled_by is not null)),
  check ((state = 'published') = (notice_id is not null))
);
create index notice_draft_open on notice_draft (community_id, changed_at desc, id desc)
  where state in ('draft', 'scheduled');
select protect_community_table('notice_draft', 'select, insert');
grant update (state, revision, publisher_role, drafted, scheduled_at, scheduled_by, returned_for, notice_id,
  changed_by, changed_at) on notice_draft to community_app;

create function keep_notice_draft_ended() returns trigger language plpgsql as $$
begin
  raise exception 'draft % was % before', old.id, old.state using errcode = 'check_violation';
end $$;
create trigger keep_notice_draft_ended before update on notice_draft
  for each row when (old.state in ('published', 'discarded')) execute function keep_notice_draft_ended();

-- Documents that came with a notice, under the names people see. Append-only.
create table notice_attachment (
  community_id uuid not null,
  notice_id uuid not null,
  position integer not null check (position >= 0),
  file_id uuid not null,
  name text not null check (char_length(name) between 1 and 80),
  primary key (community_id, notice_id, position),
  foreign key (community_id, notice_id) references notice (community_id, id),
  foreign key (community_id, file_id) references stored_file (community_id, id)
);
select protect_community_table('notice_attachment', 'select, insert');
