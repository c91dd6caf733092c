-- Drafts of a convention, explanations of its clauses, and where clauses were cited.

-- What a round began its draft from. Versions of the living text from `first_version` on are drafts of
-- this round: an older draft that was abandoned is not taken for this one.
create table convention_draft (
  community_id uuid not null,
  convention_id uuid not null,
  revision integer not null,
  begun_from text not null check (begun_from in ('template', 'edition', 'lastDraft', 'blank')),
  first_version integer not null check (first_version > 0),
  begun_by uuid not null references account (id),
  begun_at timestamptz not null,
  primary key (community_id, convention_id, revision),
  foreign key (community_id, convention_id, revision)
    references convention_revision (community_id, convention_id, number)
);
select protect_community_table('convention_draft', 'select, insert');

-- A clause in plain words (白话说明) with an example, for exactly the words it explains: while a new
-- wording is drafted, those who read the edition in force keep the explanation of theirs.
create table clause_explanation (
  community_id uuid not null,
  convention_id uuid not null,
  paragraph_id uuid not null,
  words_digest text not null check (words_digest ~ '^[0-9a-f]{64}$'), -- SHA-256 of the clause's words
  plain_words text not null check (char_length(plain_words) between 5 and 500),
  example text not null check (char_length(example) <= 500), -- empty: none
  explained_by uuid not null references account (id),
  body text, -- the body they acted for
  explained_at timestamptz not null,
  primary key (community_id, convention_id, paragraph_id, words_digest),
  foreign key (community_id, convention_id) references convention (community_id, id)
);
select protect_community_table('clause_explanation', 'select, insert');
grant update (plain_words, example, explained_by, body, explained_at) on clause_explanation to community_app;

-- A clause cited in a topic or a notice, as it read in the edition in force then. A topic that was taken
-- back and is handed in again may cite others.
create table clause_citation (
  community_id uuid not null,
  subject_kind text not null check (subject_kind in ('topic', 'notice')),
  subject_id uuid not null,
  convention_id uuid not null,
  paragraph_id uuid not null,
  id uuid not null, -- v7: in the order of time
  edition integer not null,
  cited_by uuid references account (id), -- null: due work published it
  cited_at timestamptz not null,
  primary key (community_id, subject_kind, subject_id, convention_id, paragraph_id),
  foreign key (community_id, convention_id, paragraph_id)
    references convention_clause (community_id, convention_id, paragraph_id),
  foreign key (community_id, convention_id, edition)
    references convention_revision (community_id, convention_id, number)
);
create index clause_citation_of_clause on clause_citation (community_id, convention_id, paragraph_id, id);
select protect_community_table('clause_citation', 'select, insert, delete');
