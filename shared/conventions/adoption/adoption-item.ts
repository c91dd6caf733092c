import type { BallotItem } from '@/shared/polls/methods/ballot-item';
import { pollLimits } from '@/shared/polls/poll-limits';
import type { TextContent } from '@/shared/texts/text-content';

/** The version of a convention that is put to the vote. */
export interface VersionToAdopt extends TextContent {
  readonly conventionName: string;
  /** The edition it leads to. */
  readonly edition: number;
  readonly version: number;
  /** SHA-256 of the version's canonical form, hex. */
  readonly digest: string;
}

/** What a ballot paper asks about a version, bound to its digest either way. */
export interface AdoptionItem {
  readonly title: string;
  readonly description: string;
}

/**
 * What is put to the vote: the whole text where it fits, else which version it is and where it can be
 * read. Always the same words for the same version, so that a poll whose item was altered is told.
 */
export function adoptionItem(adopted: VersionToAdopt): AdoptionItem {
  const { conventionName, edition, version, digest, title, paragraphs } = adopted;
  const head = `《${conventionName}》第${edition}版（草案第 ${version} 稿，已经审核）`;
  const fingerprint = `文字指纹：${digest}`;
  const words = `${title}\n${paragraphs.map(({ text }) => text).join('\n')}`;
  const whole = [head, words, fingerprint].join('\n\n');
  const clauses = paragraphs.filter(({ kind }) => kind === 'clause').length;
  const named = `${head}，共 ${clauses} 条，全文请在“公约”页面的草案里看。\n\n${fingerprint}`;
  return {
    title: `是否通过《${conventionName}》第${edition}版`,
    description: whole.length <= pollLimits.itemDescription.max ? whole : named,
  };
}

/** The poll's own title, as long as one may be. */
export function adoptionPollTitle(conventionName: string): string {
  const title = `审议表决《${conventionName}》`;
  return title.length <= pollLimits.title.max ? title : '审议表决本社区的公约';
}

/**
 * Whether an item still asks exactly this: the same words, to approve or to reject, in an owners'
 * assembly as its covenant. Anything else was altered after the draft was made.
 */
export const asksToAdopt = (
  { title, description }: AdoptionItem,
  item: Pick<BallotItem, 'title' | 'description' | 'method' | 'options' | 'matter'>,
  body: string,
): boolean =>
  item.title === title &&
  item.description === description &&
  item.method.kind === 'approveReject' &&
  item.options.length === 0 &&
  item.matter === (body === 'ownersAssembly' ? 'covenant' : null);
