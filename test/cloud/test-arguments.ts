import { v7 as uuid } from 'uuid';
import type { ArgumentSide } from '@/shared/hall/arguments/argument-side';
import type { Stance } from '@/shared/hall/arguments/stance';
import type { TestPerson } from './test-community';

/** An argument this person wrote. Answers its id. */
export async function anArgument(
  person: TestPerson,
  topicId: string,
  side: ArgumentSide = 'for',
  text = '装了充电棚，就没有人再把电动车推上楼。',
): Promise<string> {
  const id = uuid();
  await person.client.hall.writeArgument.mutate({ id, topicId, side, text });
  return id;
}

/** A reply to an argument. Answers its id. */
export async function aReply(
  person: TestPerson,
  argumentId: string,
  text = '我家楼道里就是这样。',
): Promise<string> {
  const id = uuid();
  await person.client.hall.replyToArgument.mutate({ id, argumentId, text });
  return id;
}

/** Somebody says where they stand on a topic. */
export const stand = (person: TestPerson, topicId: string, stance: Stance) =>
  person.client.hall.chooseStance.mutate({ topicId, stance });

/** Somebody finds an argument sound, or not; null takes it back. */
export const mark = (person: TestPerson, argumentId: string, sound: boolean | null) =>
  person.client.hall.markArgument.mutate({
    argumentId,
    mark: sound === null ? null : sound ? 'sound' : 'unsound',
  });
