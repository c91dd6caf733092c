-- Who has taken part in a poll and where to find the others; reminders; messages to people.

-- Where a voter of the roll is found: at the first of their units. Written once a poll is open, when
-- its roll can no longer change: counting a roll of 100,000 reads nothing else of it.
create table voter_place (
  community_id uuid not null,
  poll_id uuid not null,
  voter_id uuid not null,
  place_order integer not null check (place_order >= 0), -- by building, entrance and room, from 0
  place integer not null check (place >= 0),
  area_hundredths bigint not null check (area_hundredths >= 0), -- 0.01 m², of the roll
  primary key (community_id, poll_id, voter_id),
  unique (community_id, poll_id, place_order),
  foreign key (community_id, poll_id, voter_id) references voter_roll_entry (community_id, poll_id, id)
);
select protect_community_table('voter_place', 'select, insert');

-- The entrances of those voters, with what stands on the roll there and what has come in so far.
create table poll_place (
  community_id uuid not null,
  poll_id uuid not null,
  place integer not null check (place >= 0),
  building_id uuid, -- null: none of their units is known any more
  entrance_id uuid, -- null: shops, villages
  first_order integer not null check (first_order >= 0), -- its voters are those from here on, without gap
  heads integer not null check (heads > 0),
  area_hundredths bigint not null check (area_hundredths >= 0),
  heads_in integer not null default 0 check (heads_in between 0 and heads),
  area_in_hundredths bigint not null default 0 check (area_in_hundredths >= 0),
  -- Secret polls: only who took part before that instant is shown.
  shown_before timestamptz,
  primary key (community_id, poll_id, place),
  foreign key (community_id, poll_id) references poll (community_id, id)
);
select protect_community_table('poll_place', 'select, insert');
grant update (heads_in, area_in_hundredths, shown_before) on poll_place to community_app;

-- Up to where poll_place has counted: ballots of the log, or in secret polls a midnight.
create table turnout_count (
  community_id uuid not null,
  poll_id uuid not null,
  leaves_counted integer not null check (leaves_counted >= 0),
  counted_before timestamptz,
  primary key (community_id, poll_id),
  foreign key (community_id, poll_id) references poll (community_id, id)
);
select protect_community_table('turnout_count', 'select, insert');
grant update (leaves_counted, counted_before) on turnout_count to community_app;

-- A volunteer was at the door. Nothing of it says whether or how anybody votes. Append-only.
create table voter_visit (
  community_id uuid not null,
  poll_id uuid not null,
  id uuid not null,
  voter_id uuid not null,
  outcome text not null check (outcome in ('notAtHome', 'willVote', 'declined', 'handedPaper')),
  account_id uuid not null references account (id),
  visited_at timestamptz not null,
  primary key (community_id, poll_id, id),
  foreign key (community_id, poll_id, voter_id) references voter_roll_entry (community_id, poll_id, id)
);
create index voter_visit_of_voter on voter_visit (community_id, poll_id, voter_id, visited_at desc);
select protect_community_table('voter_visit', 'select, insert');

-- A voter was reminded. The row is the claim that makes it happen once: at most one a day and three
-- a poll, whatever runs twice. Append-only.
create table voter_reminder (
  community_id uuid not null,
  poll_id uuid not null,
  voter_id uuid not null,
  number integer not null check (number between 1 and 3),
  day date not null, -- in Asia/Shanghai
  reminded_at timestamptz not null,
  primary key (community_id, poll_id, voter_id, number),
  unique (community_id, poll_id, voter_id, day),
  foreign key (community_id, poll_id, voter_id) references voter_roll_entry (community_id, poll_id, id)
);
select protect_community_table('voter_reminder', 'select, insert');

-- Who asked to be told when voting begins.
create table opening_reminder (
  community_id uuid not null,
  poll_id uuid not null,
  account_id uuid not null references account (id),
  asked_at timestamptz not null,
  primary key (community_id, poll_id, account_id),
  foreign key (community_id, poll_id) references poll (community_id, id)
);
select protect_community_table('opening_reminder', 'select, insert, delete');

-- Messages: every one stands in the app's inbox, and is sent through WeChat if the person has
-- accepted one of its kind. A row in state sending is the claim of the one attempt to send it.
create table message (
  community_id uuid not null references community (id),
  id uuid not null,
  account_id uuid not null references account (id),
  kind text not null check (char_length(kind) <= 40),
  subject_id uuid not null, -- the poll
  occasion text not null check (char_length(occasion) <= 80), -- the same occasion is told once
  title text not null check (char_length(title) <= 200),
  body text not null check (char_length(body) <= 500),
  about_time timestamptz not null, -- the time it speaks of: opening, closing, end of the posting period
  left_at timestamptz not null,
  read_at timestamptz,
  delivery text not null check (delivery in ('waiting', 'sending', 'sent', 'inApp', 'refused', 'failed', 'unknown')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, account_id, occasion)
);
create index message_inbox on message (community_id, account_id, left_at desc, id desc);
create index message_unread on message (community_id, account_id) where read_at is null;
create index message_waiting on message (due_at, community_id) where delivery = 'waiting';
select protect_community_table('message', 'select, insert');
grant update (read_at, delivery, attempts, due_at) on message to community_app;

-- How many messages of a kind somebody will still take: WeChat counts one for each acceptance.
create table message_permission (
  community_id uuid not null references community (id),
  account_id uuid not null references account (id),
  kind text not null check (char_length(kind) <= 40),
  remaining integer not null check (remaining between 0 and 1000),
  changed_at timestamptz not null,
  primary key (community_id, account_id, kind)
);
select protect_community_table('message_permission', 'select, insert, update');

-- Communities that have messages to send. Only their ids leave the row-level security.
create function communities_with_waiting_messages(at_instant timestamptz) returns setof uuid
language sql stable security definer set search_path = public as
$$ select distinct community_id from message where delivery = 'waiting' and due_at <= at_instant limit 1000 $$;

-- The WeChat ids behind messages that are being sent, and of no others.
create function message_addresses(message_ids uuid[]) returns table (message_id uuid, open_id text)
language sql stable security definer set search_path = public as
$$ select message.id, account.open_id from message join account on account.id = message.account_id
   where message.community_id = current_community() and message.id = any (message_ids)
     and message.delivery = 'sending' and account.open_id is not null $$;
