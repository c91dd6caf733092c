import { gzipSync } from 'node:zlib';
import { makeBulletin } from '@/cloud/bulletins';
import { makeFunctionServices } from './function-services';

let services: ReturnType<typeof makeFunctionServices> | undefined;

/** Answers of HTTP access end at 6 MB; packed and as base64 that is a roll of some 30,000. */
const mostBytes = 4 * 1024 * 1024;

interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string>;
  isBase64Encoded?: boolean;
  body: string;
}

/** Bulletins for anyone who has the address, through the environment's HTTP access: `/bulletins/<community>/<poll>.json`. */
export async function main(event: { path?: string }): Promise<HttpAnswer> {
  const [, communityId, pollId] =
    /([0-9a-f-]{36})\/([0-9a-f-]{36})\.json$/.exec(event.path ?? '') ?? [];
  if (!communityId || !pollId) return refused(404, 'bulletinNotFound');
  services ??= makeFunctionServices(process.env);
  const pieces: string[] = [];
  const count = await makeBulletin(services, { communityId, pollId }, async () => (text) => {
    pieces.push(text);
  });
  if (count === null) return refused(404, 'bulletinNotFound');
  const packed = gzipSync(pieces.join(''));
  if (packed.length > mostBytes) return refused(413, 'bulletinTooLarge');
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-encoding': 'gzip' },
    isBase64Encoded: true,
    body: packed.toString('base64'),
  };
}

const refused = (statusCode: number, code: string): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ error: { code } }),
});
