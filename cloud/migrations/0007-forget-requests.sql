-- Kept answers of mutations are for retries after a lost answer, and no phone retries after a month.
-- They hold ids of people's doings, so they are not kept for longer than they are of use.

create index idempotent_request_oldest on idempotent_request (at);
drop index idempotent_request_age;

create function forget_old_requests(at_instant timestamptz) returns bigint
language sql security definer set search_path = public as
$$
  with forgotten as (
    delete from idempotent_request
    where ctid = any (array(
      select ctid from idempotent_request where at < at_instant - interval '30 days' order by at limit 5000))
    returning 1)
  select count(*) from forgotten
$$;
