import { v7 as uuid } from 'uuid';
import type { TestCloud } from './test-cloud';
import type { TestPerson } from './test-community';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** What the form of a session holds, seven days from the test's clock. */
export function sessionContent(cloud: TestCloud, content: object = {}) {
  const startsAt = new Date(cloud.now.getTime() + 7 * day);
  return {
    title: '门禁怎么修',
    introduction: '请带上您的意见。',
    place: '社区活动室',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 2 * hour).toISOString(),
    capacity: null as number | null,
    invited: 'all' as const,
    agenda: [{ title: '门禁维修方案', note: '', minutes: 30, topicId: null as string | null }],
    ...content,
  };
}

export interface TestSession {
  id: string;
  startsAt: Date;
  endsAt: Date;
}

/** A session that was announced. */
export async function anAnnouncedSession(
  cloud: TestCloud,
  staff: TestPerson,
  content: object = {},
): Promise<TestSession> {
  const id = uuid();
  const written = sessionContent(cloud, content);
  const { hall } = staff.client;
  const { revision } = await hall.saveSession.mutate({ id, revision: 0, ...written });
  await hall.announceSession.mutate({ sessionId: id, revision });
  return { id, startsAt: new Date(written.startsAt), endsAt: new Date(written.endsAt) };
}

/** A session that has begun; the clock stands at its start. */
export async function aRunningSession(
  cloud: TestCloud,
  staff: TestPerson,
  content: object = {},
): Promise<TestSession> {
  const session = await anAnnouncedSession(cloud, staff, content);
  cloud.now = session.startsAt;
  await staff.client.hall.beginSession.mutate({ sessionId: session.id });
  return session;
}

/** Checks people in with the code that is shown. */
export async function comeTo(
  session: TestSession,
  staff: TestPerson,
  ...people: readonly TestPerson[]
): Promise<void> {
  const sessionId = session.id;
  const { code } = await staff.client.hall.sessionCode.query({ sessionId });
  for (const { client } of people) await client.hall.checkIn.mutate({ sessionId, code });
}

/** A session that has ended, with these attendees. */
export async function aHeldSession(
  cloud: TestCloud,
  staff: TestPerson,
  attendees: readonly TestPerson[],
  content: object = {},
): Promise<TestSession> {
  const session = await aRunningSession(cloud, staff, content);
  await comeTo(session, staff, ...attendees);
  cloud.advance(hour);
  await staff.client.hall.endSession.mutate({ sessionId: session.id });
  return session;
}

/** Writes something about every item and puts it to the attendees. Answers the version. */
export async function proposedMinutes(
  staff: TestPerson,
  { id: sessionId }: TestSession,
  item: object = {},
): Promise<number> {
  const { hall } = staff.client;
  const draft = await hall.minutesDraft.query({ sessionId });
  const items = draft.items.map(({ itemId, discussion, resolution, concludesTopic }) => ({
    ...{ itemId, discussion: discussion || '大家都说要快修。' },
    ...{ resolution: resolution || '请物业在两周内修好门禁，费用从公共收益出。', concludesTopic },
    ...item,
  }));
  const { revision } = await hall.saveMinutes.mutate({
    ...{ sessionId, revision: draft.revision, items, closing: draft.closing },
  });
  return (await hall.proposeMinutes.mutate({ sessionId, revision })).version;
}

/** Attendees confirm the version, one after the other. */
export async function confirmed(
  { id: sessionId }: TestSession,
  version: number,
  ...people: readonly TestPerson[]
): Promise<void> {
  for (const { client } of people)
    await client.hall.answerMinutes.mutate({
      ...{ sessionId, version, answer: 'confirmed', remark: '' },
    });
}
