-- Raising a topic: what it is about, for whom, whether it was looked at first; finding it again; what was
-- decided in a week.

alter table topic
  add column common_part text check (char_length(common_part) <= 40), -- null: none of the common parts
  -- Whom it was raised for, as everybody reads it: 3栋 王**. The helper is the author.
  add column raised_for text check (char_length(raised_for) between 1 and 80);

create index topic_of_building on topic (community_id, building_id, submitted_at desc, id desc)
  where state <> 'draft' and building_id is not null;
-- What happened since an instant: for the index of similar topics and the weekly digest.
create index topic_event_by_time on topic_event (community_id, at, id);

-- Whether the caller is one of those who look at words before they are shown (permission
-- moderation.decide).
create function caller_moderates() returns boolean language sql stable as
$$ select exists (select 1 from role_assignment
    where community_id = current_community() and account_id = current_account() and revoked_at is null
      and role in ('administrator', 'moderator', 'ownersCommittee', 'residentsCommittee', 'villagersCommittee')) $$;

-- What nobody has looked at exists for its author, for moderators, and for work that has no caller, also
-- once it was withdrawn unread.
create policy unchecked_is_private on topic as restrictive for all
  using ((state <> 'submitted' and not (state = 'withdrawn' and visibility = 'waiting'))
    or author_account_id = current_account() or current_account() is null or (select caller_moderates()));

-- A draft that was taken back from review may be thrown away like any other, with the trace nobody else saw.
alter table topic_event drop constraint topic_event_community_id_topic_id_fkey,
  add foreign key (community_id, topic_id) references topic (community_id, id) on delete cascade;
alter table topic_follow drop constraint topic_follow_community_id_topic_id_fkey,
  add foreign key (community_id, topic_id) references topic (community_id, id) on delete cascade;

-- For whom a topic was raised and how they agreed, one note for each time it was handed in. Append-only;
-- name and room are for the helper and those who look at words before they are shown.
create table topic_neighbour (
  community_id uuid not null,
  topic_id uuid not null,
  id uuid not null,
  name text not null check (char_length(name) between 2 and 20),
  building_id uuid not null,
  room text not null check (char_length(room) between 1 and 20),
  consent_how text not null check (consent_how in ('inPerson', 'byPhone', 'inWriting')),
  consent_on text not null check (consent_on ~ '^\d{4}-\d\d-\d\d$'), -- a day in Asia/Shanghai
  helper_account_id uuid not null references account (id),
  at timestamptz not null,
  primary key (community_id, topic_id, id),
  foreign key (community_id, topic_id) references topic (community_id, id) on delete cascade,
  foreign key (community_id, building_id) references building (community_id, id)
);
select protect_community_table('topic_neighbour', 'select, insert');

-- Search without a dictionary: every character and every two neighbouring characters of a text, as hashes
-- that carry the community, so that one index serves all of them and tells nothing. Whoever searches asks
-- with the same function.
create function search_terms(community uuid, words text) returns bigint[] language sql immutable parallel safe as $$
  with letters as (
    select letter, lead(letter) over (order by place) as following
    from string_to_table(lower(normalize(words, nfkc)), null) with ordinality as one (letter, place)
  ), terms as (
    select letter as term from letters where letter !~ '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]'
    union
    select letter || following from letters
      where letter || following !~ '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]'
  )
  select coalesce(array_agg(hashtextextended(community || ' ' || term, 0)), array[]::bigint[]) from terms
$$;

create table topic_search (
  community_id uuid not null,
  topic_id uuid not null,
  terms bigint[] not null,
  primary key (community_id, topic_id),
  foreign key (community_id, topic_id) references topic (community_id, id) on delete cascade
);
create index topic_search_terms on topic_search using gin (terms);
-- Nobody reads it but `topics_with_terms` (row-level security would keep its index from being used),
-- nobody writes it but the trigger.
select protect_community_table('topic_search', 'select');
revoke select on topic_search from community_app;

create function note_topic_terms() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.state = 'draft' then
    delete from topic_search where community_id = new.community_id and topic_id = new.id;
  else
    insert into topic_search (community_id, topic_id, terms)
      values (new.community_id, new.id, search_terms(new.community_id,
        concat_ws(' ', new.title, new.place, new.body, new.proposal, new.conclusion)))
      on conflict (community_id, topic_id) do update set terms = excluded.terms;
  end if;
  return null;
end $$;
create trigger note_topic_terms after insert on topic
  for each row when (new.state <> 'draft') execute function note_topic_terms();
create trigger note_changed_topic_terms after update on topic
  for each row when ((old.state = 'draft') <> (new.state = 'draft')
    or (new.state <> 'draft' and (old.title, old.place, old.body, old.proposal, old.conclusion)
      is distinct from (new.title, new.place, new.body, new.proposal, new.conclusion)))
  execute function note_topic_terms();

-- The topics of the caller's community in which all of the terms occur; none for no terms.
create function topics_with_terms(wanted bigint[]) returns setof uuid
language sql stable security definer rows 50 set search_path = public as
$$ select topic_id from topic_search
   where terms @> wanted and cardinality(wanted) > 0 and community_id = current_community() $$;

insert into topic_search (community_id, topic_id, terms)
  select community_id, id, search_terms(community_id, concat_ws(' ', title, place, body, proposal, conclusion))
  from topic where state <> 'draft';

-- What was decided in a week, as it was then: old digests do not change.
create table digest (
  community_id uuid not null references community (id),
  id uuid not null,
  week_begins text not null check (week_begins ~ '^\d{4}-\d\d-\d\d$'), -- the Monday, in Asia/Shanghai
  item_count integer not null check (item_count > 0),
  written_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, week_begins)
);
select protect_community_table('digest', 'select, insert');

create table digest_item (
  community_id uuid not null,
  digest_id uuid not null,
  position integer not null check (position >= 0),
  section text not null check (char_length(section) <= 40),
  topic_id uuid not null,
  title text not null check (char_length(title) <= 80),
  sentence text not null check (char_length(sentence) <= 200),
  at timestamptz not null,
  primary key (community_id, digest_id, position),
  foreign key (community_id, digest_id) references digest (community_id, id),
  foreign key (community_id, topic_id) references topic (community_id, id)
);
select protect_community_table('digest_item', 'select, insert');

-- Which week a community's next digest is about: the work that writes it goes on from here, once.
create table digest_series (
  community_id uuid primary key references community (id),
  next_week text not null check (next_week ~ '^\d{4}-\d\d-\d\d$')
);
select protect_community_table('digest_series', 'select, insert, update');

-- Who does not want to be told of new digests, or wants it again.
create table digest_choice (
  community_id uuid not null references community (id),
  account_id uuid not null references account (id),
  wanted boolean not null,
  at timestamptz not null,
  primary key (community_id, account_id)
);
select protect_community_table('digest_choice', 'select, insert, update');

-- Communities that have topics begin with the week that is running.
with begun as (
  insert into digest_series (community_id, next_week)
    select distinct community_id, to_char(date_trunc('week', now() at time zone 'Asia/Shanghai'), 'YYYY-MM-DD')
    from topic where state <> 'draft'
    returning community_id, next_week
)
insert into outbox_entry (community_id, id, kind, payload, due_at)
  select community_id, gen_random_uuid(), 'hall.writeDigest', jsonb_build_object('weekBegins', next_week),
    (next_week::timestamp + interval '7 days 8 hours') at time zone 'Asia/Shanghai'
  from begun;
