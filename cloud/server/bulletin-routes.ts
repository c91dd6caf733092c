import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type BulletinOf, makeBulletin } from '@/cloud/bulletins';
import type { HttpServerOptions } from './http-server-options';

/** In one way of writing: each other one would make and keep another file. */
const lowerCase = z.string().max(50).toLowerCase();

const addressSchema = z.object({
  communityId: lowerCase.pipe(z.uuid()),
  file: lowerCase
    .endsWith('.json')
    .transform((name) => name.slice(0, -'.json'.length))
    .pipe(z.uuid()),
});

/** The bulletins of polls, and the page that checks them offline: for anyone, without a session. */
export function registerBulletinRoutes(
  server: FastifyInstance,
  { services, bulletinFolder, verifierFolder }: HttpServerOptions,
  limited: object,
): void {
  const underway = new Map<string, Promise<string | null>>();
  /** Made once for each result, however many ask for it. */
  const bulletinFile = (of: BulletinOf): Promise<string | null> => {
    const name = `${of.communityId}/${of.pollId}`;
    const making =
      underway.get(name) ??
      keepBulletin(of, services, bulletinFolder).finally(() => underway.delete(name));
    underway.set(name, making);
    return making;
  };

  server.get('/bulletins/:communityId/:file', limited, async (request, reply) => {
    const address = addressSchema.safeParse(request.params);
    if (!address.success) return reply.code(404).send({ error: { code: 'bulletinNotFound' } });
    const { communityId, file: pollId } = address.data;
    const path = await bulletinFile({ communityId, pollId });
    if (path === null) return reply.code(404).send({ error: { code: 'bulletinNotFound' } });
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="bulletin-${pollId.slice(0, 8)}.json"`)
      .send(createReadStream(path));
  });

  server.get('/verify', limited, async (_request, reply) => {
    const page = await readVerifier(verifierFolder);
    if (!page) return reply.code(404).send({ error: { code: 'verifierNotBuilt' } });
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', page.policy)
      .send(page.text);
  });
}

async function keepBulletin(
  of: BulletinOf,
  services: HttpServerOptions['services'],
  folder: string,
): Promise<string | null> {
  await mkdir(folder, { recursive: true });
  const part = join(folder, `${randomUUID()}.part`);
  const pathOf = (count: number) => join(folder, `${of.pollId}-${count}.json`);
  // A handle, not a stream: what a full disk refuses is thrown to whoever waits for the write.
  const kept = { file: null as FileHandle | null };
  try {
    const count = await makeBulletin(services, of, async (number) => {
      if (existsSync(pathOf(number))) return null;
      const file = await open(part, 'w');
      kept.file = file;
      return (text) => file.appendFile(text);
    });
    await kept.file?.close();
    if (kept.file && count !== null) await rename(part, pathOf(count));
    return count === null ? null : pathOf(count);
  } catch (error) {
    await kept.file?.close().catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
}

/** The page with the policy it was built with: its script is inside it. */
async function readVerifier(folder: string): Promise<{ text: string; policy: string } | null> {
  try {
    const text = await readFile(join(folder, 'verifier.html'), 'utf8');
    const policy = await readFile(join(folder, 'content-security-policy.txt'), 'utf8');
    return { text, policy: policy.trim() };
  } catch {
    return null;
  }
}
