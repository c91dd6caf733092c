import { pdfPages } from './pdf-text';
import type { Client } from './test-cloud';

/** The bytes of a document somebody had made, fetched as the phone does. */
export async function fetchedDocument(
  client: Client,
  { address }: { address: string },
): Promise<Buffer> {
  const read = (part: number) => client.documents.readPart.query({ address, part });
  const first = await read(0);
  const parts = [first.contentBase64];
  for (let part = 1; part < first.parts; part += 1) parts.push((await read(part)).contentBase64);
  return Buffer.concat(parts.map((text) => Buffer.from(text, 'base64')));
}

/** The pages of a print, without spaces: where a line breaks does not matter. */
export async function printedPages(client: Client, kept: { address: string }): Promise<string[]> {
  const pages = pdfPages(await fetchedDocument(client, kept));
  return pages.map((page) => page.replace(/\s/g, ''));
}
