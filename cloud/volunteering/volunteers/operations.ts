import { changeVolunteerProfile } from './change-profile';
import { askGuardian, possibleGuardians } from './guardians/ask-guardian';
import { decideConsent } from './guardians/decide-consent';
import { guardianConsent, guardianConsents } from './guardians/guardian-consents';
import { recordPaperConsent } from './guardians/record-paper-consent';
import { withdrawConsent } from './guardians/withdraw-consent';
import { leaveVolunteering } from './leave-volunteering';
import { ownVolunteer } from './own-volunteer';
import { registerAsVolunteer } from './register-as-volunteer';
import { registerForNeighbour } from './register-for-neighbour';
import { searchResidents } from './search-residents';

/** Volunteers (志愿者): registering, their profile, and minors' guardians. */
export const volunteerOperations = {
  askGuardian,
  changeVolunteerProfile,
  decideConsent,
  guardianConsent,
  guardianConsents,
  leaveVolunteering,
  ownVolunteer,
  possibleGuardians,
  recordPaperConsent,
  registerAsVolunteer,
  registerForNeighbour,
  searchResidents,
  withdrawConsent,
};
