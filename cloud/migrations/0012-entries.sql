-- Ballots that somebody enters for a voter (paper, telephone, from door to door, a proxy), and proof
-- that a ballot paper reached its voter. What was entered never changes; it is decided once, by somebody else.

create table ballot_entry (
  community_id uuid not null,
  poll_id uuid not null,
  id uuid not null,
  voter_id uuid not null,
  channel text not null check (channel in ('paper', 'telephone', 'doorToDoor', 'proxy')),
  person_id uuid, -- who of those sharing the vote said so; null where the roll names nobody
  answers jsonb not null check (jsonb_typeof(answers) = 'object'), -- by item id, in canonical form
  nonce bytea not null check (octet_length(nonce) = 32),
  stated_at timestamptz not null, -- when the voter said so or handed it over
  photo_ids uuid[] not null,
  note text not null check (char_length(note) <= 200),
  -- A written authorisation (委托书).
  proxy_name text check (char_length(proxy_name) between 1 and 60),
  proxy_person_id uuid,
  proxy_matter text check (char_length(proxy_matter) <= 200),
  proxy_from date,
  proxy_until date,
  entered_by uuid not null references account (id),
  by_staff boolean not null, -- false: the proxy handed it in
  entered_at timestamptz not null,
  state text not null default 'entered' check (state in ('entered', 'confirmed', 'rejected', 'withdrawn')),
  decided_by uuid references account (id),
  decided_at timestamptz,
  reject_reason text check (reject_reason in ('differs', 'unreadable', 'wrongVoter', 'notSigned',
    'authorisationFaulty', 'timeWrong')),
  set_aside text check (set_aside in ('laterStatement', 'ownStatement', 'anotherCoOwner')),
  primary key (community_id, poll_id, id),
  foreign key (community_id, poll_id, voter_id) references voter_roll_entry (community_id, poll_id, id),
  foreign key (community_id, poll_id, voter_id, person_id)
    references voter_roll_person (community_id, poll_id, voter_id, person_id),
  foreign key (community_id, proxy_person_id) references roll_person (community_id, id),
  check (stated_at <= entered_at),
  check (num_nonnulls(proxy_name, proxy_matter, proxy_from, proxy_until)
    = case when channel = 'proxy' then 4 else 0 end),
  check (proxy_person_id is null or channel = 'proxy'),
  check (proxy_until >= proxy_from),
  check (by_staff or channel = 'proxy'),
  check (case when channel = 'telephone' then note <> '' else cardinality(photo_ids) between 1 and 9 end),
  check ((state = 'entered') = (decided_at is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (state not in ('confirmed', 'rejected') or decided_by <> entered_by), -- 四眼
  check (state <> 'withdrawn' or decided_by = entered_by),
  check ((state = 'rejected') = (reject_reason is not null)),
  check (set_aside is null or state = 'confirmed')
);
-- The same paper typed in twice is one.
create unique index ballot_entry_once on ballot_entry (community_id, poll_id, voter_id, channel, stated_at)
  where state in ('entered', 'confirmed');
create index ballot_entry_newest on ballot_entry (community_id, poll_id, id desc);
create index ballot_entry_by_state on ballot_entry (community_id, poll_id, state, id);
create index ballot_entry_of_voter on ballot_entry (community_id, poll_id, voter_id);
create index ballot_entry_of_proxy on ballot_entry (community_id, poll_id) where channel = 'proxy';
create index ballot_entry_of_account on ballot_entry (community_id, entered_by, poll_id);
select protect_community_table('ballot_entry', 'select, insert');
grant update (state, decided_by, decided_at, reject_reason, set_aside) on ballot_entry to community_app;

-- Enterable only where somebody may enter for a voter at all, while there is time.
create function refuse_entry_out_of_time() returns trigger language plpgsql as $$
begin
  if new.state <> 'entered' or not exists (select 1 from poll
      where poll.community_id = new.community_id and poll.id = new.poll_id and poll.visibility = 'named'
        and poll.state in ('announced', 'open', 'closed')
        and (poll.legal_effect = 'advisory' or new.channel in ('paper', 'proxy'))
        and new.stated_at >= poll.opens_at and new.stated_at < poll.closes_at
        and new.entered_at < poll.closes_at + make_interval(hours => poll.entry_hours)) then
    raise exception 'ballot entry %: its poll takes none', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_entry_out_of_time before insert on ballot_entry
  for each row execute function refuse_entry_out_of_time();

create function keep_entry() returns trigger language plpgsql as $$
declare
  decision text[] := array['state', 'decided_by', 'decided_at', 'reject_reason', 'set_aside'];
begin
  if old.state <> 'entered' or new.state = 'entered' or to_jsonb(old) - decision <> to_jsonb(new) - decision then
    raise exception 'ballot entry %: decided once, and nothing else changes', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_entry before update on ballot_entry for each row execute function keep_entry();

-- An entered ballot in the ledger is its entry, word for word, once.
alter table ballot add foreign key (community_id, poll_id, entry_id) references ballot_entry (community_id, poll_id, id);
create unique index ballot_of_entry on ballot (community_id, poll_id, entry_id) where entry_id is not null;
create function refuse_ballot_without_entry() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from ballot_entry as entry
      where entry.community_id = new.community_id and entry.poll_id = new.poll_id and entry.id = new.entry_id
        and entry.state = 'confirmed' and entry.set_aside is null and entry.decided_by = new.account_id
        and entry.voter_id = new.voter_id and entry.channel = new.channel and entry.answers = new.answers
        and entry.nonce = new.nonce and entry.stated_at = new.stated_at) then
    raise exception 'ballot: not the confirmed entry %', new.entry_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_ballot_without_entry before insert on ballot
  for each row when (new.entry_id is not null) execute function refuse_ballot_without_entry();

-- Who has an entry before them to compare it with its photo, for half an hour; the highest sequence
-- holds. Kept, so that it can be told who has looked at whose ballot.
create table ballot_entry_check (
  community_id uuid not null,
  poll_id uuid not null,
  entry_id uuid not null,
  sequence integer not null check (sequence > 0),
  account_id uuid not null references account (id),
  taken_at timestamptz not null,
  primary key (community_id, poll_id, entry_id, sequence),
  foreign key (community_id, poll_id, entry_id) references ballot_entry (community_id, poll_id, id)
);
select protect_community_table('ballot_entry_check', 'select, insert');

-- That a ballot paper reached its voter (送达), with evidence; what was recorded in error is revoked once.
create table ballot_delivery (
  community_id uuid not null,
  poll_id uuid not null,
  id uuid not null,
  voter_id uuid not null,
  means text not null check (means in ('signedFor', 'mailbox', 'post', 'electronic')),
  delivered_at timestamptz not null,
  photo_ids uuid[] not null check (cardinality(photo_ids) between 1 and 9),
  note text not null check (char_length(note) <= 200),
  recorded_by uuid not null references account (id),
  recorded_at timestamptz not null,
  revoked_by uuid references account (id),
  revoked_at timestamptz,
  revoke_reason text check (char_length(revoke_reason) <= 200),
  primary key (community_id, poll_id, id),
  foreign key (community_id, poll_id, voter_id) references voter_roll_entry (community_id, poll_id, id),
  check (delivered_at <= recorded_at),
  check (num_nonnulls(revoked_by, revoked_at, revoke_reason) in (0, 3))
);
create index ballot_delivery_of_voter on ballot_delivery (community_id, poll_id, voter_id) where revoked_at is null;
select protect_community_table('ballot_delivery', 'select, insert');
grant update (revoked_by, revoked_at, revoke_reason) on ballot_delivery to community_app;
create function keep_delivery() returns trigger language plpgsql as $$
declare
  revocation text[] := array['revoked_by', 'revoked_at', 'revoke_reason'];
begin
  if old.revoked_at is not null or new.revoked_at is null
    or to_jsonb(old) - revocation <> to_jsonb(new) - revocation then
    raise exception 'delivery %: revoked once, and nothing else changes', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_delivery before update on ballot_delivery for each row execute function keep_delivery();
-- What counts as proof is settled when the poll is counted.
create function refuse_delivery_out_of_time() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from poll where poll.community_id = new.community_id and poll.id = new.poll_id
      and poll.state in ('announced', 'open', 'closed')) then
    raise exception 'delivery %: its poll is over', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_delivery_out_of_time before insert or update on ballot_delivery
  for each row execute function refuse_delivery_out_of_time();

-- Who has opened their ballot in the app and signed for it (签收), first.
create table ballot_signature (
  community_id uuid not null,
  poll_id uuid not null,
  voter_id uuid not null,
  person_id uuid not null,
  account_id uuid not null references account (id),
  signed_at timestamptz not null,
  primary key (community_id, poll_id, voter_id),
  foreign key (community_id, poll_id, voter_id, person_id)
    references voter_roll_person (community_id, poll_id, voter_id, person_id)
);
select protect_community_table('ballot_signature', 'select, insert');
create function refuse_signature_out_of_time() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from poll where poll.community_id = new.community_id and poll.id = new.poll_id
      and poll.state in ('announced', 'open') and new.signed_at >= poll.opens_at and new.signed_at < poll.closes_at) then
    raise exception 'signature: its poll takes no ballots' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_signature_out_of_time before insert on ballot_signature
  for each row execute function refuse_signature_out_of_time();
