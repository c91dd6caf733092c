-- Collecting opinions on what a convention shall say, and the check of its clauses.

-- What is asked, chapter by chapter, in one round.
create table convention_prompt (
  community_id uuid not null,
  convention_id uuid not null,
  id uuid not null,
  revision integer not null,
  position integer not null check (position >= 0),
  chapter text not null check (char_length(chapter) between 1 and 40),
  question text not null check (char_length(question) between 5 and 200),
  primary key (community_id, id),
  foreign key (community_id, convention_id, revision)
    references convention_revision (community_id, convention_id, number)
);
create index convention_prompt_of_round on convention_prompt (community_id, convention_id, revision, position);
select protect_community_table('convention_prompt', 'select, insert, update, delete');

-- What somebody said. On paper: entered by staff, who are named; the speaker's home and no name.
create table convention_opinion (
  community_id uuid not null,
  id uuid not null, -- made by the phone, so that saying it twice is saying it once
  convention_id uuid not null,
  revision integer not null,
  prompt_id uuid, -- null: something none of the prompts asks
  words text not null check (char_length(words) between 5 and 500),
  visibility text not null check (visibility in ('waiting', 'shown', 'hidden')),
  building_id uuid, -- of the home it was said from: all that others read about the speaker
  author_account_id uuid references account (id), -- null: on paper
  unit_id uuid, -- on paper alone
  entered_by uuid references account (id),
  said_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, convention_id, revision)
    references convention_revision (community_id, convention_id, number),
  -- A prompt that was answered stays as it is.
  foreign key (community_id, prompt_id) references convention_prompt (community_id, id),
  foreign key (community_id, building_id) references building (community_id, id),
  foreign key (community_id, unit_id) references unit (community_id, id),
  check (num_nonnulls(author_account_id, entered_by) = 1),
  check ((unit_id is null) = (entered_by is null))
);
create index convention_opinion_newest on convention_opinion (community_id, convention_id, revision, said_at desc, id desc);
create index convention_opinion_of_prompt on convention_opinion (community_id, prompt_id, said_at desc, id desc);
create index convention_opinion_of_author on convention_opinion (community_id, author_account_id, convention_id, revision);
create index convention_opinion_of_unit on convention_opinion (community_id, unit_id, convention_id, revision);
select protect_community_table('convention_opinion', 'select, insert, delete');
grant update (visibility) on convention_opinion to community_app;

-- Why a clause may stand although the check warned of it. It holds for these words of this paragraph: once
-- they change, it is answered anew. Append-only; the newest counts.
create table convention_warning_answer (
  community_id uuid not null,
  convention_id uuid not null,
  id uuid not null, -- v7: in the order of time
  paragraph_id uuid not null,
  rule text not null check (char_length(rule) <= 20),
  words_digest text not null check (words_digest ~ '^[0-9a-f]{64}$'), -- SHA-256 of the paragraph's text
  reason text not null check (char_length(reason) between 5 and 300),
  body text not null, -- the body they acted for
  answered_by uuid not null references account (id),
  answered_at timestamptz not null,
  primary key (community_id, convention_id, id),
  foreign key (community_id, convention_id) references convention (community_id, id)
);
create index convention_warning_answer_of_paragraph
  on convention_warning_answer (community_id, convention_id, paragraph_id, rule, words_digest, id desc);
select protect_community_table('convention_warning_answer', 'select, insert');
