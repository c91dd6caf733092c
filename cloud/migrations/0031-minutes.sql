-- What the ledger of minutes needs beside itself: corrections by two persons, the monthly posting with
-- objections, and benefits that points are spent on.

-- A change of the ledger that one person proposes and another decides.
create table minute_correction (
  community_id uuid not null,
  id uuid not null, -- made by the phone of whoever proposes it
  volunteer_id uuid not null,
  entry_id uuid, -- the service or help it corrects; null: a service that was forgotten entirely
  shift_id uuid, -- where that was
  starts_at timestamptz,
  ends_at timestamptz,
  minutes integer not null check (minutes <> 0 and minutes between -100000 and 100000),
  reason text not null check (char_length(reason) between 4 and 200), -- it is posted
  objection_id uuid, -- the objection it upholds
  state text not null check (state in ('proposed', 'confirmed', 'declined', 'withdrawn')),
  proposed_by uuid not null references account (id),
  proposed_at timestamptz not null,
  decided_by uuid references account (id),
  decided_at timestamptz,
  decline_reason text check (char_length(decline_reason) between 4 and 200),
  made_entry_id uuid, -- what it put into the ledger
  primary key (community_id, id),
  foreign key (community_id, volunteer_id) references volunteer (community_id, id),
  foreign key (community_id, volunteer_id, entry_id) references minute_entry (community_id, volunteer_id, id),
  foreign key (community_id, shift_id) references shift (community_id, id),
  foreign key (community_id, volunteer_id, made_entry_id) references minute_entry (community_id, volunteer_id, id),
  check (num_nonnulls(entry_id, shift_id) = 1),
  check (num_nulls(shift_id, starts_at, ends_at) in (0, 3)),
  check (shift_id is null or (minutes > 0 and ends_at > starts_at)),
  check ((state = 'proposed') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'confirmed') = (made_entry_id is not null)),
  check ((state = 'declined') = (decline_reason is not null)),
  constraint decided_by_second_person check (state not in ('confirmed', 'declined') or decided_by <> proposed_by)
);
create unique index minute_correction_of_entry on minute_correction (community_id, entry_id) where state = 'proposed';
create unique index minute_correction_of_shift on minute_correction (community_id, shift_id, volunteer_id)
  where state = 'proposed' and shift_id is not null;
create index minute_correction_open on minute_correction (community_id, proposed_at, id) where state = 'proposed';
create index minute_correction_decided on minute_correction (community_id, decided_at desc, id desc) where state <> 'proposed';
create index minute_correction_of_volunteer on minute_correction (community_id, volunteer_id, proposed_at desc);
select protect_community_table('minute_correction', 'select, insert, update');

-- Nobody decides about minutes of their own.
create function refuse_deciding_about_oneself() returns trigger language plpgsql as $$
begin
  if new.state in ('confirmed', 'declined') and exists (select 1 from volunteer
      where community_id = new.community_id and id = new.volunteer_id and account_id = new.decided_by) then
    raise exception 'correction %: decided by the volunteer concerned', new.id
      using errcode = 'check_violation', constraint = 'not_about_oneself';
  end if;
  return new;
end $$;
create trigger refuse_deciding_about_oneself before insert or update on minute_correction
  for each row execute function refuse_deciding_about_oneself();

-- An entry with all its corrections is never less than nothing. A correction is of an entry, never of
-- another correction. Runs after the volunteer's row was locked by `keep_minute_sums`, so that two at
-- once see each other.
create function keep_corrected_minutes() returns trigger language plpgsql as $$
declare
  corrected record;
begin
  select kind, minutes + coalesce((select sum(minutes) from minute_entry as correction
      where correction.community_id = new.community_id and correction.corrects_id = new.corrects_id), 0) as left_over
    into corrected from minute_entry where community_id = new.community_id and id = new.corrects_id;
  if corrected.kind not in ('service', 'help') or corrected.left_over < 0 then
    raise exception 'entry %: corrected below nothing, or no service', new.corrects_id
      using errcode = 'check_violation', constraint = 'corrected_not_below_nothing';
  end if;
  if exists (select 1 from volunteer where community_id = new.community_id and id = new.volunteer_id
      and account_id = new.confirmed_by) then
    raise exception 'entry %: corrected by the volunteer concerned', new.corrects_id
      using errcode = 'check_violation', constraint = 'not_about_oneself';
  end if;
  return new;
end $$;
create trigger keep_minute_sums_then_corrected after insert on minute_entry for each row
  when (new.kind = 'correction') execute function keep_corrected_minutes();

-- The entries of one month (Asia/Shanghai, by the time they were entered), posted for objections.
create table minute_posting (
  community_id uuid not null references community (id),
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  posted_at timestamptz not null,
  posted_until timestamptz not null,
  entry_count integer not null check (entry_count > 0),
  volunteer_count integer not null check (volunteer_count > 0),
  minutes integer not null,
  notice_id uuid,
  primary key (community_id, month),
  check (posted_until >= posted_at + interval '7 days')
);
select protect_community_table('minute_posting', 'select, insert');

