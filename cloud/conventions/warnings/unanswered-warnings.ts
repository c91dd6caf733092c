import type { ConventionContext } from '../convention-context';
import { versionWarnings } from './version-warnings';

/** How many warnings of a version nobody has answered: while there are any it is not handed in. */
export async function unansweredWarnings(
  context: ConventionContext,
  conventionId: string,
  version: number,
): Promise<number> {
  const warnings = await versionWarnings(context, conventionId, version);
  return warnings.filter(({ answer }) => answer === null).length;
}
