-- The community's register (places and people) and who of its residents is bound to which unit.

create table building (
  community_id uuid not null references community (id),
  id uuid not null,
  name text not null check (char_length(name) between 1 and 40),
  position integer not null,
  primary key (community_id, id),
  unique (community_id, name)
);
select protect_community_table('building', 'select, insert, update');

create table entrance (
  community_id uuid not null,
  id uuid not null,
  building_id uuid not null,
  name text not null check (char_length(name) between 1 and 40),
  position integer not null,
  primary key (community_id, id),
  unique (community_id, building_id, name),
  foreign key (community_id, building_id) references building (community_id, id)
);
select protect_community_table('entrance', 'select, insert, update');

-- An exclusive unit (专有部分) of a compound, or a household (户) of a village, whose building is the
-- villagers' group and whose room number is the household number.
create table unit (
  community_id uuid not null,
  id uuid not null,
  building_id uuid not null,
  entrance_id uuid,
  room_number text not null check (char_length(room_number) between 1 and 20),
  kind text not null check (kind in ('dwelling', 'shop', 'office', 'parking', 'storage', 'household')),
  area_hundredths bigint not null check (area_hundredths >= 0), -- 0.01 m²; 0 for households
  position integer not null,
  is_developer boolean not null default false, -- unsold or undelivered
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, building_id) references building (community_id, id),
  foreign key (community_id, entrance_id) references entrance (community_id, id)
);
create unique index unit_room_once on unit (community_id, building_id, entrance_id, room_number)
  nulls not distinct where removed_at is null;
create index unit_in_order on unit (community_id, building_id, entrance_id, position) where removed_at is null;
select protect_community_table('unit', 'select, insert, update');

-- A person as the register names them; not an account. Neither sex nor ID number is kept.
create table roll_person (
  community_id uuid not null references community (id),
  id uuid not null,
  name text not null check (char_length(name) between 1 and 60),
  phone text,
  birth_date date,
  created_at timestamptz not null,
  primary key (community_id, id)
);
create index roll_person_by_name on roll_person (community_id, name, phone);
select protect_community_table('roll_person', 'select, insert, update');

-- Who owns a unit (or belongs to a household), from when to when: a later register ends a row and
-- begins another, so that history stays.
create table unit_person (
  community_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  relation text not null check (relation in ('owner', 'head', 'member')),
  kinship text check (char_length(kinship) <= 20),
  position integer not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  primary key (community_id, id),
  foreign key (community_id, unit_id) references unit (community_id, id),
  foreign key (community_id, person_id) references roll_person (community_id, id)
);
create unique index unit_person_once on unit_person (community_id, unit_id, person_id) where valid_until is null;
create index unit_person_by_person on unit_person (community_id, person_id) where valid_until is null;
select protect_community_table('unit_person', 'select, insert, update');

-- A register file on its way in: reported first, then committed as a whole or discarded.
create table register_import (
  community_id uuid not null references community (id),
  id uuid not null,
  file_name text not null,
  digest text not null, -- SHA-256 of the file
  state text not null check (state in ('reported', 'committed', 'discarded')),
  reading jsonb,        -- emptied when committed or discarded
  report jsonb not null,
  based_on uuid,        -- the import in force when the report was made; another one since makes it stale
  created_by uuid not null,
  created_at timestamptz not null,
  decided_at timestamptz,
  primary key (community_id, id),
  check ((state = 'reported') = (reading is not null))
);
create index register_import_newest on register_import (community_id, created_at desc);
create index register_import_in_force on register_import (community_id, decided_at desc) where state = 'committed';
select protect_community_table('register_import', 'select, insert, update');

-- What each import changed, unit by unit. Append-only.
create table register_change (
  community_id uuid not null,
  import_id uuid not null,
  position integer not null,
  unit_id uuid not null,
  kind text not null check (kind in ('added', 'changed', 'removed')),
  before jsonb,
  after jsonb,
  primary key (community_id, import_id, position),
  foreign key (community_id, import_id) references register_import (community_id, id)
);
select protect_community_table('register_change', 'select, insert');

-- A resident's claim to belong to a unit, and what the reviewer made of it.
create table house_binding (
  community_id uuid not null,
  id uuid not null,
  account_id uuid not null references account (id),
  unit_id uuid not null,
  relation text not null check (relation in ('owner', 'coOwner', 'householdMember', 'family', 'tenant')),
  name text not null check (char_length(name) <= 60),
  phone text not null check (char_length(phone) <= 20),
  adult boolean not null, -- 18 or older, by the register's birth date or the applicant's word
  state text not null check (state in ('pending', 'approved', 'rejected', 'withdrawn', 'revoked')),
  person_id uuid, -- whom of the register the reviewer recognised; voting rights hang on it
  applied_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  reason text check (char_length(reason) <= 200),
  expires_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, unit_id) references unit (community_id, id),
  foreign key (community_id, person_id) references roll_person (community_id, id),
  check (state <> 'approved' or relation in ('family', 'tenant') or person_id is not null)
);
create unique index house_binding_once on house_binding (community_id, account_id, unit_id)
  where state in ('pending', 'approved');
create index house_binding_by_account on house_binding (account_id, community_id);
create index house_binding_by_unit on house_binding (community_id, unit_id) where state = 'approved';
create index house_binding_by_person on house_binding (community_id, person_id) where state = 'approved';
create index house_binding_pending on house_binding (community_id, applied_at) where state = 'pending';
select protect_community_table('house_binding', 'select, insert, update');
create policy own_bindings on house_binding using (account_id = current_account())
  with check (account_id = current_account());

-- A person of the register is one account's at most: nobody votes through a second phone.
create table claimed_person (
  community_id uuid not null,
  person_id uuid not null,
  account_id uuid not null references account (id),
  claimed_at timestamptz not null,
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references roll_person (community_id, id)
);
create index claimed_person_by_account on claimed_person (account_id, community_id);
select protect_community_table('claimed_person', 'select, insert, update, delete');
create policy own_claims on claimed_person using (account_id = current_account())
  with check (account_id = current_account());

-- Binds the transaction to a community and to the caller, and says what the caller is there: one
-- round trip at the start of every call. The only place where an account is found by its OPENID.
create function enter_community(community uuid, caller_open_id text, at_instant timestamptz)
returns table (community_known boolean, account_id uuid, roles text[])
language plpgsql security definer set search_path = public as $$
declare
  found_account uuid;
begin
  select account.id into found_account from account where account.open_id = caller_open_id;
  perform set_config('app.community_id', coalesce(community::text, ''), true),
          set_config('app.account_id', coalesce(found_account::text, ''), true);
  return query select
    exists (select 1 from community as c where c.id = community),
    found_account,
    array(
      select role_assignment.role from role_assignment
      where role_assignment.account_id = found_account and role_assignment.community_id = community
        and role_assignment.revoked_at is null
      union
      select unnest(case
        when house_binding.relation in ('owner', 'coOwner') and house_binding.adult then array['resident', 'adult', 'owner']
        when house_binding.relation in ('owner', 'coOwner') then array['resident', 'owner']
        when house_binding.adult then array['resident', 'adult']
        else array['resident'] end)
      from house_binding
      where house_binding.account_id = found_account and house_binding.community_id = community
        and house_binding.state = 'approved'
        and (house_binding.expires_at is null or house_binding.expires_at > at_instant));
end $$;
