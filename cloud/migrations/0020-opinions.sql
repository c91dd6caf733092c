-- Talking a topic over: short statements people agree or disagree with, one card at a time, and arguments
-- for and against, with replies. Neither is a ballot, but how somebody voted is theirs alone all the same.

-- What a caller may see of people's choices: their own. Due work has no caller; it counts everybody's.
create function is_own_choice(chooser uuid) returns boolean language sql stable parallel safe as
$$ select current_account() is null or chooser = current_account() $$;

create table statement (
  community_id uuid not null,
  id uuid not null, -- made by the author's phone, so that one sent twice is one
  topic_id uuid not null,
  author_account_id uuid references account (id), -- null: a body's, or from an imported conversation
  author_body text,
  -- The product's own are shorter; an imported conversation keeps the length it had.
  text text not null check (char_length(text) between 1 and 1000),
  visibility text not null check (visibility in ('waiting', 'shown', 'hidden')),
  position integer not null check (position >= 0), -- gapless within its topic
  created_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, topic_id, id),
  unique (community_id, topic_id, position),
  foreign key (community_id, topic_id) references topic (community_id, id),
  check (author_account_id is null or author_body is null)
);
create index statement_by_author on statement (community_id, topic_id, author_account_id, position);
create index statement_shown on statement (community_id, topic_id, position) where visibility = 'shown';
select protect_community_table('statement', 'select, insert, update');

-- One person's opinion of one statement; a second one replaces the first. −1 disagrees, 0 passes, 1 agrees.
create table statement_vote (
  community_id uuid not null,
  topic_id uuid not null,
  statement_id uuid not null,
  account_id uuid not null references account (id),
  choice smallint not null check (choice between -1 and 1),
  at timestamptz not null,
  primary key (community_id, topic_id, statement_id, account_id),
  foreign key (community_id, topic_id, statement_id) references statement (community_id, topic_id, id)
);
create index statement_vote_by_account on statement_vote (community_id, topic_id, account_id);
select protect_community_table('statement_vote', 'select, insert, update');
create policy votes_are_private on statement_vote as restrictive for all using (is_own_choice(account_id));

-- Kept by the trigger below and by nothing else, so that they are exactly the votes there are.
create table statement_total (
  community_id uuid not null,
  topic_id uuid not null,
  statement_id uuid not null,
  agrees integer not null check (agrees >= 0),
  disagrees integer not null check (disagrees >= 0),
  passes integer not null check (passes >= 0),
  primary key (community_id, topic_id, statement_id),
  foreign key (community_id, topic_id, statement_id) references statement (community_id, topic_id, id)
);
select protect_community_table('statement_total', 'select');

-- Who has voted on any statement of a topic, and how many they are.
create table opinion_voter (
  community_id uuid not null,
  topic_id uuid not null,
  account_id uuid not null references account (id),
  primary key (community_id, topic_id, account_id),
  foreign key (community_id, topic_id) references topic (community_id, id)
);
select protect_community_table('opinion_voter', 'select');
create policy voters_are_private on opinion_voter as restrictive for all using (is_own_choice(account_id));

create table opinion_total (
  community_id uuid not null,
  topic_id uuid not null,
  voters integer not null check (voters >= 0),
  primary key (community_id, topic_id),
  foreign key (community_id, topic_id) references topic (community_id, id)
);
select protect_community_table('opinion_total', 'select');

-- In order of the statements, so that of two that count the same ones neither waits for the other forever.
create function count_new_votes() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into statement_total as total (community_id, topic_id, statement_id, agrees, disagrees, passes)
    select community_id, topic_id, statement_id, count(*) filter (where choice = 1),
      count(*) filter (where choice = -1), count(*) filter (where choice = 0)
    from new_vote group by community_id, topic_id, statement_id order by topic_id, statement_id
  on conflict (community_id, topic_id, statement_id) do update
    set agrees = total.agrees + excluded.agrees, disagrees = total.disagrees + excluded.disagrees,
      passes = total.passes + excluded.passes;
  with newcomer as (
    insert into opinion_voter (community_id, topic_id, account_id)
      select distinct community_id, topic_id, account_id from new_vote order by topic_id, account_id
    on conflict do nothing returning community_id, topic_id
  )
  insert into opinion_total as total (community_id, topic_id, voters)
    select community_id, topic_id, count(*) from newcomer group by community_id, topic_id
  on conflict (community_id, topic_id) do update set voters = total.voters + excluded.voters;
  return null;
