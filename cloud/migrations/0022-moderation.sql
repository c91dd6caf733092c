-- Words and photos are not shown before they have passed; whoever hides something says why, in a log
-- nobody can change, and its author may appeal.

-- What somebody wrote, as it stands before the moderators. Its row in its own table carries the same
-- visibility; both change in one transaction.
create table moderation_item (
  community_id uuid not null references community (id),
  id uuid not null,
  kind text not null check (char_length(kind) <= 40),
  subject_id uuid not null, -- the topic, statement, argument …
  topic_id uuid not null,
  author_account_id uuid references account (id), -- null: no account wrote it (imported)
  words text not null check (char_length(words) <= 20000),
  photo_ids uuid[] not null default '{}',
  visibility text not null check (visibility in ('waiting', 'shown', 'hidden')),
  revision integer not null default 1 check (revision >= 1), -- counts how often it was written anew
  -- Why it waits for a moderator, and since when; null: it does not.
  queued_because text check (queued_because in ('wordList', 'contentCheck', 'photo', 'notChecked', 'reports', 'appeal', 'rewritten')),
  queued_at timestamptz,
  suspicion text check (char_length(suspicion) <= 40), -- what the check took it for
  round integer not null default 0 check (round >= 0), -- counts how often it came into the queue
  cleared boolean not null default false, -- a moderator found this revision fit to be shown: reports hide it no more
  moderated_at timestamptz, -- of the last decision
  taken_back boolean not null default false, -- by its author: nobody decides about it any more
  written_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, kind, subject_id),
  check ((queued_at is null) = (queued_because is null)),
  check (queued_at is null or not taken_back)
);
create index moderation_queue on moderation_item (community_id, queued_at, id) where queued_at is not null;
create index moderation_own on moderation_item (community_id, author_account_id, changed_at desc, id desc)
  where not taken_back and (visibility <> 'shown' or moderated_at is not null);
select protect_community_table('moderation_item', 'select, insert, update');

-- What moderators decided. Append-only.
create table moderation_decision (
  community_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  revision integer not null,
  round integer not null,
  decision text not null check (decision in ('show', 'hide')),
  reason text check (char_length(reason) <= 40),
  note text not null default '' check (char_length(note) <= 500),
  moderator_account_id uuid not null references account (id),
  because text not null check (char_length(because) <= 40), -- what had brought it into the queue
  -- An appeal was decided by the moderator who had hidden it: there was no other.
  by_same_moderator boolean not null default false,
  decided_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, item_id, round), -- two moderators at once: the first stands
  foreign key (community_id, item_id) references moderation_item (community_id, id),
  check (decision = 'show' or reason is not null)
);
create index moderation_decision_newest on moderation_decision (community_id, decided_at desc);
select protect_community_table('moderation_decision', 'select, insert');

-- Who reported what: one thing once by each, as long as it says the same. Append-only.
create table moderation_report (
  community_id uuid not null,
  item_id uuid not null,
  revision integer not null,
  account_id uuid not null references account (id),
  reason text not null check (char_length(reason) <= 40),
  words text not null default '' check (char_length(words) <= 200),
  reported_at timestamptz not null,
  primary key (community_id, item_id, revision, account_id),
  foreign key (community_id, item_id) references moderation_item (community_id, id)
);
create index moderation_report_newest on moderation_report (community_id, reported_at desc);
select protect_community_table('moderation_report', 'select, insert');

-- An author disagrees with a hiding: once for each revision. Append-only.
create table moderation_appeal (
  community_id uuid not null,
  item_id uuid not null,
  revision integer not null,
  words text not null check (char_length(words) between 10 and 500),
  appealed_at timestamptz not null,
  primary key (community_id, item_id, revision),
  foreign key (community_id, item_id) references moderation_item (community_id, id)
);
select protect_community_table('moderation_appeal', 'select, insert');

-- Words a community adds to the product's own list.
create table forbidden_word (
  community_id uuid not null references community (id),
  word text not null check (char_length(word) between 2 and 40),
  added_by uuid not null references account (id),
  added_at timestamptz not null,
  primary key (community_id, word)
);
select protect_community_table('forbidden_word', 'select, insert, delete');

-- What WeChat's content check is to be asked: the words of an item (`file_id` null) or one photo.
-- `waiting` and `asked` are asked (again) when due; asking moves the due time ahead, so that an asker
-- who dies leaves nothing behind that nobody asks about.
create table content_check (
  community_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  revision integer not null,
  file_id uuid,
  state text not null check (state in ('waiting', 'asked', 'passed', 'doubtful', 'unanswered', 'released', 'refused', 'dropped')),
  attempts integer not null default 0 check (attempts >= 0),
  due_at timestamptz not null,
  trace_id text check (char_length(trace_id) <= 100), -- WeChat's number of a photo's check
  label integer, -- what WeChat took it for
  changed_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, item_id) references moderation_item (community_id, id),
  foreign key (community_id, file_id) references stored_file (community_id, id)
);
create unique index content_check_of_words on content_check (community_id, item_id, revision) where file_id is null;
create unique index content_check_of_photo on content_check (community_id, file_id) where file_id is not null;
create index content_check_of_item on content_check (community_id, item_id) where file_id is not null;
create index content_check_due on content_check (due_at, community_id) where state in ('waiting', 'asked');
create unique index content_check_trace on content_check (trace_id) where trace_id is not null;
select protect_community_table('content_check', 'select, insert, update');

-- Communities with something to ask. Only their ids leave the row-level security.
create function communities_with_due_checks(at_instant timestamptz) returns setof uuid
language sql stable security definer set search_path = public as
$$ select distinct community_id from content_check
   where state in ('waiting', 'asked') and due_at <= at_instant limit 1000 $$;

-- The WeChat ids of those whose words or photos are being asked about, and of no others.
create function content_check_authors(check_ids uuid[]) returns table (check_id uuid, open_id text)
language sql stable security definer set search_path = public as
$$ select content_check.id, account.open_id from content_check
   join moderation_item on moderation_item.community_id = content_check.community_id and moderation_item.id = content_check.item_id
   join account on account.id = moderation_item.author_account_id
   where content_check.community_id = current_community() and content_check.id = any (check_ids)
     and content_check.state in ('waiting', 'asked') and account.open_id is not null $$;

-- Where WeChat's answer about a photo belongs, which names nothing but its own number.
create function content_check_of_trace(number text) returns table (community_id uuid, check_id uuid)
language sql stable security definer set search_path = public as
$$ select community_id, id from content_check where trace_id = number $$;

-- Topics from before can be reported like new ones.
insert into moderation_item (community_id, id, kind, subject_id, topic_id, author_account_id, words, photo_ids,
    visibility, written_at, changed_at)
  select community_id, gen_random_uuid(), 'topic', id, id, author_account_id,
    left(concat_ws(E'\n', title, body, proposal), 20000),
    coalesce((select array_agg(file_id order by position) from topic_photo
      where topic_photo.community_id = topic.community_id and topic_photo.topic_id = topic.id), '{}'),
    visibility, submitted_at, submitted_at
  from topic where state <> 'draft';
