import { v7 as uuid } from 'uuid';
import type { TestPerson } from './test-community';
import { topicContent } from './test-hall';

/** A neighbour without a phone who has said yes. */
export const aNeighbour = <Given extends { buildingId: string }>(given: Given) => ({
  name: '王秀兰',
  room: '502',
  consentHow: 'inPerson' as const,
  consentOn: '2026-11-21',
  consented: true,
  ...given,
});

/** A topic somebody raised for a neighbour. Answers its id. */
export async function aTopicForNeighbour(
  helper: TestPerson,
  neighbour: ReturnType<typeof aNeighbour>,
  content: object = {},
): Promise<string> {
  const id = uuid();
  await helper.client.hall.submitForNeighbour.mutate({ id, ...topicContent(content), neighbour });
  return id;
}
