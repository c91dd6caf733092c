import type { SimilarTopicData, TopicCardData } from '@/src/features/hall/hall-types';
import { aTopicDetail, topicId } from './topic-answers';

const savedAt = '2026-11-22T02:00:00.000Z';

/** A topic as lists show it. */
export const aTopicCard = (changes: Partial<TopicCardData> = {}): TopicCardData => ({
  ...aTopicDetail(),
  ...changes,
});

export const aSimilarTopic = (changes: Partial<SimilarTopicData> = {}): SimilarTopicData => ({
  ...aTopicCard(),
  likeness: 'veryAlike',
  mayCosign: true,
  ...changes,
});

/** What the pages of the hall ask whoever they are shown to. */
export const memberAnswers = (roles: string[] = ['resident', 'adult'], kind = 'compound') => ({
  'community.whoAmI': () => ({
    loggedIn: true,
    account: { consentedAt: '', consentVersion: '1', consentIsCurrent: true },
    community: { id: 'c', name: '锦绣花园', kind, privacyContact: '' },
    roles,
    homes: [],
    pendingBindings: [],
  }),
  'community.listBuildings': () => [
    { id: '019aa000-0000-7000-8000-0000000000b1', name: '1栋' },
    { id: '019aa000-0000-7000-8000-0000000000b2', name: '2栋' },
  ],
  'hall.saveTopicDraft': () => ({ savedAt }),
  'hall.similarTopics': () => ({ items: [] }),
  'hall.submitTopic': ({ id }: { id: string }) => handedIn(id),
  'hall.submitForNeighbour': ({ id }: { id: string }) => handedIn(id),
  'messages.messagePermissions': () => [],
  'hall.topicsWaiting': () => ({ awaitingAnswer: 0, collectingCosigns: 0 }),
});

const handedIn = (id: string) => ({
  topicId: id,
  isWaiting: false,
  cosignThreshold: 5,
  cosignUntil: savedAt,
});

export { topicId };
