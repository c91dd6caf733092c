import type { BallotMethod } from '@/shared/polls/methods/ballot-item';
import type { PollDetail } from '@/src/features/polls/poll-types';

type Item = PollDetail['items'][number];

/** An item of any method with options 甲, 乙, 丙 …, each 1,000 yuan dearer than the one before. */
export function anItem(method: BallotMethod, optionCount = 3, changes: Partial<Item> = {}): Item {
  const titles = ['甲', '乙', '丙', '丁', '戊', '己'].slice(0, optionCount);
  return {
    itemId: 'item1',
    title: '请大家决定',
    description: '',
    matter: null,
    majority: 'ordinary',
    method,
    optionOrder: 'asListed',
    options:
      method.kind === 'approveReject'
        ? []
        : titles.map((title, place) => ({
            optionId: `option${place + 1}`,
            title,
            description: '',
            photoId: null,
            photoAddress: null,
            priceFen: method.kind === 'budget' ? (place + 1) * 100_000 : null,
          })),
    ...changes,
  };
}
