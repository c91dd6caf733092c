import { makePdf } from '@/cloud/documents/public';
import type { PollContext } from '../poll-row';
import { certificateSheet } from '../prints/certificate-sheet';
import { readPublishedPoll } from '../results/posted-poll';
import { readCertificate } from '../results/read-certificate';

/**
 * The result certificate of a poll, as `printResult` makes it.
 *
 * @throws Refusal pollNotFound, pollCancelled, pollResultNotYet, certificateNotYet
 */
export async function certificatePdf(
  context: PollContext,
  pollId: string,
): Promise<{ title: string; bytes: Uint8Array }> {
  const certificate = await readCertificate(context, await readPublishedPoll(context, pollId));
  const title = `表决结果证书 ${certificate.title}`;
  const sheets = [certificateSheet(certificate, context.now)];
  return { title, bytes: await makePdf({ title, sheets }, context.now) };
}
