import { checkInBoth, leaveAndSettle } from './volunteering-attendance';
import { giveHelp } from './volunteering-help';
import { certify, checkCertificate, objectAndAnswer } from './volunteering-minutes';
import { VolunteeringScene } from './volunteering-scene';
import {
  fillAndWait,
  joinInThreeTaps,
  publishActivity,
  stepBackAndMoveUp,
} from './volunteering-signups';

/**
 * From an activity being written to a certificate that anybody can check, each step in front of the
 * pages by whom it concerns. The steps build on each other.
 */
let scene: VolunteeringScene;

beforeAll(async () => {
  scene = await VolunteeringScene.open();
}, 180_000);
afterAll(() => scene?.close(), 60_000);

it('staff write an activity with a shift of two places and publish it', () =>
  publishActivity(scene));

it('a resident registers and joins in three taps', () => joinInThreeTaps(scene));

it('the second takes the last place, the third waits', () => fillAndWait(scene));

it('the second steps back; the third is offered the place and confirms', () =>
  stepBackAndMoveUp(scene));

it('the leader shows the code; one scans it, another does so offline and is confirmed later', () =>
  checkInBoth(scene));

it('one checks out, the other forgets; the leader settles, and the minutes stand in the ledger', () =>
  leaveAndSettle(scene));

it('the month is posted; an objection is filed and answered', () => objectAndAnswer(scene));

it('after the publicity a certificate is issued and taken home as a PDF', () => certify(scene));

it('anybody checks it without logging in', () => checkCertificate(scene));

it('help is asked for, given and confirmed by both, and its minutes count', () => giveHelp(scene));
