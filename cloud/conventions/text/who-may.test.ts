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
import { aConvention, aRevision } from '@/test/cloud/test-conventions';
import {
  aPublishedDraft,
  draftDeskOf,
  suggestionToDraft,
} from '@/test/cloud/test-drafts-of-conventions';
import { clausesOperations } from '../clauses/operations';
import { textOperations } from './operations';

jest.setTimeout(60_000);

/** A convention whose draft is published, with a suggestion of a neighbour who is none of these people. */
interface Scene {
  conventionId: string;
  /** Of a convention nobody has begun to write. */
  unwrittenId: string;
  suggestionId: string;
  revision: number;
  clause: { paragraphId: string; text: string };
}

const edit = { kind: 'title', title: '新的公约标题' } as const;

const operations: Record<string, Case<Scene>> = {
  conventionText: {
    allowed: members,
    attempt: ({ conventions }, { conventionId }) =>
      conventions.conventionText.query({ conventionId }),
  },
  textParagraph: {
    allowed: members,
    attempt: ({ conventions }, { conventionId, clause: { paragraphId } }) =>
      conventions.textParagraph.query({ conventionId, paragraphId }),
  },
  textSummary: {
    allowed: members,
    attempt: ({ conventions }, { conventionId }) => conventions.textSummary.query({ conventionId }),
  },
  textVersions: {
    allowed: members,
    attempt: ({ conventions }, { conventionId }) =>
      conventions.textVersions.query({ conventionId }),
  },
  textComparison: {
    allowed: members,
    attempt: ({ conventions }, { conventionId }) =>
      conventions.textComparison.query({ conventionId, older: 1, newer: 1 }),
  },
  textSuggestions: {
    allowed: members,
    attempt: ({ conventions }, { conventionId }) =>
      conventions.textSuggestions.query({ conventionId, list: 'open' }),
  },
  textDesk: {
    allowed: preparers,
    attempt: ({ conventions }, { conventionId }) => conventions.textDesk.query({ conventionId }),
  },
  unpublishedChanges: {
    allowed: preparers,
    attempt: ({ conventions }, { conventionId }) =>
      conventions.unpublishedChanges.query({ conventionId }),
  },
  beginText: {
    allowed: preparers,
    attempt: ({ conventions }, { unwrittenId }) =>
      conventions.beginText.mutate({ conventionId: unwrittenId, from: 'template' }),
  },
  editText: {
    allowed: preparers,
    attempt: ({ conventions }, { conventionId, revision }) =>
      conventions.editText.mutate({ conventionId, revision, edit }),
  },
  publishText: {
    allowed: preparers,
    attempt: async ({ conventions }, { conventionId, revision }) => {
      await conventions.editText.mutate({ conventionId, revision, edit });
      return conventions.publishText.mutate({ conventionId, revision: revision + 1, note: '' });
    },
  },
  acceptSuggestions: {
    allowed: preparers,
    attempt: ({ conventions }, { conventionId, suggestionId }) =>
      conventions.acceptSuggestions.mutate({
        conventionId,
        note: '',
        accepted: [{ suggestionId, byHand: null }],
      }),
  },
  answerSuggestion: {
    allowed: preparers,
    attempt: ({ conventions }, { conventionId, suggestionId }) =>
      conventions.answerSuggestion.mutate({
        conventionId,
        suggestionId,
        answer: '先按原来的办。',
      }),
  },
  suggestChange: {
    allowed: adults,
    attempt: ({ conventions }, { conventionId, clause }) =>
      conventions.suggestChange.mutate(suggestionToDraft(conventionId, clause, uuid())),
  },
  supportSuggestion: {
    allowed: adults,
    attempt: ({ conventions }, { conventionId, suggestionId }) =>
      conventions.supportSuggestion.mutate({ conventionId, suggestionId, supports: true }),
  },
  withdrawSuggestion: {
    allowed: [],
    otherwise: otherwiseAll(adults, 'suggestionNotByYou'),
    attempt: ({ conventions }, { suggestionId }) =>
      conventions.withdrawSuggestion.mutate({ suggestionId }),
  },
  citableClauses: {
    allowed: members,
    attempt: ({ conventions }) => conventions.citableClauses.query({}),
  },
  clauseDetail: {
    allowed: members,
    attempt: ({ conventions }, { conventionId, clause: { paragraphId } }) =>
      conventions.clauseDetail.query({ conventionId, paragraphId }),
  },
  explainClause: {
    allowed: preparers,
    attempt: ({ conventions }, { conventionId, clause: { paragraphId, text } }) =>
      conventions.explainClause.mutate({
        conventionId,
        paragraphId,
        text,
        plainWords: '就是别吵着别人。',
        example: '',
      }),
  },
  whereCited: {
    allowed: members,
    attempt: ({ conventions }, { conventionId, clause: { paragraphId } }) =>
      conventions.whereCited.query({ conventionId, paragraphId }),
  },
};

