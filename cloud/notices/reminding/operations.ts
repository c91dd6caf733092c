import { countEntranceReadership } from './count-entrance-readership';
import { countReminder } from './count-reminder';
import { sendReminder } from './send-reminder';

/** How far a notice has come, and sending it again to those whom it has not reached. */
export const remindingOperations = { countEntranceReadership, countReminder, sendReminder };
