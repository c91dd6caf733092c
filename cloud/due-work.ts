import { closeCosigning } from './hall/public';
import type { DueWorkByKind } from './platform/outbox';
import { advancePoll } from './polls/public';

/** Every kind of outbox entry and who works it off. */
export const dueWork: DueWorkByKind = {
  'hall.closeCosigning': closeCosigning,
  'polls.advance': advancePoll,
};
