-- Mini-program codes of shifts as WeChat made them, for posters: asked for once and kept.
create table poster_code (
  community_id uuid not null,
  shift_id uuid not null,
  image bytea not null check (octet_length(image) between 1 and 500000),
  content_type text not null check (content_type in ('image/png', 'image/jpeg')),
  made_at timestamptz not null,
  primary key (community_id, shift_id),
  foreign key (community_id, shift_id) references shift (community_id, id) on delete cascade
);
select protect_community_table('poster_code', 'select, insert');
