-- The deliberation hall: topics, who cosigned them, and what became of them.

create table topic (
  community_id uuid not null references community (id),
  id uuid not null, -- made by the author's phone, so that a draft saved twice is one draft
  author_account_id uuid not null references account (id),
  state text not null check (state in ('draft', 'submitted', 'cosigning', 'accepted', 'rejected', 'deliberating',
    'concluded', 'polling', 'implementing', 'reported', 'rated', 'closed', 'withdrawn', 'merged')),
  category text check (char_length(category) <= 40), -- null until the author has chosen
  building_id uuid, -- null: the whole community
  place text not null check (char_length(place) <= 40),
  title text not null check (char_length(title) <= 40),
  body text not null check (char_length(body) <= 2000),
  proposal text not null check (char_length(proposal) <= 1000),
  created_at timestamptz not null,
  updated_at timestamptz not null, -- of the draft
  submitted_at timestamptz,
  -- The community's rules as they were when the topic was submitted.
  cosign_threshold integer check (cosign_threshold >= 0),
  cosign_until timestamptz,
  cosign_count integer not null default 0 check (cosign_count >= 0),
  threshold_reached_at timestamptz,
  poll_id uuid, -- the poll it was put to last
  primary key (community_id, id),
  foreign key (community_id, building_id) references building (community_id, id),
  check (state = 'draft' or (category is not null and submitted_at is not null
    and cosign_threshold is not null and cosign_until is not null))
);
create index topic_newest on topic (community_id, submitted_at desc, id desc) where state <> 'draft';
create index topic_most_cosigned on topic (community_id, cosign_count desc, submitted_at desc, id desc)
  where state <> 'draft';
create index topic_awaiting_answer on topic (community_id, threshold_reached_at, id) where state = 'cosigning';
create index topic_by_author on topic (community_id, author_account_id, updated_at desc, id desc);
select protect_community_table('topic', 'select, insert, update, delete');
-- A draft is its author's alone, and only a draft can vanish, whatever a query forgets.
create policy drafts_are_private on topic as restrictive for all
  using (state <> 'draft' or author_account_id = current_account());
create policy only_drafts_vanish on topic as restrictive for delete using (state = 'draft');

create table topic_photo (
  community_id uuid not null,
  topic_id uuid not null,
  position integer not null check (position between 0 and 8),
  file_id uuid not null,
  primary key (community_id, topic_id, position),
  unique (community_id, topic_id, file_id),
  foreign key (community_id, topic_id) references topic (community_id, id),
  foreign key (community_id, file_id) references stored_file (community_id, id)
);
select protect_community_table('topic_photo', 'select, insert, delete');
create policy photos_stay_with_topic on topic_photo as restrictive for delete
  using (exists (select 1 from topic where topic.community_id = topic_photo.community_id
    and topic.id = topic_photo.topic_id and topic.state = 'draft'));

-- One account's support; taken back by deleting it.
create table cosign (
  community_id uuid not null,
  topic_id uuid not null,
  account_id uuid not null references account (id),
  at timestamptz not null,
  primary key (community_id, topic_id, account_id),
  foreign key (community_id, topic_id) references topic (community_id, id)
);
create index cosign_by_account on cosign (community_id, account_id);
select protect_community_table('cosign', 'select, insert, delete');

-- The public timeline: every step of a topic, who took it and the state it left. Append-only.
create table topic_event (
  community_id uuid not null,
  id uuid not null,
  topic_id uuid not null,
  kind text not null check (char_length(kind) <= 40),
  state text not null, -- of the topic after the step
  actor_account_id uuid, -- null: nobody's deed, time ran out or a poll was counted
  actor_body text,       -- the body a staff member spoke for
  details jsonb not null,
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, topic_id) references topic (community_id, id)
);
create index topic_event_in_order on topic_event (community_id, topic_id, at, id);
create unique index topic_threshold_reached_once on topic_event (community_id, topic_id)
  where kind = 'cosignThresholdReached';
select protect_community_table('topic_event', 'select, insert');
