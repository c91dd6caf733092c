import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type BulletinOf, makeBulletin } from '@/cloud/bulletins';
import type { HttpServerOptions } from './http-server-options';

const addressSchema = z.object({
  communityId: z.uuid(),
  file: z.string().regex(/^[0-9a-f-]{36}\.json$/),
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
    const { communityId, file } = address.data;
    const pollId = file.replace(/\.json$/, '');
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
  const stream = { open: null as ReturnType<typeof createWriteStream> | null };
  try {
    const count = await makeBulletin(services, of, async (number) => {
      if (existsSync(pathOf(number))) return null;
      const file = createWriteStream(part);
      stream.open = file;
      return async (text) => {
        if (!file.write(text)) await once(file, 'drain');
      };
    });
    if (stream.open) {
      stream.open.end();
      await once(stream.open, 'finish');
      if (count !== null) await rename(part, pathOf(count));
    }
    return count === null ? null : pathOf(count);
  } catch (error) {
    stream.open?.destroy();
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