-- That months are posted here at all, from the first minutes on: one piece of due work queues the next.
create table minute_posting_watch (
  community_id uuid not null references community (id),
  since timestamptz not null,
  primary key (community_id)
);
select protect_community_table('minute_posting_watch', 'select, insert');

create table minute_objection (
  community_id uuid not null,
  id uuid not null, -- made by the phone
  entry_id uuid not null,
  volunteer_id uuid not null, -- whose entry it is
  month text not null,
  account_id uuid not null references account (id), -- who objects
  reason text not null check (char_length(reason) between 10 and 200),
  -- `correcting`: upheld, a second person has yet to confirm the correction.
  state text not null check (state in ('open', 'correcting', 'upheld', 'dismissed')),
  filed_at timestamptz not null,
  answer text check (char_length(answer) between 4 and 200),
  answered_by uuid references account (id),
  answered_at timestamptz,
  primary key (community_id, id),
  unique (community_id, entry_id, account_id),
  foreign key (community_id, volunteer_id, entry_id) references minute_entry (community_id, volunteer_id, id),
  foreign key (community_id, month) references minute_posting (community_id, month),
  check (num_nulls(answer, answered_by, answered_at) in (0, 3)),
  check ((state = 'open') = (answered_by is null)),
  check (answered_by <> account_id)
);
create index minute_objection_unsettled on minute_objection (community_id, filed_at, id) where state in ('open', 'correcting');
create index minute_objection_of_month on minute_objection (community_id, month, filed_at, id);
create index minute_objection_settled on minute_objection (community_id, answered_at desc, id desc)
  where state in ('upheld', 'dismissed');
select protect_community_table('minute_objection', 'select, insert, update');
alter table minute_correction add foreign key (community_id, objection_id) references minute_objection (community_id, id);
create index minute_correction_of_objection on minute_correction (community_id, objection_id) where objection_id is not null;

-- Answered by somebody who neither put the entry into the ledger nor served it.
create function refuse_answering_for_oneself() returns trigger language plpgsql as $$
begin
  if new.answered_by is not null and (
      exists (select 1 from minute_entry where community_id = new.community_id and id = new.entry_id
        and new.answered_by in (recorded_by, confirmed_by))
      or exists (select 1 from volunteer where community_id = new.community_id and id = new.volunteer_id
        and account_id = new.answered_by)) then
    raise exception 'objection %: answered by whom it concerns', new.id
      using errcode = 'check_violation', constraint = 'not_about_oneself';
  end if;
  return new;
end $$;
create trigger refuse_answering_for_oneself before insert or update on minute_objection
  for each row execute function refuse_answering_for_oneself();

-- What points are good for; never cash.
create table benefit (
  community_id uuid not null references community (id),
  id uuid not null, -- made by the phone
  name text not null check (char_length(name) between 2 and 20),
  description text not null default '' check (char_length(description) <= 200),
  points integer not null check (points between 1 and 10000),
  monthly_stock integer check (monthly_stock between 1 and 10000), -- null: as many as are asked for
  is_offered boolean not null,
  changed_by uuid not null references account (id),
  changed_at timestamptz not null,
  primary key (community_id, id)
);
create unique index benefit_name on benefit (community_id, name) where is_offered;
create index benefit_offered on benefit (community_id, is_offered, points, id);
select protect_community_table('benefit', 'select, insert, update');

create table benefit_claim (
  community_id uuid not null,
  id uuid not null, -- made by the phone
  benefit_id uuid not null,
  volunteer_id uuid not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'), -- whose stock it is of
  points integer not null check (points > 0),
  minutes integer not null check (minutes > 0), -- what they were when it was claimed
  code text not null check (code ~ '^\d{6}$'), -- told to the staff who hand it over
  state text not null check (state in ('claimed', 'handedOver', 'cancelled')),
  spent_entry_id uuid not null,
  returned_entry_id uuid,
  claimed_at timestamptz not null,
  settled_by uuid references account (id),
  settled_at timestamptz,
  cancel_reason text check (char_length(cancel_reason) <= 200),
  primary key (community_id, id),
  foreign key (community_id, benefit_id) references benefit (community_id, id),
  foreign key (community_id, volunteer_id, spent_entry_id) references minute_entry (community_id, volunteer_id, id),
  foreign key (community_id, volunteer_id, returned_entry_id) references minute_entry (community_id, volunteer_id, id),
  check ((state = 'claimed') = (settled_at is null)),
  check ((settled_by is null) = (settled_at is null)),
  check ((state = 'cancelled') = (returned_entry_id is not null))
);
create unique index benefit_claim_code on benefit_claim (community_id, code) where state = 'claimed';
create unique index benefit_claim_spent on benefit_claim (community_id, spent_entry_id);
create index benefit_claim_of_month on benefit_claim (community_id, benefit_id, month) where state <> 'cancelled';
create index benefit_claim_of_volunteer on benefit_claim (community_id, volunteer_id, claimed_at desc, id desc);
create index benefit_claim_open on benefit_claim (community_id, claimed_at, id) where state = 'claimed';
create index benefit_claim_settled on benefit_claim (community_id, settled_at desc, id desc) where state <> 'claimed';
select protect_community_table('benefit_claim', 'select, insert, update');
