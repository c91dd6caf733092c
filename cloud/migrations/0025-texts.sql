-- Living texts: what is being drafted for a topic (later a convention), its versions, and what neighbours
-- suggest, paragraph by paragraph.

-- The working copy of the next version. Its row is also what writers wait for one another at.
create table living_text (
  community_id uuid not null references community (id),
  subject_kind text not null check (subject_kind in ('topic', 'convention')),
  subject_id uuid not null,
  revision integer not null check (revision > 0), -- of the working copy; never goes back
  title text not null check (char_length(title) <= 60),
  paragraphs jsonb not null check (jsonb_typeof(paragraphs) = 'array' and jsonb_array_length(paragraphs) <= 200),
  current_version integer not null default 0 check (current_version >= 0), -- 0: none is published
  updated_by uuid not null references account (id),
  updated_at timestamptz not null,
  primary key (community_id, subject_kind, subject_id)
);
select protect_community_table('living_text', 'select, insert, update');

-- Append-only, and numbered without gaps: each version but the first stands on the one before it.
create table text_version (
  community_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  number integer not null check (number > 0),
  previous_number integer generated always as (nullif(number - 1, 0)) stored,
  title text not null check (char_length(title) <= 60),
  paragraphs jsonb not null check (jsonb_typeof(paragraphs) = 'array' and jsonb_array_length(paragraphs) between 1 and 200),
  note text not null check (char_length(note) <= 200),
  summary text not null check (char_length(summary) <= 100), -- 改了 2 段; empty for the first version
  digest text not null check (digest ~ '^[0-9a-f]{64}$'), -- SHA-256 of the canonical form
  author_account_id uuid not null references account (id),
  author_body text, -- null: whoever raised the topic, for themselves
  published_at timestamptz not null,
  primary key (community_id, subject_kind, subject_id, number),
  foreign key (community_id, subject_kind, subject_id)
    references living_text (community_id, subject_kind, subject_id),
  foreign key (community_id, subject_kind, subject_id, previous_number)
    references text_version (community_id, subject_kind, subject_id, number)
);
select protect_community_table('text_version', 'select, insert');

create table text_suggestion (
  community_id uuid not null,
  id uuid not null, -- also of the paragraph it adds, once it is taken over
  subject_kind text not null,
  subject_id uuid not null,
  author_account_id uuid not null references account (id),
  kind text not null check (kind in ('reword', 'remove', 'addAfter', 'comment')),
  base_version integer not null, -- the version its author read
  paragraph_id uuid not null,
  original_text text not null check (char_length(original_text) <= 500), -- of the paragraph then
  wording text not null check (char_length(wording) <= 500),
  reason text not null check (char_length(reason) between 5 and 300),
  visibility text not null check (visibility in ('waiting', 'shown', 'hidden')),
  state text not null check (state in ('open', 'accepted', 'rejected', 'answered', 'withdrawn')),
  support_count integer not null default 0 check (support_count >= 0),
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references account (id),
  decided_body text, -- null: whoever raised the topic, or the author who took it back
  answer text not null default '' check (char_length(answer) <= 300),
  accepted_version integer, -- the version that takes it over
  primary key (community_id, id),
  foreign key (community_id, subject_kind, subject_id, base_version)
    references text_version (community_id, subject_kind, subject_id, number),
  foreign key (community_id, subject_kind, subject_id, accepted_version)
    references text_version (community_id, subject_kind, subject_id, number),
  check ((kind in ('reword', 'addAfter')) = (wording <> '')),
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'accepted') = (accepted_version is not null)),
  check (state <> 'accepted' or kind <> 'comment'),
  check ((state in ('rejected', 'answered')) = (answer <> ''))
);
-- Nobody says the same thing of the same paragraph twice while it waits.
create unique index text_suggestion_once on text_suggestion
  (community_id, subject_kind, subject_id, author_account_id, paragraph_id, kind, md5(wording)) where state = 'open';
create index text_suggestion_open on text_suggestion
  (community_id, subject_kind, subject_id, support_count desc, id desc) where state = 'open';
create index text_suggestion_by_paragraph on text_suggestion
  (community_id, subject_kind, subject_id, paragraph_id) where state = 'open' and visibility = 'shown';
create index text_suggestion_newest on text_suggestion (community_id, subject_kind, subject_id, id desc);
create index text_suggestion_by_author on text_suggestion
  (community_id, subject_kind, subject_id, author_account_id, id desc);
create index text_suggestion_accepted on text_suggestion
  (community_id, subject_kind, subject_id, accepted_version) where state = 'accepted';
select protect_community_table('text_suggestion', 'select, insert, update');

create table text_suggestion_support (
  community_id uuid not null,
  suggestion_id uuid not null,
  account_id uuid not null references account (id),
  at timestamptz not null,
  primary key (community_id, suggestion_id, account_id),
  foreign key (community_id, suggestion_id) references text_suggestion (community_id, id)
);
create index text_suggestion_support_by_account on text_suggestion_support (community_id, account_id);
select protect_community_table('text_suggestion_support', 'select, insert, delete');
