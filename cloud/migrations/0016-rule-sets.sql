-- Rule sets that a community writes for itself, in versions that are never changed, and the lists of
-- members (名单) of meetings whose members do not follow from the register.

create table own_rule_set (
  community_id uuid not null references community (id),
  id uuid not null,
  version integer not null check (version > 0), -- the newest
  name text not null check (char_length(name) between 1 and 60), -- of the newest
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  retired_by uuid references account (id),
  retired_at timestamptz,
  primary key (community_id, id),
  check ((retired_at is null) = (retired_by is null))
);
create unique index own_rule_set_name_once on own_rule_set (community_id, name) where retired_at is null;
select protect_community_table('own_rule_set', 'select, insert');
grant update (version, name, retired_by, retired_at) on own_rule_set to community_app;

-- What each version says (shared/polls/own-rules/own-rule-set.ts). Append-only.
create table own_rule_set_version (
  community_id uuid not null,
  rule_set_id uuid not null,
  version integer not null check (version > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  saved_by uuid not null references account (id),
  saved_at timestamptz not null,
  primary key (community_id, rule_set_id, version),
  foreign key (community_id, rule_set_id) references own_rule_set (community_id, id)
);
select protect_community_table('own_rule_set_version', 'select, insert');

create table member_list (
  community_id uuid not null references community (id),
  id uuid not null,
  body text not null check (char_length(body) <= 40),
  name text not null check (char_length(name) between 1 and 40),
  revision integer not null default 1 check (revision > 0), -- grows with every change of its people
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  retired_at timestamptz,
  primary key (community_id, id)
);
create unique index member_list_name_once on member_list (community_id, body, name) where retired_at is null;
select protect_community_table('member_list', 'select, insert');
grant update (name, revision, changed_at, retired_at) on member_list to community_app;

create table member_list_person (
  community_id uuid not null,
  list_id uuid not null,
  person_id uuid not null,
  added_at timestamptz not null,
  primary key (community_id, list_id, person_id),
  foreign key (community_id, list_id) references member_list (community_id, id),
  foreign key (community_id, person_id) references roll_person (community_id, id)
);
create index member_list_person_by_person on member_list_person (community_id, person_id);
select protect_community_table('member_list_person', 'select, insert, delete');

-- Whom the poll counts where its rule set counts a list; frozen with everything else at announcement.
alter table poll
  add column member_list_id uuid,
  add foreign key (community_id, member_list_id) references member_list (community_id, id);
grant update (member_list_id) on poll to community_app;
