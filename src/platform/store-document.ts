import { NoAnswer } from './call-errors';
import { readCurrentCommunity } from './current-community';
import type { DocumentChoice } from './document-choice';
import { hostedAddress } from './server-address';
import { readSession } from './session';
import { fileIdOf, type UploadReply } from './upload-answer';

/** The browser's own file dialog. `store-document.weapp.ts` takes a PDF from a chat. */
export function chooseDocument(mostBytes: number): Promise<DocumentChoice<File>> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.pdf,application/pdf';
  return new Promise((resolve) => {
    input.oncancel = () => resolve({ kind: 'none' });
    input.onchange = () => {
      const file = input.files?.[0];
      if (!file) resolve({ kind: 'none' });
      else if (file.size > mostBytes) resolve({ kind: 'tooLarge' });
      else resolve({ kind: 'chosen', name: file.name, source: file });
    };
    input.click();
  });
}

/** Uploads a chosen PDF and gives its file id. */
export async function storeDocument(source: File): Promise<string> {
  const session = readSession();
  const communityId = readCurrentCommunity()?.id ?? '';
  const response = await fetch(`${hostedAddress()}/files/${communityId}`, {
    method: 'POST',
    body: source,
    headers: {
      'content-type': 'application/pdf',
      ...(session ? { Authorization: `Bearer ${session}` } : {}),
    },
  }).catch(() => {
    throw new NoAnswer('upload failed');
  });
  const reply = (await response.json().catch(() => null)) as UploadReply;
  return fileIdOf(reply, response.status);
}
