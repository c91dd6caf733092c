-- Holes a crafted statement of the application could have slipped through.

-- The life cycle begins with a draft: no poll comes into being further on.
create function refuse_poll_not_drafted() returns trigger language plpgsql as $$
begin
  if new.state <> 'draft' then
    raise exception 'poll %: begins as a draft', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_poll_not_drafted before insert on poll
  for each row execute function refuse_poll_not_drafted();

-- As in 0014; the note that a roll was found altered carries nothing else along with it, neither
-- another reason of a cancellation nor a longer posting period.
create or replace function keep_poll_frozen() returns trigger language plpgsql as $$
declare
  of_roll text[] := array['roll_version', 'roll_root', 'roll_digest', 'roll_heads', 'roll_area_hundredths'];
  corrected boolean := old.state = 'announced' and new.state = 'announced'
    and new.roll_version = old.roll_version + 1 and exists (select 1 from roll_version as made
      where made.community_id = new.community_id and made.poll_id = new.id and made.version = new.roll_version
        and made.root = new.roll_root and made.digest = new.roll_digest and made.heads = new.roll_heads
        and made.area_hundredths = new.roll_area_hundredths);
  checked boolean := old.state = new.state and old.roll_altered_at is distinct from new.roll_altered_at;
  changing text[] := array['state', 'ended_at', 'roll_altered_at'] || case
    when checked then array[]::text[]
    when new.state = 'preliminary' then array['posted_until', 'sealed_until']
    when new.state = 'cancelled' then array['cancelled_at', 'cancel_reason']
    else array[]::text[] end || case when corrected then of_roll else array[]::text[] end;
begin
  if not corrected and not checked and (old.state || '-' || new.state) not in ('draft-draft', 'draft-announced',
    'draft-cancelled', 'announced-open', 'announced-cancelled', 'open-closed', 'open-cancelled', 'closed-preliminary',
    'preliminary-preliminary', 'preliminary-final', 'final-archived') then
    raise exception 'poll %: no step from % to %', old.id, old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state <> 'draft' and to_jsonb(old) - changing <> to_jsonb(new) - changing then
    raise exception 'poll %: frozen since its announcement', old.id using errcode = 'check_violation';
  end if;
  if new.posted_until < old.posted_until or new.sealed_until < old.sealed_until then
    raise exception 'poll %: a posting period is not shortened', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- A correction that began before opening on a clock that is behind: whoever has voted stands on the
-- roll they voted by.
create or replace function refuse_roll_version_out_of_time() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from poll where poll.community_id = new.community_id and poll.id = new.poll_id
      and (poll.state = 'draft' and new.version = 1
        or poll.state = 'announced' and new.version = poll.roll_version + 1 and new.made_at < poll.opens_at))
    or exists (select 1 from ballot where ballot.community_id = new.community_id and ballot.poll_id = new.poll_id) then
    raise exception 'roll of poll %: no version % now', new.poll_id, new.version using errcode = 'check_violation';
  end if;
  return new;
end $$;
