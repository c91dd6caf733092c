import { CallFailure, NoAnswer } from './call-errors';
import type { CallError } from './envelope';
import { hostedAddress } from './server-address';
import { readSession } from './session';

/** Uploads one chosen photo and gives its file id. `store-photo.weapp.ts` does this in the mini-program. */
export async function storePhoto(temporaryAddress: string): Promise<string> {
  const picture = await (await fetch(temporaryAddress)).blob();
  const session = readSession();
  const response = await fetch(`${hostedAddress()}/files`, {
    method: 'POST',
    body: picture,
    headers: {
      'content-type': picture.type || 'image/jpeg',
      ...(session ? { Authorization: `Bearer ${session}` } : {}),
    },
  }).catch(() => {
    throw new NoAnswer('upload failed');
  });
  const reply = (await response.json().catch(() => null)) as
    | { fileId: string }
    | { error: CallError }
    | null;
  if (reply && 'fileId' in reply) return reply.fileId;
  throw reply && 'error' in reply
    ? new CallFailure(reply.error)
    : new NoAnswer(`status ${response.status}`);
}
