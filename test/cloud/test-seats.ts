import type { TestPerson } from './test-community';

interface Invited {
  body?: 'ownersCommittee' | 'propertyManager' | 'gridWorker' | 'supervisoryCommittee';
  outsideName?: string;
  accountId?: string;
  question?: string;
  answerBy?: string;
}

/** A seat of the topic for a body, somebody from outside or a resident. Answers its id. */
export async function aSeat(
  staff: TestPerson,
  topicId: string,
  { answerBy, ...seat }: Invited,
): Promise<string> {
  const { hall } = staff.client;
  const before = await hall.topicSeats.query({ topicId });
  await hall.inviteSeats.mutate({ topicId, seats: [seat], ...(answerBy && { answerBy }) });
  const { seats } = await hall.topicSeats.query({ topicId });
  const added = seats.find(({ id }) => before.seats.every((known) => known.id !== id));
  if (!added) throw new Error('no seat was added');
  return added.id;
}
