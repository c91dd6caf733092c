import { topicTimeline } from '../topic-timeline';
import { digestKinds, digestSectionOf, inSections } from './digest-sections';

it('every kind a digest tells of is one of the timeline’s', () => {
  expect(Object.keys(topicTimeline)).toEqual(expect.arrayContaining(digestKinds));
});

it('what only prepares a decision is left out', () => {
  expect(digestSectionOf('submitted')).toBeNull();
  expect(digestSectionOf('pollAnnounced')).toBeNull();
  expect(digestSectionOf('rejected')).toBe('declined');
});

it('results of polls come first, what was declined last, each as it happened', () => {
  const items = [
    { section: 'declined', n: 1 },
    { section: 'accepted', n: 2 },
    { section: 'polls', n: 3 },
    { section: 'accepted', n: 4 },
  ] as const;
  expect(inSections(items).map(({ n }) => n)).toEqual([3, 2, 4, 1]);
});
