import { v7 as uuid } from 'uuid';
import {
  aCommunityOfEverybody,
  adults,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  preparers as holders,
  members,
  otherwiseAll,
} from '@/test/cloud/everybody';
import { type Client, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aTopic } from '@/test/cloud/test-hall';
import {
  aHeldSession,
  anAnnouncedSession,
  aRunningSession,
  confirmed,
  proposedMinutes,
  sessionContent,
} from '@/test/cloud/test-sessions';
import { sessionOperations } from './operations';

jest.setTimeout(60_000);

type Stage = 'draft' | 'announced' | 'running' | 'ended' | 'proposed' | 'confirmed';

/** A session at a stage, held by the owners' committee; a neighbour who is none of these people is there. */
interface Scene {
  sessionId: string;
  itemId: string;
  attendanceId: string;
  requestId: string;
  neighbourId: string;
}

const attenders = [
  ...adults,
  ...holders,
  ...['propertyManager', 'supervisoryCommittee', 'gridWorker'],
];

const content = () => sessionContent(cloud);
const {
  introduction: _,
  title: __,
  invited: ___,
  agenda: ____,
  ...arrangement
} = {
  ...sessionContent({ now: new Date('2026-11-25T02:00:00Z') } as TestCloud),
};

const operations: Record<string, Case<Scene> & { at: Stage }> = {
  listSessions: {
    ...{ at: 'announced', allowed: members },
    attempt: ({ hall }) => hall.listSessions.query({ group: 'coming' }),
  },
  nextSession: {
    ...{ at: 'announced', allowed: members },
    attempt: ({ hall }) => hall.nextSession.query(),
  },
  sessionsOfTopic: {
    ...{ at: 'announced', allowed: members },
    attempt: ({ hall }) => hall.sessionsOfTopic.query({ topicId: uuid() }),
  },
  sessionDetail: {
    ...{ at: 'announced', allowed: members },
    attempt: ({ hall }, { sessionId }) => hall.sessionDetail.query({ sessionId }),
  },
  speakingList: {
    ...{ at: 'running', allowed: members },
    attempt: ({ hall }, { sessionId }) => hall.speakingList.query({ sessionId }),
  },
  sessionMinutes: {
    ...{ at: 'proposed', allowed: members },
    attempt: ({ hall }, { sessionId }) => hall.sessionMinutes.query({ sessionId }),
  },
  printMinutes: {
    ...{ at: 'confirmed', allowed: members },
    attempt: ({ hall }, { sessionId }) => hall.printMinutes.mutate({ sessionId }),
  },
  answerInvitation: {
    ...{ at: 'announced', allowed: attenders },
    attempt: ({ hall }, { sessionId }) => hall.answerInvitation.mutate({ sessionId, coming: true }),
  },
  checkIn: {
    ...{ at: 'running', allowed: attenders },
    attempt: ({ hall }, { sessionId }) => hall.checkIn.mutate({ sessionId, code: '000000' }),
  },
  askToSpeak: {
    ...{ at: 'running', allowed: [], otherwise: otherwiseAll(attenders, 'notCheckedIn') },
    attempt: ({ hall }, { sessionId }) => hall.askToSpeak.mutate({ sessionId }),
  },
  withdrawRequest: {
    ...{ at: 'running', allowed: [], otherwise: otherwiseAll(attenders, 'notInLine') },
    attempt: ({ hall }, { sessionId }) => hall.withdrawRequest.mutate({ sessionId }),
  },
  answerMinutes: {
    ...{ at: 'proposed', allowed: [], otherwise: otherwiseAll(attenders, 'notAttended') },
    attempt: ({ hall }, { sessionId }) =>
      hall.answerMinutes.mutate({ sessionId, version: 1, answer: 'confirmed', remark: '' }),
  },
  saveSession: {
    ...{ at: 'draft', allowed: holders },
    attempt: ({ hall }) => hall.saveSession.mutate({ id: uuid(), revision: 0, ...content() }),
  },
  sessionDraft: {
    ...{ at: 'draft', allowed: holders },
    attempt: ({ hall }, { sessionId }) => hall.sessionDraft.query({ sessionId }),
  },
  announceSession: {
    ...{ at: 'draft', allowed: holders },
    attempt: ({ hall }, { sessionId }) => hall.announceSession.mutate({ sessionId, revision: 1 }),
  },
  changeArrangement: {
    ...{ at: 'announced', allowed: holders },
    attempt: ({ hall }, { sessionId }) =>
      hall.changeArrangement.mutate({ sessionId, ...arrangement }),
  },
  cancelSession: {
    ...{ at: 'announced', allowed: holders },
    attempt: ({ hall }, { sessionId }) =>
      hall.cancelSession.mutate({ sessionId, reason: '场地停电' }),
  },
  sessionDesk: {
    ...{ at: 'announced', allowed: holders },
    attempt: ({ hall }, { sessionId }) => hall.sessionDesk.query({ sessionId }),
  },
  sessionCode: {
    ...{ at: 'running', allowed: holders },
    attempt: ({ hall }, { sessionId }) => hall.sessionCode.query({ sessionId }),
  },
  searchAttendees: {
    ...{ at: 'running', allowed: holders },
    attempt: ({ hall }, { sessionId }) => hall.searchAttendees.query({ sessionId, search: '业主' }),
  },
  checkInByHand: {
    ...{ at: 'running', allowed: holders },
    attempt: ({ hall }, { sessionId, neighbourId: accountId }) =>
      hall.checkInByHand.mutate({ sessionId, who: { accountId } }),
  },
  removeAttendance: {
    ...{ at: 'running', allowed: holders },
    attempt: ({ hall }, { sessionId, attendanceId }) =>
      hall.removeAttendance.mutate({ sessionId, attendanceId, reason: '登记错了人' }),
  },
  printAttendance: {
    ...{ at: 'announced', allowed: holders },
    attempt: ({ hall }, { sessionId }) =>
      hall.printAttendance.mutate({ sessionId, format: 'xlsx' }),
  },
  beginSession: {
    ...{ at: 'announced', allowed: [], otherwise: otherwiseAll(holders, 'sessionBeginsLater') },
    attempt: ({ hall }, { sessionId }) => hall.beginSession.mutate({ sessionId }),
  },
  takeUpItem: {
    ...{ at: 'running', allowed: holders },
    attempt: ({ hall }, { sessionId, itemId }) => hall.takeUpItem.mutate({ sessionId, itemId }),
  },
  endSession: {
    ...{ at: 'running', allowed: holders },
    attempt: ({ hall }, { sessionId }) => hall.endSession.mutate({ sessionId }),
  },
  addSpeaker: {
    ...{ at: 'running', allowed: [], otherwise: otherwiseAll(holders, 'alreadyInLine') },
    attempt: ({ hall }, { sessionId, attendanceId }) =>
      hall.addSpeaker.mutate({ sessionId, attendanceId }),
  },
  callSpeaker: {
    ...{ at: 'running', allowed: holders },
    attempt: ({ hall }, { sessionId }) => hall.callSpeaker.mutate({ sessionId, speakingId: null }),
  },
  finishSpeech: {
    ...{ at: 'running', allowed: [], otherwise: otherwiseAll(holders, 'nobodySpeaking') },
    attempt: ({ hall }, { sessionId }) => hall.finishSpeech.mutate({ sessionId }),
  },
  skipSpeaker: {
    ...{ at: 'running', allowed: holders },
    attempt: ({ hall }, { sessionId, requestId }) =>
      hall.skipSpeaker.mutate({ sessionId, requestId }),
  },
  minutesDraft: {
    ...{ at: 'ended', allowed: holders },
    attempt: ({ hall }, { sessionId }) => hall.minutesDraft.query({ sessionId }),
  },
  saveMinutes: {
    ...{ at: 'ended', allowed: holders },
    attempt: ({ hall }, { sessionId, itemId }) =>
      hall.saveMinutes.mutate({
        ...{ sessionId, revision: 0, closing: '' },
        items: [{ itemId, discussion: '', resolution: '', concludesTopic: false }],
      }),
  },
  proposeMinutes: {
    ...{ at: 'ended', allowed: [], otherwise: otherwiseAll(holders, 'minutesEmpty') },
    attempt: ({ hall }, { sessionId }) => hall.proposeMinutes.mutate({ sessionId, revision: 0 }),
  },
};

