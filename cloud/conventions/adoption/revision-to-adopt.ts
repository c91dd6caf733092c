import { readVersion } from '@/cloud/texts/public';
import type { VersionToAdopt } from '@/shared/conventions/adoption/adoption-item';
import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from '../convention-context';
import {
  type Convention,
  lockConvention,
  openRevision,
  type Revision,
  textOf,
} from '../convention-rows';

export interface ToAdopt {
  convention: Convention;
  revision: Revision & { version: number };
  adopted: VersionToAdopt;
}

/**
 * The revision whose approved version is put to the vote, its convention locked.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, conventionStepNotNow
 */
export async function revisionToAdopt(
  context: ConventionContext,
  conventionId: string,
): Promise<ToAdopt> {
  const convention = await lockConvention(context, conventionId);
  const revision = await openRevision(context, conventionId);
  if (!revision) throw new Refusal('conventionNotBeingRevised');
  const { version } = revision;
  if (revision.state !== 'adopting' || version === null) throw new Refusal('conventionStepNotNow');
  const adopted = await versionToAdopt(context, convention, { ...revision, version });
  return { convention, revision: { ...revision, version }, adopted };
}

/** What is put to the vote of a revision. */
export async function versionToAdopt(
  context: ConventionContext,
  { id, name }: Convention,
  { number, version }: { number: number; version: number },
): Promise<VersionToAdopt> {
  const { title, paragraphs, digest } = await readVersion(context, textOf(id), version);
  return { conventionName: name, edition: number, version, digest, title, paragraphs };
}
