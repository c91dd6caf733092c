import { v7 as uuid } from 'uuid';
import { may } from '@/shared/permissions';
import { type StaffRole, staffRoles } from '@/shared/roles';
import {
  aCommunityOfEverybody,
  adults,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  otherwiseAll,
  preparers,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import {
  aCollectingConvention,
  anOpinion,
  anOpinionOf,
  aRound,
  foundation,
  summary,
} from '@/test/cloud/test-collecting';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aTextVersion } from '@/test/cloud/test-conventions';
import { collectingOperations } from '../collecting/operations';
import { warningsOperations } from '../warnings/operations';
import { processOperations } from './operations';

jest.setTimeout(60_000);

/** Opinions are being collected; the opinion is that of a neighbour who is none of these people. */
interface Scene {
  conventionId: string;
  opinionId: string;
  unitId: string;
  warned: { version: number; paragraphId: string };
}

const collectors = (Object.keys(staffRoles) as StaffRole[]).filter((role) =>
  may([role], 'conventions.collectInPerson'),
);
const read = { allowed: members };
const manage = { allowed: preparers };
const reason = '先放一放，明年再商量。';

const operations: Record<string, Case<Scene>> = {
  listConventions: { ...read, attempt: ({ conventions }) => conventions.listConventions.query({}) },
  conventionFront: {
    ...read,
    attempt: ({ conventions }, { conventionId }) =>
      conventions.conventionFront.query({ conventionId }),
  },
  conventionSteps: {
    ...read,
    attempt: ({ conventions }, { conventionId }) =>
      conventions.conventionSteps.query({ conventionId }),
  },
  foundConvention: {
    ...manage,
    attempt: ({ conventions }) => conventions.foundConvention.mutate(foundation()),
  },
  beginRevision: {
    allowed: [],
    otherwise: otherwiseAll(preparers, 'conventionBeingRevised'),
    attempt: ({ conventions }, { conventionId }) =>
      conventions.beginRevision.mutate({ conventionId, ...aRound() }),
  },
  abandonRevision: {
    ...manage,
    attempt: ({ conventions }, { conventionId }) =>
      conventions.abandonRevision.mutate({ conventionId, reason }),
  },
  listPrompts: {
    ...read,
    attempt: ({ conventions }, { conventionId }) => conventions.listPrompts.query({ conventionId }),
  },
  savePrompts: {
    ...manage,
    attempt: ({ conventions }, { conventionId }) =>
      conventions.savePrompts.mutate({
        conventionId,
        prompts: [{ id: uuid(), chapter: '总则', question: '还有什么要约定的？' }],
      }),
  },
  giveOpinion: {
    allowed: adults,
    attempt: ({ conventions }, { conventionId }) =>
      conventions.giveOpinion.mutate(anOpinion(conventionId)),
  },
  ownOpinions: {
    ...read,
    attempt: ({ conventions }, { conventionId }) => conventions.ownOpinions.query({ conventionId }),
  },
  listOpinions: {
    ...read,
    attempt: ({ conventions }, { conventionId }) =>
      conventions.listOpinions.query({ conventionId }),
  },
  takeBackOpinion: {
    allowed: [],
    otherwise: otherwiseAll(members, 'opinionNotYours'),
    attempt: ({ conventions }, { opinionId }) => conventions.takeBackOpinion.mutate({ opinionId }),
  },
  enterPaperOpinion: {
    allowed: collectors,
    attempt: ({ conventions }, { conventionId, unitId }) =>
      conventions.enterPaperOpinion.mutate({ ...anOpinion(conventionId), unitId }),
  },
  printOpinionForm: {
    allowed: collectors,
    attempt: ({ conventions }, { conventionId }) =>
      conventions.printOpinionForm.mutate({ conventionId }),
  },
  prolongCollecting: {
    ...manage,
    attempt: ({ conventions }, { conventionId }) =>
      conventions.prolongCollecting.mutate({ conventionId, lastDay: '2026-12-31' }),
  },
  endCollecting: {
    allowed: [],
    otherwise: otherwiseAll(preparers, 'collectingNotOver'),
    attempt: ({ conventions }, { conventionId }) =>
      conventions.endCollecting.mutate({ conventionId, summary }),
  },
  warningsOf: {
    ...manage,
    attempt: ({ conventions }, { conventionId }) => conventions.warningsOf.query({ conventionId }),
  },
  answerWarning: {
    ...manage,
    attempt: ({ conventions }, { conventionId, warned }) =>
      conventions.answerWarning.mutate({
        ...{ conventionId, ...warned, rule: 'fines' },
        reason: '已请司法所看过，可以保留。',
      }),
  },
};

let cloud: TestCloud;
let all: Everybody;
let staff: TestPerson;
let neighbour: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  all = await aCommunityOfEverybody(cloud);
  staff = await all.community.aStaffMember('residentsCommittee');
  neighbour = await all.community.aResident();
});
afterAll(() => cloud.stop());

async function aScene(): Promise<Scene> {
  const { conventionId } = await aCollectingConvention(staff);
  const paragraphId = uuid();
  const convention = { conventionId, name: '测试居民公约' };
  const { version } = await aTextVersion(cloud, all.community, staff, convention, {
    paragraphs: [{ paragraphId, kind: 'clause', text: '违反的罚款50元。' }],
  });
  return {
    conventionId,
    opinionId: await anOpinionOf(neighbour, conventionId),
    unitId: (await all.community.aUnit()).id,
    warned: { version, paragraphId },
  };
}

it('every operation of the process, of collecting and of warnings is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(
    Object.keys({
      ...processOperations,
      ...collectingOperations,
      ...warningsOperations,
    }).sort(),
  );
});

const changing = ['abandonRevision', 'savePrompts', 'prolongCollecting'];

describe.each(Object.entries(operations))('%s', (name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const isAllowed = await expectCase(row, person, all.clients.get(person)!, scene);
    if (isAllowed && changing.includes(name)) scene = await aScene();
  });
});

it('nobody reaches a convention of another community', async () => {
  const scene = await aScene();
  const { client } = await (await aCommunity(cloud)).aStaffMember('administrator');
  const { client: stranger } = await (await aCommunity(cloud)).aResident();
  for (const [name, { attempt, allowed }] of Object.entries(operations)) {
    if (name === 'foundConvention' || name === 'listConventions') continue;
    const caller = allowed === adults ? stranger : client;
    await refused(
      attempt(caller, scene),
      name === 'takeBackOpinion' ? 'opinionNotFound' : 'conventionNotFound',
    );
  }
  expect((await client.conventions.listConventions.query({})).items).toEqual([]);
});