let cloud: TestCloud;
let here: Everybody;
let staff: TestPerson;
let neighbour: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
  staff = here.people.ownersCommittee!;
  neighbour = await here.community.aResident();
});
afterAll(() => cloud.stop());

async function aScene(stage: Stage): Promise<Scene> {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  const sessionId = await sessionAt[stage]();
  const ids = async (statement: string) =>
    (await cloud.owner.query(statement, [sessionId])).rows[0]?.id ?? uuid();
  return {
    sessionId,
    neighbourId: neighbour.accountId,
    itemId: await ids('select id from agenda_item where session_id = $1'),
    attendanceId: await ids('select id from session_attendance where session_id = $1'),
    requestId: await ids('select id from speaking_request where session_id = $1'),
  };
}

const sessionAt: Record<Stage, () => Promise<string>> = {
  draft: async () => {
    const id = uuid();
    await staff.client.hall.saveSession.mutate({ id, revision: 0, ...content() });
    return id;
  },
  announced: async () => (await anAnnouncedSession(cloud, staff)).id,
  running: async () => {
    const { id: sessionId } = await aRunningSession(cloud, staff);
    const { code } = await staff.client.hall.sessionCode.query({ sessionId });
    await neighbour.client.hall.checkIn.mutate({ sessionId, code });
    await neighbour.client.hall.askToSpeak.mutate({ sessionId });
    return sessionId;
  },
  ended: async () => (await aHeldSession(cloud, staff, [neighbour])).id,
  proposed: async () => {
    const session = await aHeldSession(cloud, staff, [neighbour]);
    await proposedMinutes(staff, session);
    return session.id;
  },
  confirmed: async () => {
    const session = await aHeldSession(cloud, staff, [neighbour]);
    await confirmed(session, await proposedMinutes(staff, session), neighbour);
    return session.id;
  },
};

