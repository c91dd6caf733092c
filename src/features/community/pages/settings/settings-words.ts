import type { CommunitySettings } from '@/shared/community/settings';

/** Who casts for a unit of several owners, in words for the people who decide it. */
export const coOwnerRules: Record<
  CommunitySettings['coOwnerRule'],
  { label: string; note: string }
> = {
  firstVote: { label: '先投的那一位为准', note: '几位共有人谁先投，就按谁的票' },
  representative: { label: '由共有人推选一位代表', note: '没有推选代表前，不能投票' },
};
