import { maskName } from '@/shared/community/register/mask-person';

/** Who has closed their account; the minutes they served stay in the community's sums. */
export const closedName = '已注销';

/** How a volunteer is named before everybody: 李**; who has closed their account, not at all. */
export const shownName = ({
  name,
  accountId,
  leftAt,
}: {
  name: string;
  accountId: string | null;
  leftAt: Date | null;
}): string => (accountId === null && leftAt !== null ? closedName : maskName(name));
