import {
  aCommunityOfEverybody,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  otherwiseAll,
  preparers,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aTopic } from '@/test/cloud/test-hall';
import { aSeat } from '@/test/cloud/test-seats';
import { seatOperations } from './operations';

jest.setTimeout(30_000);

interface Scene {
  topicId: string;
  /** Of the property manager. */
  bodySeat: string;
  outsideSeat: string;
}

const text = '配件已经订货，三天内到货更换。';
const notTheirs = otherwiseAll(
  members.filter((person) => person !== 'propertyManager'),
  'seatNotYours',
);

const operations: Record<string, Case<Scene>> = {
  topicSeats: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.topicSeats.query({ topicId }),
  },
  seatsAwaitingMe: { allowed: members, attempt: ({ hall }) => hall.seatsAwaitingMe.query() },
  seatOptions: {
    allowed: preparers,
    attempt: ({ hall }, { topicId }) => hall.seatOptions.query({ topicId }),
  },
  inviteSeats: {
    allowed: preparers,
    attempt: ({ hall }, { topicId }) =>
      hall.inviteSeats.mutate({ topicId, seats: [{ body: 'gridWorker' }] }),
  },
  answerSeat: {
    allowed: ['propertyManager'],
    otherwise: notTheirs,
    attempt: ({ hall }, { bodySeat }) => hall.answerSeat.mutate({ seatId: bodySeat, text }),
  },
  declineSeat: {
    allowed: ['propertyManager'],
    otherwise: notTheirs,
    attempt: ({ hall }, { bodySeat }) =>
      hall.declineSeat.mutate({ seatId: bodySeat, reason: '这件事归自来水公司管。' }),
  },
  transcribeSeat: {
    allowed: preparers,
    attempt: ({ hall }, { outsideSeat }) =>
      hall.transcribeSeat.mutate({ seatId: outsideSeat, text, source: '电话记录' }),
  },
  withdrawSeat: {
    allowed: preparers,
    attempt: ({ hall }, { bodySeat }) =>
      hall.withdrawSeat.mutate({ seatId: bodySeat, reason: '请错了对象，改请街道办。' }),
  },
};

let cloud: TestCloud;
let here: Everybody;
let author: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
  author = await here.community.aResident();
});
afterAll(() => cloud.stop());

const aScene = async (): Promise<Scene> => {
  const staff = here.people.ownersCommittee!;
  const topicId = await aTopic(author);
  return {
    topicId,
    bodySeat: await aSeat(staff, topicId, { body: 'propertyManager' }),
    outsideSeat: await aSeat(staff, topicId, { outsideName: '某某街道办事处' }),
  };
};

it('every operation of seats is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(seatOperations).sort());
});

describe.each(Object.entries(operations))('%s', (_name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const allowed = await expectCase(row, person, here.clients.get(person)!, scene);
    if (allowed) scene = await aScene();
  });
});

it('nobody finds a seat of another community', async () => {
  const scene = await aScene();
  const elsewhere = await aCommunity(cloud);
  const { hall } = (await elsewhere.aStaffMember('administrator')).client;
  const property = (await elsewhere.aStaffMember('propertyManager')).client.hall;
  const { topicId, bodySeat, outsideSeat } = scene;
  const reason = '请错了对象，改请街道办。';
  await refused(hall.topicSeats.query({ topicId }), 'topicNotFound');
  await refused(hall.seatOptions.query({ topicId }), 'topicNotFound');
  const seats = [{ outsideName: '街道办' }];
  await refused(hall.inviteSeats.mutate({ topicId, seats }), 'topicNotFound');
  await refused(hall.withdrawSeat.mutate({ seatId: bodySeat, reason }), 'seatNotFound');
  const transcript = { seatId: outsideSeat, text, source: '电话记录' };
  await refused(hall.transcribeSeat.mutate(transcript), 'seatNotFound');
  await refused(property.answerSeat.mutate({ seatId: bodySeat, text }), 'seatNotFound');
  await refused(property.declineSeat.mutate({ seatId: bodySeat, reason }), 'seatNotFound');
});
