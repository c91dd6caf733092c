import { NoAnswer } from './call-errors';
import { readCurrentCommunity } from './current-community';
import { hostedAddress } from './server-address';
import { readSession } from './session';
import { fileIdOf, type UploadReply } from './upload-answer';

/** Uploads one chosen photo and gives its file id. `store-photo.weapp.ts` does this in the mini-program. */
export async function storePhoto(temporaryAddress: string): Promise<string> {
  const picture = await (await fetch(temporaryAddress)).blob();
  const session = readSession();
  const communityId = readCurrentCommunity()?.id ?? '';
  const response = await fetch(`${hostedAddress()}/files/${communityId}`, {
    method: 'POST',
    body: picture,
    headers: {
      'content-type': picture.type || 'image/jpeg',
      ...(session ? { Authorization: `Bearer ${session}` } : {}),
    },
  }).catch(() => {
    throw new NoAnswer('upload failed');
  });
  const reply = (await response.json().catch(() => null)) as UploadReply;
  return fileIdOf(reply, response.status);
}
