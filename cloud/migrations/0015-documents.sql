-- Prints and exports wait here until the phone of whoever had them made has fetched them, a day at
-- most: they name rooms, so nobody else reads them and nothing keeps them.
create table kept_document (
  community_id uuid not null references community (id),
  id uuid not null,
  account_id uuid not null references account (id),
  name text not null check (char_length(name) between 5 and 120),
  content_type text not null check (content_type in ('application/pdf', 'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
  content bytea not null check (octet_length(content) between 1 and 20971520),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  primary key (community_id, id)
);
-- Compressed already; uncompressed storage lets parts be read without the whole.
alter table kept_document alter column content set storage external;
create index kept_document_of_account on kept_document (community_id, account_id, made_at desc, id desc);
select protect_community_table('kept_document', 'select, insert, delete');
-- Due work, which discards them, has no account.
create policy own_documents on kept_document as restrictive
  using (current_account() is null or account_id = current_account())
  with check (account_id = current_account());
