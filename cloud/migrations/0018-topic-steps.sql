-- Every step of a topic has its deadline; topics are merged and split with a trace both ways; whoever
-- has to do with a topic follows it.

alter table topic
  add column step_due_at timestamptz, -- when the next step is owed; null where none is
  add column conclusion text not null default '' check (char_length(conclusion) <= 1000),
  add column merged_into uuid,
  add column split_from uuid,
  -- Nobody but the author and moderators reads what is `waiting` or `hidden`.
  add column visibility text not null default 'shown' check (visibility in ('waiting', 'shown', 'hidden')),
  add foreign key (community_id, merged_into) references topic (community_id, id),
  add foreign key (community_id, split_from) references topic (community_id, id),
  add check ((state = 'merged') = (merged_into is not null)),
  add check (merged_into is distinct from id and split_from is distinct from id);

create index topic_step_due on topic (community_id, step_due_at) where step_due_at is not null;
create index topic_merged_into on topic (community_id, merged_into) where merged_into is not null;
create index topic_split_from on topic (community_id, split_from) where split_from is not null;

-- Topics from before have the product's own deadlines.
update topic set step_due_at = case state
    when 'cosigning' then threshold_reached_at + interval '8 days'
    when 'accepted' then now() + interval '15 days'
    when 'concluded' then now() + interval '15 days'
    when 'implementing' then now() + interval '15 days' end
  where state in ('cosigning', 'accepted', 'concluded', 'implementing');

-- Who is told of a topic's steps: its author, its cosigners, whoever spoke, and who asked for it. Somebody
-- who does not want to hear of it any more stays, as `following = false`, whatever they do afterwards.
create table topic_follow (
  community_id uuid not null,
  topic_id uuid not null,
  account_id uuid not null references account (id),
  following boolean not null,
  because text not null check (because in ('raised', 'cosigned', 'spoke', 'seated', 'asked')),
  at timestamptz not null,
  primary key (community_id, topic_id, account_id),
  foreign key (community_id, topic_id) references topic (community_id, id)
);
create index topic_follow_by_account on topic_follow (community_id, account_id) where following;
select protect_community_table('topic_follow', 'select, insert, update');

insert into topic_follow (community_id, topic_id, account_id, following, because, at)
  select community_id, id, author_account_id, true, 'raised', submitted_at from topic where state <> 'draft'
  union all
  select community_id, topic_id, account_id, true, 'cosigned', at from cosign
  on conflict do nothing;
