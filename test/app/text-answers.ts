import type { CloudOutputs } from '@/src/platform/cloud';

type Hall = CloudOutputs['hall'];

export const topicId = '019aa000-0000-7000-8000-000000000001';
export const paragraphId = '019aa000-0000-7000-8000-00000000000a';
export const secondParagraphId = '019aa000-0000-7000-8000-00000000000b';
export const suggestionId = '019aa000-0000-7000-8000-00000000000c';

/** A version of two paragraphs as the server answers it, to change for a test. */
export const aTextPage = (changes: Partial<Hall['topicText']> = {}): Hall['topicText'] => ({
  topicTitle: '充电桩怎么建',
  version: {
    number: 2,
    title: '南门充电桩方案',
    note: '按议事会的意见改了管理一段。',
    summary: '改了 1 段',
    digest: 'ab'.repeat(32),
    publishedAt: '2026-11-20T02:00:00.000Z',
    authorName: '业主委员会',
    paragraphCount: 2,
  },
  openSuggestions: 1,
  viewer: { mayWrite: false, maySuggest: true, whyItStands: null },
  items: [
    { paragraphId, kind: 'heading', text: '一、管理', position: 1, openSuggestions: 0 },
    {
      paragraphId: secondParagraphId,
      kind: 'clause',
      text: '由物业负责日常管理。',
      position: 2,
      openSuggestions: 1,
    },
  ],
  nextCursor: null,
  ...changes,
});

/** The second paragraph, for who wants to say something about it. */
export const aParagraph = (
  changes: Partial<Hall['textParagraph']> = {},
): Hall['textParagraph'] => ({
  version: 2,
  title: '南门充电桩方案',
  paragraph: {
    paragraphId: secondParagraphId,
    kind: 'clause',
    text: '由物业负责日常管理。',
    position: 2,
  },
  maySuggest: true,
  whyItStands: null,
  ...changes,
});

type Suggestion = Hall['textSuggestions']['items'][number];

/** A neighbour's suggestion to the second paragraph. */
export const aSuggestionCard = (changes: Partial<Suggestion> = {}): Suggestion => ({
  id: suggestionId,
  kind: 'reword',
  paragraphId: secondParagraphId,
  position: 2,
  label: null,
  segments: [
    { kind: 'same', text: '由' },
    { kind: 'removed', text: '物业' },
    { kind: 'added', text: '业委会' },
    { kind: 'same', text: '负责日常管理。' },
  ],
  wording: '由业委会负责日常管理。',
  reason: '业委会更了解大家的想法。',
  authorName: '3栋 王**',
  isMine: false,
  visibility: 'shown',
  hiddenReason: null,
  state: 'open',
  supportCount: 3,
  isSupported: false,
  createdAt: '2026-11-21T02:00:00.000Z',
  decision: null,
  outdated: null,
  ...changes,
});

/** The writers' desk with one paragraph and one suggestion that waits. */
export const aDesk = (changes: Partial<Hall['textDesk']> = {}): Hall['textDesk'] => ({
  topicTitle: '充电桩怎么建',
  isOpen: true,
  text: {
    revision: 4,
    title: '南门充电桩方案',
    paragraphCount: 2,
    currentVersion: 2,
    openSuggestions: 1,
    updatedAt: '2026-11-20T02:00:00.000Z',
  },
  items: [
    { paragraphId, kind: 'heading', text: '一、管理', position: 1 },
    {
      paragraphId: secondParagraphId,
      kind: 'clause',
      text: '由物业负责日常管理。',
      position: 2,
    },
  ],
  nextCursor: null,
  ...changes,
});

export const onePage = <Item>(...items: Item[]) => ({ items, nextCursor: null });