const procedures = sessionOperations as unknown as Record<string, { _def: { type: string } }>;

it('every operation of sessions is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(sessionOperations).sort());
});

describe.each(Object.entries(operations))('%s', (name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene(row.at);
  });

  it.each(everybody)('%s', async (person) => {
    const allowed = await expectCase(row, person, here.clients.get(person)!, scene);
    if (allowed && procedures[name]?._def.type === 'mutation') scene = await aScene(row.at);
  });
});

/** What answers with something of the caller's own community, whatever id was sent. */
const withoutSession = ['listSessions', 'nextSession', 'sessionsOfTopic', 'saveSession'];

it('nobody finds a session of another community by its id', async () => {
  const elsewhere = await aCommunity(cloud);
  const holder = await elsewhere.aStaffMember('administrator');
  const owner = await elsewhere.aResident();
  const scene = await aScene('running');
  const byRole = (row: Case<Scene>): Client =>
    row.allowed.includes('owner') || row.otherwise?.owner ? owner.client : holder.client;
  for (const [name, row] of Object.entries(operations)) {
    if (withoutSession.includes(name)) continue;
    await refused(row.attempt(byRole(row), scene), 'sessionNotFound');
  }
  for (const group of ['coming', 'past', 'drafts'] as const)
    expect((await holder.client.hall.listSessions.query({ group })).items).toEqual([]);
  expect(await owner.client.hall.nextSession.query()).toBeNull();
  const topicId = await aTopic(neighbour);
  expect(await owner.client.hall.sessionsOfTopic.query({ topicId })).toEqual([]);
});
