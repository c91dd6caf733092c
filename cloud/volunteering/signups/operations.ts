import { acceptRisks } from './accept-risks';
import { addToShift } from './add-to-shift';
import { cancelSignup } from './cancel-signup';
import { confirmPlace } from './confirm-place';
import { handOverDetail } from './hand-over/hand-over-detail';
import { offerHandOver } from './hand-over/offer-hand-over';
import { takeOver } from './hand-over/take-over';
import { withdrawHandOver } from './hand-over/withdraw-hand-over';
import { myShifts } from './my-shifts';
import { removeSignup } from './remove-signup';
import { searchVolunteers } from './search-volunteers';
import { shiftDetail } from './shift-detail';
import { shiftSignups } from './shift-signups';
import { signUp } from './sign-up';

/** Signing up for shifts (报名): places, the waiting list, handing over, and the leader's list. */
export const signupOperations = {
  acceptRisks,
  addToShift,
  cancelSignup,
  confirmPlace,
  handOverDetail,
  myShifts,
  offerHandOver,
  removeSignup,
  searchVolunteers,
  shiftDetail,
  shiftSignups,
  signUp,
  takeOver,
  withdrawHandOver,
};
