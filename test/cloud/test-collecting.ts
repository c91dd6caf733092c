import { v7 as uuid } from 'uuid';
import type { TestCloud } from './test-cloud';
import type { TestPerson } from './test-community';

export const aDay = 86_400_000;

/** A round of three weeks from 2026-11-22 on, as staff fill it in. */
export const aRound = (given: object = {}) => ({
  reason: '大家反映停车和养宠的事说不清，想一起定个规矩。',
  lastDay: '2026-12-13',
  ...given,
});

export const foundation = (given: object = {}) => ({
  kind: 'compound' as const,
  name: `测试居民公约${uuid().slice(-6)}`,
  acknowledgedBy: 'household' as const,
  ...aRound(given),
});

/** A convention whose opinions are being collected until 13 December. */
export async function aCollectingConvention(staff: TestPerson, given: object = {}) {
  const { conventionId } = await staff.client.conventions.foundConvention.mutate({
    ...foundation(),
    ...given,
  });
  const { items } = await staff.client.conventions.listPrompts.query({ conventionId });
  return { conventionId, promptId: items[0]!.id };
}

export const anOpinion = (conventionId: string, given: object = {}) => ({
  ...{ id: uuid(), conventionId, promptId: null as string | null },
  words: '希望晚上十点以后不要跳广场舞。',
  ...given,
});

export async function anOpinionOf(
  speaker: TestPerson,
  conventionId: string,
  given: object = {},
): Promise<string> {
  const { opinionId } = await speaker.client.conventions.giveOpinion.mutate(
    anOpinion(conventionId, given),
  );
  return opinionId;
}

/** The clock stands behind the end of the period. */
export const afterCollecting = (cloud: TestCloud): void => cloud.advance(22 * aDay);

export const summary = '收到的意见集中在噪声和停车，草案第二章和第五章会写进去。';
