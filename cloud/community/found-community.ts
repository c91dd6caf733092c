import type pg from 'pg';
import { v7 as uuid } from 'uuid';
import type { CommunityKind } from '@/cloud/platform/tables';
import { invitationDays } from '@/shared/community/invitation-code';
import { afterFullDays } from '@/shared/shanghai-time';
import { drawInvitationCode, invitationDigest } from './roles/invitation';

/**
 * Founds a community and invites its first administrator. Works as the owner of the tables, since
 * the product itself can found none: `scripts/create-community.ts` is the only way in.
 */
export async function foundCommunity(
  owner: pg.ClientBase,
  { name, kind, now }: { name: string; kind: CommunityKind; now: Date },
): Promise<{ communityId: string; code: string; expiresAt: Date }> {
  const [communityId, code] = [uuid(), drawInvitationCode()];
  const expiresAt = afterFullDays(now, invitationDays);
  await owner.query('begin');
  await owner.query(
    "insert into community (id, name, kind, settings, created_at) values ($1, $2, $3, '{}', $4)",
    [communityId, name, kind, now],
  );
  await owner.query(
    `insert into staff_invitation (community_id, id, role, holder_name, code_digest, created_at, expires_at)
     values ($1, $2, 'administrator', '首位社区管理员', $3, $4, $5)`,
    [communityId, uuid(), invitationDigest(communityId, code), now, expiresAt],
  );
  await owner.query('commit');
  return { communityId, code, expiresAt };
}
