/** A topic that is argued about; the reader supports what it proposes. */
export const anArgumentsOverview = (changes: object = {}) => ({
  isOpen: true,
  for: 2,
  against: 1,
  written: 0,
  stance: 'supports',
  maySpeak: true,
  mayWrite: true,
  ...changes,
});

export const argumentId = '019aa000-0000-7000-8000-000000000200';

/** An argument in a list. */
export const anArgumentInList = (changes: object = {}) => ({
  id: argumentId,
  text: '装了充电棚，就没有人再把电动车推上楼。',
  visibility: 'shown',
  author: '2栋 李**',
  isMine: false,
  createdAt: '2026-11-20T02:00:00.000Z',
  side: 'for',
  replies: 0,
  myMark: null,
  marks: null,
  isGrantedByBothSides: false,
  ...changes,
});

/** A reply under it. */
export const aReplyInList = (changes: object = {}) => ({
  id: '019aa000-0000-7000-8000-000000000300',
  text: '我家楼道里就是这样。',
  visibility: 'shown',
  author: '1栋 王**',
  isMine: false,
  createdAt: '2026-11-20T03:00:00.000Z',
  ...changes,
});
