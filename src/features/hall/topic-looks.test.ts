import { type TopicState, topicStates } from '@/shared/hall/topic-life-cycle';
import { cosignWords, waitingWords } from './cosign-words';
import { topicLook } from './topic-looks';

it('a topic that has its cosigns waits for an answer', () => {
  expect(topicLook('cosigning', false).word).toBe('征集附议');
  expect(topicLook('cosigning', true).word).toBe('待答复');
  expect(topicLook('accepted', true).word).toBe('已采纳');
});

it('every state has its own icon, so that none is told by its colour alone', () => {
  const icons = (Object.keys(topicStates) as TopicState[]).map(
    (state) => topicLook(state, false).icon,
  );
  expect(new Set(icons).size).toBe(icons.length);
});

it.each([
  [0, 5, '还没有人附议', '还差 5 人'],
  [3, 5, '已有 3 人附议', '还差 2 人'],
  [5, 5, '已有 5 人附议', '人数已够'],
  [9, 5, '已有 9 人附议', '人数已够'],
])('%i of %i cosigns', (count, threshold, have, missing) => {
  expect(cosignWords(count, threshold)).toEqual({ have, missing });
});

it('everybody reads how long an answer has been owed', () => {
  const since = '2026-11-10T12:00:00Z';
  expect(waitingWords(since, new Date('2026-11-11T11:59:59Z'))).toBe('等待答复');
  expect(waitingWords(since, new Date('2026-11-21T12:00:00Z'))).toBe('等待答复 11 天');
});
