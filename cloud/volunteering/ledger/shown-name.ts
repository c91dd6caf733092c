import { maskName } from '@/shared/community/register/mask-person';

/** How a volunteer is named before everybody: 李**; who has closed their account, not at all. */
export const shownName = ({
  name,
  accountId,
  leftAt,
}: {
  name: string;
  accountId: string | null;
  leftAt: Date | null;
}): string => (accountId === null && leftAt !== null ? '已注销' : maskName(name));
