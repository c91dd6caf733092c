import { v7 as uuid } from 'uuid';
import {
  aCommunityOfEverybody,
  adults,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  otherwiseAll,
  preparers,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { aPublishedText, aSuggestion, suggestionTo, textDeskOf } from '@/test/cloud/test-texts';
import { draftingOperations } from './operations';

jest.setTimeout(60_000);

/** A topic of a neighbour who is none of these people, its text, and a suggestion of the same neighbour. */
interface Scene {
  topicId: string;
  suggestionId: string;
  revision: number;
  paragraph: { paragraphId: string; text: string };
}

const writers: readonly string[] = preparers;
const notTheirText = otherwiseAll(adults, 'textNotByYou');
const edit = { kind: 'title', title: '新的文稿标题' } as const;

const operations: Record<string, Case<Scene>> = {
  topicText: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.topicText.query({ topicId }),
  },
  textParagraph: {
    allowed: members,
    attempt: ({ hall }, { topicId, paragraph: { paragraphId } }) =>
      hall.textParagraph.query({ topicId, paragraphId }),
  },
  textSummary: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.textSummary.query({ topicId }),
  },
  textVersions: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.textVersions.query({ topicId }),
  },
  textComparison: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.textComparison.query({ topicId, older: 1, newer: 1 }),
  },
  textSuggestions: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.textSuggestions.query({ topicId, list: 'open' }),
  },
  textDesk: {
    allowed: writers,
    otherwise: notTheirText,
    attempt: ({ hall }, { topicId }) => hall.textDesk.query({ topicId }),
  },
  unpublishedChanges: {
    allowed: writers,
    otherwise: notTheirText,
    attempt: ({ hall }, { topicId }) => hall.unpublishedChanges.query({ topicId }),
  },
  beginText: {
    allowed: writers,
    otherwise: notTheirText,
    attempt: ({ hall }, { topicId }) => hall.beginText.mutate({ topicId }),
  },
  editText: {
    allowed: writers,
    otherwise: notTheirText,
    attempt: ({ hall }, { topicId, revision }) => hall.editText.mutate({ topicId, revision, edit }),
  },
  publishText: {
    allowed: writers,
    otherwise: notTheirText,
    attempt: async ({ hall }, { topicId, revision }) => {
      await hall.editText.mutate({ topicId, revision, edit });
      return hall.publishText.mutate({ topicId, revision: revision + 1, note: '' });
    },
  },
  acceptSuggestions: {
    allowed: writers,
    otherwise: notTheirText,
    attempt: ({ hall }, { topicId, suggestionId }) =>
      hall.acceptSuggestions.mutate({
        topicId,
        note: '',
        accepted: [{ suggestionId, byHand: null }],
      }),
  },
  answerSuggestion: {
    allowed: writers,
    otherwise: notTheirText,
    attempt: ({ hall }, { topicId, suggestionId }) =>
      hall.answerSuggestion.mutate({ topicId, suggestionId, answer: '先按原来的办。' }),
  },
  suggestChange: {
    allowed: adults,
    attempt: ({ hall }, { topicId, paragraph }) =>
      hall.suggestChange.mutate(suggestionTo(topicId, paragraph, { wording: uuid() })),
  },
  supportSuggestion: {
    allowed: adults,
    attempt: ({ hall }, { topicId, suggestionId }) =>
      hall.supportSuggestion.mutate({ topicId, suggestionId, supports: true }),
  },
  withdrawSuggestion: {
    allowed: [],
    otherwise: otherwiseAll(adults, 'suggestionNotByYou'),
    attempt: ({ hall }, { suggestionId }) => hall.withdrawSuggestion.mutate({ suggestionId }),
  },
};

let cloud: TestCloud;
let all: Everybody;
let author: TestPerson;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  all = await aCommunityOfEverybody(cloud);
  author = await all.community.aResident();
  staff = await all.community.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());

async function aScene(): Promise<Scene> {
  const topicId = await anAcceptedTopic(author, staff);
  const paragraphs = await aPublishedText(staff, topicId);
  const paragraph = paragraphs[3]!;
  const suggestionId = await aSuggestion(author, topicId, paragraph);
  const { revision } = await textDeskOf(staff, topicId);
  return { topicId, suggestionId, revision, paragraph };
}

it('every operation of drafting is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(draftingOperations).sort());
});

describe.each(Object.entries(operations))('%s', (_name, operation) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const wasAllowed = await expectCase(operation, person, all.clients.get(person)!, scene);
    if (wasAllowed) scene = await aScene();
  });
});

it('whoever raised the topic writes its text without being staff', async () => {
  const { topicId, revision, suggestionId } = await aScene();
  const { hall } = author.client;
  await hall.textDesk.query({ topicId });
  await hall.editText.mutate({ topicId, revision, edit });
  await hall.publishText.mutate({ topicId, revision: revision + 1, note: '' });
  await hall.acceptSuggestions.mutate({
    topicId,
    note: '',
    accepted: [{ suggestionId, byHand: null }],
  });
});

it('nobody finds a text or a suggestion of another community by its id', async () => {
  const { topicId, suggestionId, revision, paragraph } = await aScene();
  const elsewhere = await aCommunity(cloud);
  const { hall } = (await elsewhere.aResident()).client;
  const desk = (await elsewhere.aStaffMember('ownersCommittee')).client.hall;
  await refused(hall.topicText.query({ topicId }), 'topicNotFound');
  await refused(hall.textSuggestions.query({ topicId, list: 'open' }), 'topicNotFound');
  await refused(hall.suggestChange.mutate(suggestionTo(topicId, paragraph)), 'topicNotFound');
  await refused(hall.withdrawSuggestion.mutate({ suggestionId }), 'suggestionNotFound');
  await refused(desk.textDesk.query({ topicId }), 'topicNotFound');
  await refused(desk.editText.mutate({ topicId, revision, edit }), 'topicNotFound');
  const accepted = [{ suggestionId, byHand: null }];
  await refused(desk.acceptSuggestions.mutate({ topicId, note: '', accepted }), 'topicNotFound');
});

it('a suggestion is found only through the topic whose text it is about', async () => {
  const [one, other] = [await aScene(), await aScene()];
  const { topicId } = other;
  const accepted = [{ suggestionId: one.suggestionId, byHand: null }];
  const { hall } = staff.client;
  await refused(
    hall.acceptSuggestions.mutate({ topicId, note: '', accepted }),
    'suggestionNotFound',
  );
  await refused(
    hall.answerSuggestion.mutate({
      topicId,
      suggestionId: one.suggestionId,
      answer: '先按原来的办。',
    }),
    'suggestionNotFound',
  );
});
