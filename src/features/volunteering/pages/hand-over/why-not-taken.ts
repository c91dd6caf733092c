import type { HandOver } from '../../volunteering-types';

/** Why the place cannot be taken by whoever reads this, in plain words; null: it can. */
export function whyNotTaken(handOver: HandOver): string | null {
  const { isOpen, isOwn, isListed, isRegistered, problem, mayBeTaken, exchanges } = handOver;
  if (isOwn) return '这是您自己的名额。请把链接发给邻居。';
  if (!isOpen) return '这个名额已经有人接下，或者转让已经撤回。请看看别的班次。';
  if (isListed) return '您已经报了这个班次。';
  if (isRegistered && problem) return problem.message;
  if (!mayBeTaken && exchanges.length === 0)
    return '对方只想换班，或者有人在候补。您没有可以交换的班次。';
  return null;
}
