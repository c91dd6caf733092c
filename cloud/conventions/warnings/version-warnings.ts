import { hash } from 'node:crypto';
import type { Row } from '@/cloud/platform/tables';
import { readVersion } from '@/cloud/texts/public';
import { type ClauseWarning, clauseWarnings } from '@/shared/conventions/warnings/clause-warnings';
import type { Paragraph } from '@/shared/texts/text-content';
import type { ConventionContext } from '../convention-context';
import { textOf } from '../convention-rows';
import './tables';

export type WarningAnswer = Row<'conventionWarningAnswer'>;

/** A warning about one paragraph of a version, with why staff let it stand; null: it waits. */
export interface VersionWarning extends ClauseWarning {
  readonly paragraph: Paragraph;
  readonly wordsDigest: string;
  readonly answer: WarningAnswer | null;
}

/**
 * What the check finds in a version, headings too, in the order of the text. Two queries.
 *
 * @throws Refusal textVersionUnknown
 */
export async function versionWarnings(
  context: ConventionContext,
  conventionId: string,
  version: number,
): Promise<VersionWarning[]> {
  const { paragraphs } = await readVersion(context, textOf(conventionId), version);
  const found = paragraphs.flatMap((paragraph) => {
    const warnings = clauseWarnings(paragraph.text);
    if (warnings.length === 0) return [];
    const wordsDigest = hash('sha256', paragraph.text);
    return warnings.map((warning) => ({ ...warning, paragraph, wordsDigest }));
  });
  const answers = await newestAnswers(
    context,
    conventionId,
    found.map(({ paragraph }) => paragraph.paragraphId),
  );
  return found.map((warning) => ({
    ...warning,
    answer:
      answers.get(
        keyOf({
          paragraphId: warning.paragraph.paragraphId,
          rule: warning.rule,
          wordsDigest: warning.wordsDigest,
        }),
      ) ?? null,
  }));
}

async function newestAnswers(
  { transaction, communityId }: ConventionContext,
  conventionId: string,
  paragraphIds: readonly string[],
): Promise<Map<string, WarningAnswer>> {
  if (paragraphIds.length === 0) return new Map();
  const answers = await transaction
    .selectFrom('conventionWarningAnswer')
    .distinctOn(['paragraphId', 'rule', 'wordsDigest'])
    .selectAll()
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('paragraphId', 'in', [...new Set(paragraphIds)])
    .orderBy('paragraphId')
    .orderBy('rule')
    .orderBy('wordsDigest')
    .orderBy('id', 'desc')
    .execute();
  return new Map(answers.map((answer) => [keyOf(answer), answer]));
}

const keyOf = ({
  paragraphId,
  rule,
  wordsDigest,
}: Pick<WarningAnswer, 'paragraphId' | 'rule' | 'wordsDigest'>): string =>
  `${paragraphId} ${rule} ${wordsDigest}`;
