import { missingVoters } from './missing-voters';
import { myOpeningReminder, remindMeAtOpening } from './opening-reminder';
import { previewReminders } from './preview-reminders';
import { recordVisit } from './record-visit';
import { remindMissingVoters } from './remind-missing-voters';
import { turnout } from './turnout';
import { turnoutOfBuilding } from './turnout-of-building';
import { turnoutOfRooms } from './turnout-of-rooms';

export const turnoutOperations = {
  missingVoters,
  myOpeningReminder,
  previewReminders,
  recordVisit,
  remindMeAtOpening,
  remindMissingVoters,
  turnout,
  turnoutOfBuilding,
  turnoutOfRooms,
};
