import { argue, reportAndHide } from './hall-arguments';
import { findGroups, speakUp, writeSeeds } from './hall-opinions';
import { carryOut, decideToAct, planPromise, rateAndClose } from './hall-promise';
import { acceptTopic, cosignTopic, hearProperty, raiseTopic } from './hall-raising';
import { HallScene } from './hall-scene';
import { callSession, confirmMinutes, holdSession } from './hall-session';
import { agreeOnText } from './hall-text';

/**
 * From a grumble to a decision that is carried out and rated, each step in front of the pages by whom
 * it concerns, the crowd through the API. The steps build on each other.
 */
let scene: HallScene;

beforeAll(async () => {
  scene = await HallScene.open();
}, 180_000);
afterAll(() => scene?.close(), 60_000);

it('whoever raises a topic is shown what is alike, and may go on', () => raiseTopic(scene));

it('neighbours cosign until staff must answer, who take it up with a reason', async () => {
  await cosignTopic(scene);
  await acceptTopic(scene);
});

it('deliberation begins; a body that was asked answers in its seat', () => hearProperty(scene));

it('a statement is written, others are judged, and a reload loses nothing', async () => {
  await writeSeeds(scene);
  await speakUp(scene);
});

it('what a crowd thinks falls into groups that are told in words', () => findGroups(scene));

it('an argument is marked and replied to', () => argue(scene));

it('what is reported is hidden, and its author reads why', () => reportAndHide(scene));

it('a suggestion becomes part of the text, and what changed is marked', () => agreeOnText(scene));

it('a session is called and held; its minutes are confirmed and conclude the topic', async () => {
  await callSession(scene);
  await holdSession(scene);
  await confirmMinutes(scene);
});

it('it is carried out directly, by a plan with a date', async () => {
  await decideToAct(scene);
  await planPromise(scene);
});

it('progress, money and a report are published, residents rate, and the topic is closed', async () => {
  await carryOut(scene);
  await rateAndClose(scene);
});
