-- Who has read and knows an edition of a convention (签署知晓): signed by hand or by a tap, on one's own
-- phone or on the committee's tablet, for the home or for oneself.

-- Bound to the very words: edition, version and digest of the text. Append-only but for taking it back
-- and for the names, which go with the account.
create table acknowledgement (
  community_id uuid not null,
  id uuid not null,
  convention_id uuid not null,
  edition integer not null,
  version integer not null,
  text_digest text not null check (text_digest ~ '^[0-9a-f]{64}$'),
  basis text not null check (basis in ('person', 'household')),
  -- Who or what cannot sign twice: the home, the person of the register, else the account; a name that is
  -- on no register gets an id made of home and name.
  signed_for uuid not null,
  unit_id uuid not null,
  person_id uuid, -- of the register, where the signer is recognised
  account_id uuid references account (id), -- null: signed on the tablet
  signer_name text not null check (char_length(signer_name) <= 60), -- emptied when the account is closed
  way text not null check (way in ('signature', 'tap')),
  strokes_digest text check (strokes_digest ~ '^[0-9a-f]{64}$'),
  collected_by uuid references account (id), -- who held out the tablet
  collector_name text check (char_length(collector_name) <= 60),
  collected_for text, -- the body the helper acts for
  signed_at timestamptz not null,
  statement_digest text not null check (statement_digest ~ '^[0-9a-f]{64}$'),
  log_key text not null check (log_key ~ '^[0-9a-f]{64}$'),
  signature text not null check (signature ~ '^[0-9a-f]{128}$'), -- of the statement, Ed25519
  revoked_at timestamptz,
  revoked_why text check (revoked_why in ('signer', 'signerAsked', 'mistake')),
  primary key (community_id, id),
  foreign key (community_id, convention_id, edition) references convention_revision (community_id, convention_id, number),
  foreign key (community_id, unit_id) references unit (community_id, id),
  foreign key (community_id, person_id) references roll_person (community_id, id),
  check ((way = 'signature') = (strokes_digest is not null)),
  check ((account_id is null) = (collected_by is not null)),
  check ((collected_by is null) = (collector_name is null)),
  check ((collected_by is null) = (collected_for is null)),
  check (collected_by is null or way = 'signature'),
  check ((revoked_at is null) = (revoked_why is null))
);
-- Of two at once one stands.
create unique index acknowledgement_standing on acknowledgement (community_id, convention_id, edition, signed_for)
  where revoked_at is null;
-- Coverage is counted from these alone.
create index acknowledgement_of_unit on acknowledgement (community_id, convention_id, unit_id, edition)
  include (person_id, account_id) where revoked_at is null;
create index acknowledgement_in_order on acknowledgement (community_id, convention_id, edition, signed_at desc, id desc)
  where revoked_at is null;
create index acknowledgement_by_account on acknowledgement (community_id, account_id);
create index acknowledgement_by_person on acknowledgement (community_id, person_id);
create index acknowledgement_by_collector on acknowledgement (community_id, collected_by) where collected_by is not null;
select protect_community_table('acknowledgement', 'select, insert');
grant update (revoked_at, revoked_why, signer_name, collector_name) on acknowledgement to community_app;

-- What somebody signs is the edition in force, word for word, and what is taken back stays so.
create function keep_acknowledgement() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and not exists (
    select from convention_revision as revision
    join text_version as words on words.community_id = revision.community_id
      and words.subject_kind = 'convention' and words.subject_id = revision.convention_id
      and words.number = revision.version
    where revision.community_id = new.community_id and revision.convention_id = new.convention_id
      and revision.number = new.edition and revision.state = 'inForce'
      and revision.version = new.version and words.digest = new.text_digest) then
    raise exception 'acknowledgement %: not of the edition in force', new.id using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and old.revoked_at is not null and old.revoked_at is distinct from new.revoked_at then
    raise exception 'acknowledgement %: taken back already', old.id using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and (new.signer_name not in (old.signer_name, '')
      or new.collector_name not in (old.collector_name, '')) then
    raise exception 'acknowledgement %: a name can only be taken out', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_acknowledgement before insert or update on acknowledgement
  for each row execute function keep_acknowledgement();

-- The drawn signature: a list of strokes [x,y,x,y,…] in whole thousandths of the pad's width. Seen by who
-- drew it and who held out the tablet, by nobody else, whatever a query asks.
create table acknowledgement_strokes (
  community_id uuid not null,
  acknowledgement_id uuid not null,
  account_id uuid references account (id),
  person_id uuid,
  collected_by uuid references account (id),
  strokes text not null check (octet_length(strokes) between 10 and 20480),
  primary key (community_id, acknowledgement_id),
  foreign key (community_id, acknowledgement_id) references acknowledgement (community_id, id)
);
create index acknowledgement_strokes_by_account on acknowledgement_strokes (community_id, account_id);
select protect_community_table('acknowledgement_strokes', 'select, insert, delete');
create policy signer_or_helper on acknowledgement_strokes as restrictive
  using (account_id = current_account() or collected_by = current_account()
    or person_id in (select claimed.person_id from claimed_person as claimed
      where claimed.community_id = acknowledgement_strokes.community_id and claimed.account_id = current_account()))
  with check (account_id = current_account() or collected_by = current_account());

-- A signature that was taken back goes, whoever takes it back: the staff who do so may not have seen it.
create function drop_revoked_strokes() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from acknowledgement_strokes
    where community_id = new.community_id and acknowledgement_id = new.id;
  return null;
end $$;
create trigger drop_revoked_strokes after update of revoked_at on acknowledgement
  for each row when (old.revoked_at is null and new.revoked_at is not null)
  execute function drop_revoked_strokes();

-- What was found at a door, so that nobody rings twice. Append-only.
create table acknowledgement_visit (
  community_id uuid not null,
  id uuid not null,
  convention_id uuid not null,
  edition integer not null,
  unit_id uuid not null,
  outcome text not null check (outcome in ('notAtHome', 'willSign', 'declined')),
  visited_by uuid not null references account (id),
  visited_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, convention_id, edition) references convention_revision (community_id, convention_id, number),
  foreign key (community_id, unit_id) references unit (community_id, id)
);
create index acknowledgement_visit_of_unit on acknowledgement_visit (community_id, convention_id, edition, unit_id, visited_at desc);
select protect_community_table('acknowledgement_visit', 'select, insert');

-- A year after an edition was replaced nobody needs the drawings and the names any more; that a home has
-- signed it stays. Due work does it, which is nobody and so sees no drawing itself.
create function forget_old_signatures(of_convention uuid, before_edition integer) returns void
language plpgsql security definer set search_path = public as $$
begin
  delete from acknowledgement_strokes as drawn using acknowledgement as signed
    where signed.community_id = current_community() and signed.convention_id = of_convention
      and signed.edition < before_edition and drawn.community_id = signed.community_id
      and drawn.acknowledgement_id = signed.id;
  update acknowledgement set signer_name = '', collector_name = case when collected_by is null then null else '' end
    where community_id = current_community() and convention_id = of_convention and edition < before_edition
      and (signer_name <> '' or collector_name <> '');
end $$;
revoke execute on function forget_old_signatures from public;
grant execute on function forget_old_signatures to community_app;
