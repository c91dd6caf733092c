import { cloudClient } from './cloud';

/** A document the person had made, in the parts in which it came, each in base64. */
export type FetchedDocument = { contentType: string; partsBase64: string[] };

/** Fetches a document part by part: a cloud function answers a megabyte at most. */
export async function fetchDocument(address: string): Promise<FetchedDocument> {
  const read = (part: number) => cloudClient.documents.readPart.query({ address, part });
  const { contentType, parts, contentBase64 } = await read(0);
  const partsBase64 = [contentBase64];
  for (let part = 1; part < parts; part += 1) partsBase64.push((await read(part)).contentBase64);
  return { contentType, partsBase64 };
}
