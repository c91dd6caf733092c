-- What was decided and is carried out: who does it by when, how far it is, what it costs, and what
-- residents say of it in the end.

-- One row for each time a topic is carried out; the latest is the one that counts today.
create table promise (
  community_id uuid not null,
  id uuid not null,
  topic_id uuid not null,
  round integer not null check (round >= 1),
  is_latest boolean not null,
  state text not null check (state in ('underWay', 'reported', 'kept', 'notKept', 'resumed')),
  body_role text check (char_length(body_role) <= 40), -- a body of the community
  body_name text check (char_length(body_name) <= 30), -- or one outside
  contact text not null check (char_length(contact) <= 100),
  task text not null check (char_length(task) <= 1000),
  budget_fen bigint not null check (budget_fen >= 0),
  spent_fen bigint not null default 0 check (spent_fen >= 0), -- the sum of its spending
  milestone_count integer not null check (milestone_count between 1 and 12),
  milestones_done integer not null default 0,
  next_title text, -- the milestone that is due next; null: the report is
  next_due_at timestamptz not null, -- when that is late, or the rating ends
  missed_original_day boolean not null default false, -- of any milestone, as it was promised first
  planned_by uuid not null references account (id),
  planned_at timestamptz not null,
  reported_by uuid references account (id),
  reported_at timestamptz,
  summary text not null default '' check (char_length(summary) <= 1000),
  report_photo_ids uuid[] not null default '{}' check (cardinality(report_photo_ids) <= 9),
  ended_at timestamptz, -- when the rating was over, or it was taken up again
  primary key (community_id, id),
  unique (community_id, topic_id, round),
  foreign key (community_id, topic_id) references topic (community_id, id),
  check ((body_role is null) <> (body_name is null)),
  check (milestones_done between 0 and milestone_count),
  check ((state = 'underWay') = (reported_at is null)),
  check ((state in ('kept', 'notKept', 'resumed')) = (ended_at is not null))
);
create unique index promise_latest on promise (community_id, topic_id) where is_latest;
-- The public board, in the order of what is due first, or of what was finished last.
create index promise_board_open on promise (community_id, next_due_at, id) include (state)
  where is_latest and ended_at is null;
create index promise_board_ended on promise (community_id, state, ended_at desc, id desc)
  where is_latest and ended_at is not null;
-- How each body keeps its word.
create index promise_by_body on promise (community_id, body_role, body_name) include (state, missed_original_day);
select protect_community_table('promise', 'select, insert, update');

create table promise_milestone (
  community_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  position integer not null check (position between 0 and 11),
  title text not null check (char_length(title) <= 40),
  original_day text not null check (original_day ~ '^\d{4}-\d\d-\d\d$'), -- calendar days in Asia/Shanghai
  due_day text not null check (due_day ~ '^\d{4}-\d\d-\d\d$'),
  done_day text check (done_day ~ '^\d{4}-\d\d-\d\d$'),
  done_at timestamptz, -- when that was entered
  explanation text not null default '' check (char_length(explanation) <= 300), -- why it was not done
  late_noted text not null default '', -- the day and the days late it was last said of
  primary key (community_id, id),
  unique (community_id, promise_id, position),
  foreign key (community_id, promise_id) references promise (community_id, id),
  check ((done_day is null) = (done_at is null)),
  check (done_day is null or explanation = '')
);
select protect_community_table('promise_milestone', 'select, insert, update');

-- What was changed after the plan was published, as it was before. Append-only.
create table promise_change (
  community_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  milestone_id uuid, -- null: of the whole plan
  what text not null check (what in ('dueDay', 'contact', 'budget')),
  before text not null check (char_length(before) <= 100),
  after text not null check (char_length(after) <= 100),
  reason text not null check (char_length(reason) <= 200),
  changed_by uuid not null references account (id),
  changed_for text not null, -- the body
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, promise_id) references promise (community_id, id),
  foreign key (community_id, milestone_id) references promise_milestone (community_id, id)
);
create index promise_change_in_order on promise_change (community_id, promise_id, at, id);
select protect_community_table('promise_change', 'select, insert');

-- Notes on how it goes, and milestones that were reached. Append-only.
create table promise_progress (
  community_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  milestone_id uuid, -- the one it says is done
  words text not null check (char_length(words) <= 500),
  photo_ids uuid[] not null check (cardinality(photo_ids) <= 9),
  noted_by uuid not null references account (id),
  noted_for text not null, -- the body
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, promise_id) references promise (community_id, id),
  foreign key (community_id, milestone_id) references promise_milestone (community_id, id)
);
create unique index promise_milestone_done_once on promise_progress (community_id, milestone_id)
  where milestone_id is not null;
create index promise_progress_newest on promise_progress (community_id, promise_id, at desc, id desc);
select protect_community_table('promise_progress', 'select, insert');

-- The ledger of what was spent. Nothing in it is changed: what was wrong is countered by an entry of
-- the opposite amount, once.
create table promise_spending (
  community_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  what text not null check (char_length(what) <= 200),
  amount_fen bigint not null check (amount_fen <> 0),
  counters uuid, -- the entry it takes back
  photo_ids uuid[] not null check (cardinality(photo_ids) <= 3),
  spent_by uuid not null references account (id),
  spent_for text not null, -- the body
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, promise_id) references promise (community_id, id),
  foreign key (community_id, counters) references promise_spending (community_id, id),
  check ((counters is not null) = (amount_fen < 0)),
  check (counters is distinct from id)
);
create unique index promise_spending_countered_once on promise_spending (community_id, counters)
  where counters is not null;
create index promise_spending_newest on promise_spending (community_id, promise_id, at desc, id desc);
select protect_community_table('promise_spending', 'select, insert');

-- What residents say of what was done, one each, until the rating ends.
create table promise_rating (
  community_id uuid not null,
  promise_id uuid not null,
  account_id uuid not null references account (id),
  id uuid not null, -- of the words: other words are another thing to moderate
  score integer not null check (score between 1 and 5),
  words text not null check (char_length(words) <= 200),
  is_named boolean not null, -- whether they stand under the masked name
  visibility text not null check (visibility in ('waiting', 'shown', 'hidden')),
  at timestamptz not null,
  primary key (community_id, promise_id, account_id),
  foreign key (community_id, promise_id) references promise (community_id, id)
);
create unique index promise_rating_words on promise_rating (community_id, id);
create index promise_rating_scores on promise_rating (community_id, promise_id, score);
create index promise_rating_shown on promise_rating (community_id, promise_id, id desc)
  where visibility = 'shown' and words <> '';
create index promise_rating_by_account on promise_rating (community_id, account_id);
select protect_community_table('promise_rating', 'select, insert, update');

-- Topics whose plan is still owed, the longest first.
create index topic_being_carried_out on topic (community_id, step_due_at, id) where state = 'implementing';
