import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { Refusal } from '@/shared/refusals';
import { type DocumentType, documentTypes } from './document-types';
import { fileName } from './file-name';
import '../tables';

/** Where whoever had a document made fetches it (`documents.readPart`), and how it is called. */
export const keptDocumentSchema = z.object({ address: z.string(), name: z.string() });
export type KeptDocument = z.infer<typeof keptDocumentSchema>;

/** Milliseconds until a document is discarded. */
const keptFor = 24 * 60 * 60 * 1000;

/** As the table checks it. */
const mostBytes = 20 * 1024 * 1024;

/** Documents kept for one account; making another discards the oldest. */
const mostOfAccount = 10;

type KeepingContext = Pick<MemberContext, 'transaction' | 'communityId' | 'accountId' | 'now'>;

/**
 * Keeps a document for a day for the caller alone. `title` becomes its file name.
 * The same way in both hosts: a cloud function has no disk that outlives its call.
 *
 * @throws Refusal documentTooLarge
 */
export async function keepDocument(
  context: KeepingContext,
  document: { title: string; type: DocumentType; bytes: Uint8Array },
): Promise<KeptDocument> {
  if (document.bytes.length > mostBytes) throw new Refusal('documentTooLarge');
  const { communityId, accountId, now } = context;
  const [id, name] = [uuid(), fileName(document.title, document.type)];
  const expiresAt = new Date(now.getTime() + keptFor);
  await context.transaction
    .insertInto('keptDocument')
    .values({
      communityId,
      id,
      accountId,
      name,
      contentType: documentTypes[document.type].contentType,
      content: Buffer.from(document.bytes),
      madeAt: now,
      expiresAt,
    })
    .execute();
  await discardOldest(context);
  await doLater(context, 'documents.discard', { documentId: id }, expiresAt);
  return { address: id, name };
}

async function discardOldest({ transaction, communityId, accountId }: KeepingContext) {
  await transaction
    .deleteFrom('keptDocument')
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('id', 'in', (older) =>
      older
        .selectFrom('keptDocument')
        .select('id')
        .where('communityId', '=', communityId)
        .where('accountId', '=', accountId)
        .orderBy('madeAt', 'desc')
        .orderBy('id', 'desc')
        .offset(mostOfAccount)
        .limit(mostOfAccount),
    )
    .execute();
}
