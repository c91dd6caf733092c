import { topicTimeline } from '../topic-timeline';
import { digestKinds, digestSectionOf, inSections, toldOnce } from './digest-sections';

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

it('what was taken up and begun in one week is told of once, as begun', () => {
  const events = [
    { kind: 'accepted', topicId: 'bench' },
    { kind: 'implementationBegun', topicId: 'bench' },
    { kind: 'accepted', topicId: 'lamps' },
  ] as const;
  expect(toldOnce(events)).toEqual([events[1], events[2]]);
});
