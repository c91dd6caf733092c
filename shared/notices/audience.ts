import { type StaffRole, staffRoles } from '@/shared/roles';

/** Roles a notice can be addressed to; `owner` is every account bound to a unit as owner or co-owner. */
export type AudienceRole = StaffRole | 'owner';

/** Whom a notice is for: a rule about places or roles, so that who moves in later is reached too. */
export type Audience =
  | { kind: 'community' }
  | { kind: 'buildings'; ids: readonly string[] }
  | { kind: 'entrances'; ids: readonly string[] }
  | { kind: 'units'; ids: readonly string[] }
  | { kind: 'roles'; roles: readonly AudienceRole[] };

/** The target of a notice for everyone in the community. */
export const wholeCommunity = 'community';

/** What the rule names, as texts to match a person's places and roles with, each once. */
export function audienceTargets(audience: Audience): string[] {
  switch (audience.kind) {
    case 'community':
      return [wholeCommunity];
    case 'roles':
      return [...new Set<string>(audience.roles)];
    default:
      return [...new Set(audience.ids)];
  }
}

/**
 * Whether everyone `first` reaches is named by `second` too. A correction has to reach whoever was
 * told the wrong thing; nesting of places is not looked into (a building does not stand for its
 * entrances here).
 */
export function coversAudience(second: Audience, first: Audience): boolean {
  if (second.kind === 'community') return true;
  if (second.kind !== first.kind) return false;
  const named = new Set(audienceTargets(second));
  return audienceTargets(first).every((target) => named.has(target));
}

/** What a resident calls the role a notice is addressed to. */
export const audienceRoleNames = { owner: '业主', ...staffRoles } as const satisfies Record<
  AudienceRole,
  string
>;
