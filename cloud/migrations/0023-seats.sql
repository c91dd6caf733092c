-- Seats of a deliberation (党政群共商共治): who was asked, what for and until when, and what each
-- answered in its role.

create table seat (
  community_id uuid not null,
  id uuid not null,
  topic_id uuid not null,
  kind text not null check (kind in ('body', 'outside', 'resident')),
  body_role text,       -- of this community, answers through its holders
  outside_name text check (char_length(outside_name) between 2 and 40), -- staff write its answer down
  account_id uuid references account (id), -- the author or a cosigner
  question text not null check (char_length(question) <= 200),
  answer_until timestamptz not null,
  state text not null check (state in ('open', 'answered', 'declined', 'withdrawn')),
  invited_by_body text not null,
  invited_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, topic_id) references topic (community_id, id),
  check ((kind = 'body') = (body_role is not null)),
  check ((kind = 'outside') = (outside_name is not null)),
  check ((kind = 'resident') = (account_id is not null))
);
create index seat_of_topic on seat (community_id, topic_id, invited_at, id);
-- What waits for a body or a resident.
create index seat_awaiting_body on seat (community_id, body_role) where state = 'open' and body_role is not null;
create index seat_awaiting_resident on seat (community_id, account_id) where state = 'open' and account_id is not null;
-- Whoever is asked is asked once, until the invitation is withdrawn.
create unique index seat_of_body on seat (community_id, topic_id, body_role) where state <> 'withdrawn';
create unique index seat_of_outside on seat (community_id, topic_id, outside_name) where state <> 'withdrawn';
create unique index seat_of_resident on seat (community_id, topic_id, account_id) where state <> 'withdrawn';
select protect_community_table('seat', 'select, insert');
grant update (state) on seat to community_app;

-- What was said in a seat, a reason for declining included; who answers again adds to it.
create table seat_answer (
  community_id uuid not null,
  id uuid not null,
  seat_id uuid not null,
  kind text not null check (kind in ('answer', 'decline')),
  text text not null check (char_length(text) <= 1000),
  account_id uuid not null references account (id), -- who wrote it or wrote it down
  transcribed_by_body text, -- an outside body's answer, written down by staff of this body
  source text not null check (char_length(source) <= 60), -- where that stands: a letter and its number
  visibility text not null check (visibility in ('waiting', 'shown', 'hidden')),
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, seat_id) references seat (community_id, id)
);
create index seat_answer_newest on seat_answer (community_id, seat_id, at desc, id desc);
select protect_community_table('seat_answer', 'select, insert');
grant update (visibility) on seat_answer to community_app;
