import type { Seat } from '@/src/features/hall/public';

/** The property manager's seat, asked and not answered. */
export const aSeatOf = (changes: Partial<Seat> = {}): Seat => ({
  id: '019aa000-0000-7000-8000-0000000000a1',
  kind: 'body',
  name: '物业服务中心',
  question: '多久能修好？',
  state: 'open',
  invitedAt: '2026-11-20T02:00:00.000Z',
  answerUntil: '2099-12-02T16:00:00.000Z',
  overdueDays: 0,
  answers: [],
  isMine: false,
  ...changes,
});

export const aSeatAnswer = (
  changes: Partial<Seat['answers'][number]> = {},
): Seat['answers'][number] => ({
  id: '019aa000-0000-7000-8000-0000000000b1',
  kind: 'answer',
  text: '配件已经订货，三天内更换。',
  at: '2026-11-21T02:00:00.000Z',
  visibility: 'shown',
  hiddenReason: null,
  isMine: false,
  transcript: null,
  ...changes,
});
