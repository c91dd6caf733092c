import { hash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { AcknowledgedBy, ConventionKind } from '@/shared/conventions/convention-kinds';
import type { RevisionState } from '@/shared/conventions/revision-life-cycle';
import { canonicalText } from '@/shared/texts/canonical-text';
import type { Paragraph } from '@/shared/texts/text-content';
import type { TestCloud } from './test-cloud';
import type { TestCommunity, TestPerson } from './test-community';

/**
 * Builders for conventions, written as the owner of the tables so that a test of one part does not
 * depend on the operations of another.
 */
export const conventionClauses: readonly Paragraph[] = [
  { paragraphId: uuid(), kind: 'heading', text: '第一章 邻里关系' },
  { paragraphId: uuid(), kind: 'clause', text: '邻里之间以礼相待，有事好好商量。' },
  { paragraphId: uuid(), kind: 'clause', text: '晚上十点以后放低音量。' },
  { paragraphId: uuid(), kind: 'heading', text: '第二章 环境卫生' },
  { paragraphId: uuid(), kind: 'clause', text: '垃圾分类投放，不乱扔杂物。' },
];

export interface TestConvention {
  conventionId: string;
  name: string;
}

/** A convention with nothing in it yet. */
export async function aConvention(
  cloud: TestCloud,
  community: TestCommunity,
  founder: TestPerson,
  options: { kind?: ConventionKind; name?: string; acknowledgedBy?: AcknowledgedBy } = {},
): Promise<TestConvention> {
  const [conventionId, name] = [uuid(), options.name ?? '测试居民公约'];
  await cloud.owner.query(
    `insert into convention (community_id, id, kind, name, acknowledged_by, founded_by, founded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      community.id,
      conventionId,
      options.kind ?? 'compound',
      name,
      options.acknowledgedBy ?? 'household',
      founder.accountId,
      cloud.now,
    ],
  );
  return { conventionId, name };
}

/** A round of writing in some state; from reviewing on it needs the version handed in. */
export async function aRevision(
  cloud: TestCloud,
  community: TestCommunity,
  founder: TestPerson,
  conventionId: string,
  options: { state: RevisionState; number?: number; version?: number; collectsUntil?: Date },
): Promise<number> {
  const number = options.number ?? 1;
  const isInForce = options.state === 'inForce' || options.state === 'superseded';
  await cloud.owner.query(
    `insert into convention_revision (community_id, convention_id, number, state, reason, collects_until, version,
       in_force_from, begun_by, begun_at, ended_at)
     values ($1, $2, $3, $4, '大家希望把规矩写清楚', $5, $6, $7, $8, $9, $10)`,
    [
      community.id,
      conventionId,
      number,
      options.state,
      options.collectsUntil ?? cloud.now,
      options.version ?? null,
      isInForce ? cloud.now : null,
      founder.accountId,
      cloud.now,
      isInForce || options.state === 'abandoned' ? cloud.now : null,
    ],
  );
  return number;
}

/** Publishes a version of a convention's text. Answers its number and digest. */
export async function aTextVersion(
  cloud: TestCloud,
  community: TestCommunity,
  author: TestPerson,
  convention: TestConvention,
  options: { number?: number; paragraphs?: readonly Paragraph[] } = {},
): Promise<{ version: number; digest: string }> {
  const { number = 1, paragraphs = conventionClauses } = options;
  const subject = { kind: 'convention' as const, id: convention.conventionId };
  const content = { title: convention.name, paragraphs };
  const digest = hash('sha256', canonicalText(subject, number, content));
  await cloud.owner.query(
    `insert into living_text (community_id, subject_kind, subject_id, revision, title, paragraphs, updated_by, updated_at)
     values ($1, 'convention', $2, 1, $3, $4, $5, $6) on conflict do nothing`,
    [
      community.id,
      subject.id,
      content.title,
      JSON.stringify(paragraphs),
      author.accountId,
      cloud.now,
    ],
  );
  await cloud.owner.query(
    `insert into text_version (community_id, subject_kind, subject_id, number, title, paragraphs, note, summary, digest,
       author_account_id, author_body, published_at)
     values ($1, 'convention', $2, $3, $4, $5, '', '', $6, $7, 'residentsCommittee', $8)`,
    [
      community.id,
      subject.id,
      number,
      content.title,
      JSON.stringify(paragraphs),
      digest,
      author.accountId,
      cloud.now,
    ],
  );
  await cloud.owner.query(
    `update living_text set current_version = $3, paragraphs = $4
     where community_id = $1 and subject_kind = 'convention' and subject_id = $2`,
    [community.id, subject.id, number, JSON.stringify(paragraphs)],
  );
  return { version: number, digest };
}

export interface TestEdition extends TestConvention {
  edition: number;
  version: number;
  digest: string;
  paragraphs: readonly Paragraph[];
}

/** A convention whose first edition is in force, its clauses numbered. */
export async function anEditionInForce(
  cloud: TestCloud,
  community: TestCommunity,
  founder: TestPerson,
  options: Parameters<typeof aConvention>[3] & { paragraphs?: readonly Paragraph[] } = {},
): Promise<TestEdition> {
  const convention = await aConvention(cloud, community, founder, options);
  return comeIntoForce(cloud, community, founder, convention, {
    number: 1,
    paragraphs: options.paragraphs ?? conventionClauses,
  });
}

/** Puts an edition in the place of the one before, as filing and publishing it would. */
export async function comeIntoForce(
  cloud: TestCloud,
  community: TestCommunity,
  founder: TestPerson,
  convention: TestConvention,
  edition: { number: number; paragraphs: readonly Paragraph[] },
): Promise<TestEdition> {
  const { version, digest } = await aTextVersion(cloud, community, founder, convention, edition);
  await cloud.owner.query(
    `update convention_revision set state = 'superseded'
     where community_id = $1 and convention_id = $2 and state = 'inForce'`,
    [community.id, convention.conventionId],
  );
  await aRevision(cloud, community, founder, convention.conventionId, {
    state: 'inForce',
    number: edition.number,
    version,
  });
  for (const [position, { paragraphId }] of edition.paragraphs
    .filter(({ kind }) => kind === 'clause')
    .entries()) {
    await cloud.owner.query(
      `insert into convention_clause (community_id, convention_id, paragraph_id, number, since_edition)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [community.id, convention.conventionId, paragraphId, position + 1, edition.number],
    );
  }
  return {
    ...convention,
    edition: edition.number,
    version,
    digest,
    paragraphs: edition.paragraphs,
  };
}
