-- Photos of an activity, in the organiser's order; exchanged as the organiser likes.
create table activity_photo (
  community_id uuid not null,
  activity_id uuid not null,
  position smallint not null check (position between 0 and 5),
  file_id uuid not null,
  primary key (community_id, activity_id, position),
  unique (community_id, activity_id, file_id),
  foreign key (community_id, activity_id) references activity (community_id, id) on delete cascade,
  foreign key (community_id, file_id) references stored_file (community_id, id)
);
select protect_community_table('activity_photo', 'select, insert, delete');

-- Whoever signed up before may step back without fault: the time is not the one they chose.
alter table shift add column times_changed_at timestamptz;

alter table volunteer_team add column dissolved_at timestamptz;
alter table volunteer_team add check ((state = 'dissolved') = (dissolved_at is not null));

-- A draft is kept as far as it is typed; whole it has to be once others see it.
alter table activity drop constraint activity_place_check;
alter table activity drop constraint activity_contact_check;
alter table activity drop constraint activity_risks_check;
alter table activity drop constraint activity_check2;
alter table activity add constraint activity_lengths check (
  char_length(place) <= 60 and char_length(contact) <= 60 and char_length(risks) <= 1000);
alter table activity add constraint activity_whole check (state = 'draft' or (
  char_length(place) >= 2 and char_length(contact) >= 2 and char_length(risks) >= 2));
-- Regulations on Voluntary Service §17: what endangers people is insured.
alter table activity add constraint risky_only_insured check (
  state = 'draft' or not is_risky or insurance = 'bought');

-- For the organisers' lists.
create index activity_of_body on activity (community_id, organiser_role, state) where organiser_role is not null;
-- A leader is looked for by their whole name or phone.
create index volunteer_by_phone on volunteer (community_id, phone);
