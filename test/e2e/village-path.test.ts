import {
  adoptInAssembly,
  approve,
  fileAndPublish,
  meetRequirement,
  requireOneChange,
} from './village-adopting';
import { collectOpinions, draftFromTemplate, handIn } from './village-drafting';
import { publishSecondEdition, seeWhoSignedWhich, signWhatChanged } from './village-revision';
import { VillageScene } from './village-scene';
import {
  publishByTheClock,
  seeAllSigned,
  signByCrowd,
  signInBrowser,
  signOnTablet,
} from './village-signing';

/**
 * A village writes its convention in the five lawful steps, 318 households sign to know it, and sign
 * again when three clauses have changed. The steps build on each other.
 */
let scene: VillageScene;

beforeAll(async () => {
  scene = await VillageScene.open();
}, 180_000);
afterAll(() => scene?.close(), 60_000);

it('opinions are given on the phone and entered from paper', () => collectOpinions(scene));

it('they are summed up; a draft is written from the template, a clause changed, and published', () =>
  draftFromTemplate(scene));

it('the township reads it by its link, requires one change, and approves once it was met', async () => {
  await handIn(scene);
  await requireOneChange(scene);
  await meetRequirement(scene);
  await approve(scene);
});

it('the villagers’ assembly adopts it by households; two of the committee stand for its record', () =>
  adoptInAssembly(scene));

it('it is filed and published', () => fileAndPublish(scene));

it('318 households acknowledge it, 40 of them on the tablet', async () => {
  await signInBrowser(scene);
  await signByCrowd(scene);
  await signOnTablet(scene);
  await seeAllSigned(scene);
});

it('a notice in blocks is published by the clock, read and confirmed', () =>
  publishByTheClock(scene));

it('after a second round whoever signed sees the three changed clauses, and signs again', async () => {
  await publishSecondEdition(scene);
  await signWhatChanged(scene);
});

it('staff see who signed which edition', () => seeWhoSignedWhich(scene));