end $$;

create function count_changed_votes() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  update statement_total as total
    set agrees = total.agrees + moved.agrees, disagrees = total.disagrees + moved.disagrees,
      passes = total.passes + moved.passes
    from (
      select community_id, topic_id, statement_id, sum(step * (choice = 1)::int) as agrees,
        sum(step * (choice = -1)::int) as disagrees, sum(step * (choice = 0)::int) as passes
      from (select new_vote.*, 1 as step from new_vote union all select old_vote.*, -1 from old_vote) as change
      group by community_id, topic_id, statement_id order by topic_id, statement_id
    ) as moved
    where total.community_id = moved.community_id and total.topic_id = moved.topic_id
      and total.statement_id = moved.statement_id;
  return null;
end $$;

create trigger count_new_votes after insert on statement_vote
  referencing new table as new_vote for each statement execute function count_new_votes();
create trigger count_changed_votes after update on statement_vote
  referencing old table as old_vote new table as new_vote for each statement execute function count_changed_votes();

-- An argument for or against what a topic proposes, or a reply to one. Its words never change: marks were
-- given to what it said.
create table argument (
  community_id uuid not null,
  id uuid not null, -- made by the author's phone, so that one sent twice is one
  topic_id uuid not null,
  author_account_id uuid not null references account (id),
  reply_to uuid,
  side text check (side in ('for', 'against')),
  text text not null check (char_length(text) between 2 and 500),
  visibility text not null check (visibility in ('waiting', 'shown', 'hidden')),
  created_at timestamptz not null,
  -- Marks by those who support what the topic proposes, who oppose it, and who have not made up their minds.
  supporters_sound integer not null default 0 check (supporters_sound >= 0),
  supporters_unsound integer not null default 0 check (supporters_unsound >= 0),
  opponents_sound integer not null default 0 check (opponents_sound >= 0),
  opponents_unsound integer not null default 0 check (opponents_unsound >= 0),
  undecided_sound integer not null default 0 check (undecided_sound >= 0),
  undecided_unsound integer not null default 0 check (undecided_unsound >= 0),
  score double precision not null default 0.25 check (score > 0 and score < 1),
  shown_replies integer not null default 0 check (shown_replies >= 0),
  primary key (community_id, id),
  unique (community_id, topic_id, id),
  foreign key (community_id, topic_id) references topic (community_id, id),
  foreign key (community_id, topic_id, reply_to) references argument (community_id, topic_id, id),
  check ((side is null) = (reply_to is not null)),
  check (reply_to is distinct from id)
);
-- What lists show: also what is hidden but was replied to, as a placeholder.
create index argument_best on argument (community_id, topic_id, score desc, created_at desc, id desc)
  where side is not null and (visibility = 'shown' or shown_replies > 0);
create index argument_best_of_side on argument (community_id, topic_id, side, score desc, created_at desc, id desc)
  where side is not null and (visibility = 'shown' or shown_replies > 0);
create index argument_replies on argument (community_id, reply_to, created_at, id) where reply_to is not null;
create index argument_by_author on argument (community_id, topic_id, author_account_id, created_at desc);
select protect_community_table('argument', 'select, insert, update');

-- Where somebody stands on what a topic proposes.
create table topic_stance (
  community_id uuid not null,
  topic_id uuid not null,
  account_id uuid not null references account (id),
  stance text not null check (stance in ('supports', 'opposes', 'undecided')),
  at timestamptz not null,
  primary key (community_id, topic_id, account_id),
  foreign key (community_id, topic_id) references topic (community_id, id)
);
select protect_community_table('topic_stance', 'select, insert, update');
create policy stances_are_private on topic_stance as restrictive for all using (is_own_choice(account_id));

-- Whether somebody finds an argument sound, counted where they stood when it was counted last.
create table argument_mark (
  community_id uuid not null,
  topic_id uuid not null,
  argument_id uuid not null,
  account_id uuid not null references account (id),
  sound boolean not null,
  stance text not null check (stance in ('supports', 'opposes', 'undecided')),
  at timestamptz not null,
  primary key (community_id, topic_id, account_id, argument_id),
  foreign key (community_id, topic_id, argument_id) references argument (community_id, topic_id, id)
);
select protect_community_table('argument_mark', 'select, insert, update, delete');
create policy marks_are_private on argument_mark as restrictive for all using (is_own_choice(account_id));