let cloud: TestCloud;
let all: Everybody;
let neighbour: TestPerson;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  all = await aCommunityOfEverybody(cloud);
  neighbour = await all.community.aResident();
  staff = await all.community.aStaffMember('residentsCommittee');
});
afterAll(() => cloud.stop());

async function aDraftingConvention(): Promise<string> {
  const { conventionId } = await aConvention(cloud, all.community, staff, {
    name: `公约${uuid().slice(-12)}`,
  });
  await aRevision(cloud, all.community, staff, conventionId, { state: 'drafting' });
  return conventionId;
}

async function aScene(): Promise<Scene> {
  const conventionId = await aDraftingConvention();
  const unwrittenId = await aDraftingConvention();
  const paragraphs = await aPublishedDraft(staff, conventionId);
  const clause = paragraphs[2]!;
  const suggestion = suggestionToDraft(conventionId, clause);
  await neighbour.client.conventions.suggestChange.mutate(suggestion);
  const { revision } = await draftDeskOf(staff, conventionId);
  return { conventionId, unwrittenId, suggestionId: suggestion.id, revision, clause };
}

it('every operation on the text and on clauses is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(
    [...Object.keys(textOperations), ...Object.keys(clausesOperations)].sort(),
  );
});

describe.each(Object.entries(operations))('%s', (_name, operation) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const wasAllowed = await expectCase(operation, person, all.clients.get(person)!, scene);
    if (wasAllowed && operation.allowed === preparers) scene = await aScene();
  });
});

it('nobody finds a convention, its draft or its clauses of another community by an id', async () => {
  const { conventionId, suggestionId, revision, clause } = await aScene();
  const { paragraphId, text } = clause;
  const elsewhere = await aCommunity(cloud);
  const { conventions } = (await elsewhere.aResident()).client;
  const desk = (await elsewhere.aStaffMember('residentsCommittee')).client.conventions;
  const id = 'conventionNotFound';
  await refused(conventions.conventionText.query({ conventionId }), id);
  await refused(conventions.clauseDetail.query({ conventionId, paragraphId }), id);
  await refused(conventions.whereCited.query({ conventionId, paragraphId }), id);
  await refused(conventions.textSuggestions.query({ conventionId, list: 'open' }), id);
  await refused(conventions.suggestChange.mutate(suggestionToDraft(conventionId, clause)), id);
  await refused(conventions.withdrawSuggestion.mutate({ suggestionId }), 'suggestionNotFound');
  await refused(desk.textDesk.query({ conventionId }), id);
  await refused(desk.editText.mutate({ conventionId, revision, edit }), id);
  await refused(
    desk.explainClause.mutate({
      conventionId,
      paragraphId,
      text,
      plainWords: '别吵着别人。',
      example: '',
    }),
    id,
  );
  expect((await conventions.citableClauses.query({})).conventions).toEqual([]);
});
