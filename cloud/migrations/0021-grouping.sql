-- Groups of opinion in a topic's conversation (methods.md §2): what the last run found. Nothing here
-- says who is in which group: a person's place on the map is computed from their votes when they ask.

create table opinion_grouping (
  community_id uuid not null,
  topic_id uuid not null,
  computed_at timestamptz not null,
  vote_count integer not null check (vote_count >= 0), -- how large the conversation is: the next run waits accordingly
  participant_count integer not null check (participant_count >= 0),
  active_count integer not null check (active_count between 0 and participant_count), -- who voted enough to be grouped
  -- What the next run starts from and own places are computed with; null below the size at which groups are shown.
  model jsonb check (jsonb_typeof(model) = 'object'),
  picture jsonb check (jsonb_typeof(picture) = 'object'), -- what the page shows; null likewise
  priorities jsonb not null check (jsonb_typeof(priorities) = 'object'), -- by statement: how urgently it is shown next
  -- Who was in with few votes, when there were few statements: they stay in.
  kept_in uuid[] not null,
  primary key (community_id, topic_id),
  foreign key (community_id, topic_id) references topic (community_id, id)
);
select protect_community_table('opinion_grouping', 'select, insert, update');

-- Until when a run is queued. A vote only reads this row while one is.
create table opinion_grouping_queue (
  community_id uuid not null,
  topic_id uuid not null,
  due_at timestamptz not null,
  primary key (community_id, topic_id),
  foreign key (community_id, topic_id) references topic (community_id, id)
);
select protect_community_table('opinion_grouping_queue', 'select, insert, update');
