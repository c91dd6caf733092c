import { fetchDocument } from './fetch-document';

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Long enough for a slow browser to have taken the file over. */
const handOverMilliseconds = 60_000;

/**
 * Hands a document the person had made to them as a file, and answers what to tell them.
 * `open-document.weapp.ts` opens it on the phone instead.
 */
export async function openDocument(address: string, name: string): Promise<string> {
  const { contentType, partsBase64 } = await fetchDocument(address);
  const file = URL.createObjectURL(
    new Blob(partsBase64.map(bytesOf) as BlobPart[], { type: contentType }),
  );
  const link = document.createElement('a');
  link.href = file;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(file), handOverMilliseconds);
  return `已下载“${name}”，请在浏览器的下载里查看。`;
}
