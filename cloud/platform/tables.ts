import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';
import type { StaffRole } from '@/shared/roles';

/** A jsonb column: an object when read; written through `json()`, which names the type to PostgreSQL. */
export type Json<T> = ColumnType<T, T, T>;

/**
 * All tables, snake_case in the database and camelCase here. Every feature adds its own by
 * declaration merging in its `tables.ts`, so that the platform knows none of them.
 */
export interface Tables {
  account: {
    id: string;
    openId: string | null;
    consentVersion: string;
    consentedAt: Date;
    closedAt: Date | null;
  };
  community: {
    id: string;
    name: string;
    kind: CommunityKind;
    settings: Json<Record<string, unknown>>;
    createdAt: Date;
  };
  roleAssignment: {
    communityId: string;
    id: string;
    accountId: string;
    role: StaffRole;
    /** How the administrator calls them: 物业前台 王师傅; empty when nobody said. */
    holderName: Generated<string>;
    grantedBy: string | null;
    grantedAt: Date;
    revokedAt: Date | null;
  };
  auditEntry: {
    communityId: string;
    id: string;
    accountId: string | null;
    action: string;
    subjectId: string | null;
    details: Json<Record<string, unknown>>;
    at: Date;
  };
  idempotentRequest: {
    communityId: string;
    accountId: string;
    requestId: string;
    path: string;
    inputDigest: string;
    answer: Json<unknown> | null;
    at: Date;
  };
  outboxEntry: {
    communityId: string;
    id: string;
    kind: string;
    payload: Json<Record<string, unknown>>;
    dueAt: Date;
    attempts: Generated<number>;
    lastError: string | null;
    doneAt: Date | null;
  };
  storedFile: {
    communityId: string;
    id: string;
    accountId: string;
    contentType: string;
    byteCount: number;
    location: string;
    createdAt: Date;
  };
}

export type CommunityKind = 'compound' | 'village' | 'residentialCommunity';
export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
