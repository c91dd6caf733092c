-- Staff who live elsewhere (property manager, grid worker) receive their role by a code handed to
-- them: single use, a week long. Only its digest is kept.
create table staff_invitation (
  community_id uuid not null references community (id),
  id uuid not null,
  role text not null check (role in ('administrator', 'ownersCommittee', 'propertyManager', 'residentsCommittee',
    'villagersCommittee', 'supervisoryCommittee', 'gridWorker', 'moderator')),
  holder_name text not null check (char_length(holder_name) <= 40), -- for whom it is; emptied when they close their account
  code_digest text not null,
  created_by uuid, -- null: the command line, for a community's first administrator
  created_at timestamptz not null,
  expires_at timestamptz not null,
  redeemed_at timestamptz,
  redeemed_by uuid references account (id),
  revoked_at timestamptz,
  primary key (community_id, id),
  unique (community_id, code_digest),
  check ((redeemed_at is null) = (redeemed_by is null)),
  check (redeemed_at is null or revoked_at is null)
);
create index staff_invitation_open on staff_invitation (community_id, created_at desc)
  where redeemed_at is null and revoked_at is null;
create index staff_invitation_by_redeemer on staff_invitation (community_id, redeemed_by);
select protect_community_table('staff_invitation', 'select, insert, update');
