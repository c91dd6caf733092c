import { sql } from 'kysely';

/**
 * Whether somebody who signed on their own phone has left the home they signed in since: what they knew,
 * those who live there now need not know. Who closed their account has no name any more, and the home
 * stays signed; what was signed on a tablet stays too, as those who collect can take it back.
 *
 * @param standing the acknowledgement's name in the statement
 */
export const hasMovedOut = (standing: string, now: Date) => {
  const row = sql.ref(standing);
  return sql<boolean>`(${row}.account_id is not null and ${row}.signer_name <> ''
    and not exists (select from house_binding as living
      where living.community_id = ${row}.community_id and living.account_id = ${row}.account_id
        and living.unit_id = ${row}.unit_id and living.state = 'approved'
        and (living.expires_at is null or living.expires_at > ${now})))`;
};
