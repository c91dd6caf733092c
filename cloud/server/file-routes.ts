import type { FastifyInstance, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { storableType } from '@/cloud/files/file-type';
import { answerCalls } from '@/cloud/platform/answer-calls';
import { inCommunity } from '@/cloud/platform/database';
import { fileLimits } from '@/cloud/platform/file-store';
import { refusalMessage } from '@/shared/refusals';
import type { HttpServerOptions } from './http-server-options';

const addressSchema = z.object({ communityId: z.uuid(), id: z.uuid() });
const signatureSchema = z.object({ expires: z.coerce.number().int(), signature: z.string() });

/** Upload and download of photos and documents for the HTTP host; WeChat's cloud storage does this elsewhere. */
export function registerFileRoutes(
  server: FastifyInstance,
  { services, sessions }: HttpServerOptions,
  limited: object,
): void {
  server.addContentTypeParser(
    [...fileLimits.contentTypes],
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  );

  server.post<{ Params: { communityId: string } }>(
    '/files/:communityId',
    limited,
    async (request, reply) => {
      const identity = sessions.read(request.headers.authorization);
      const bytes = request.body;
      const refuse = (
        status: number,
        code: 'fileTypeNotAllowed' | 'fileTooLarge' | 'communityUnknown',
      ) => reply.code(status).send({ error: { code, message: refusalMessage(code) } });
      if (!z.uuid().safeParse(request.params.communityId).success)
        return refuse(404, 'communityUnknown');
      if (!Buffer.isBuffer(bytes)) return refuse(415, 'fileTypeNotAllowed');
      if (bytes.length > fileLimits.size) return refuse(413, 'fileTooLarge');
      const said = fileLimits.contentTypes.find((type) => type === saidType(request));
      const contentType = said ? storableType(bytes, said) : null;
      if (contentType === null) return refuse(415, 'fileTypeNotAllowed');

      const id = uuid();
      const location = await services.files.keep(id, bytes);
      const { answers } = await answerCalls(services, identity, {
        communityId: request.params.communityId,
        calls: [
          {
            path: 'files.registerFile',
            type: 'mutation',
            input: { id, location, contentType, byteCount: bytes.length },
            requestId: id,
          },
        ],
      });
      const [answer] = answers;
      if (answer && 'error' in answer) {
        await services.files.discard(location);
        return reply.code(403).send(answer);
      }
      return { fileId: id };
    },
  );

  server.get('/files/:communityId/:id', async (request, reply) => {
    const address = addressSchema.safeParse(request.params);
    const seal = signatureSchema.safeParse(request.query);
    if (!address.success || !seal.success) return reply.code(404).send();
    const { communityId, id } = address.data;
    if (
      !services.files.admits(
        communityId,
        id,
        seal.data.expires,
        seal.data.signature,
        services.clock(),
      )
    ) {
      return reply.code(403).send();
    }
    const file = await inCommunity(services.database, communityId, (transaction) =>
      transaction
        .selectFrom('storedFile')
        .select(['contentType', 'location'])
        .where('communityId', '=', communityId)
        .where('id', '=', id)
        .executeTakeFirst(),
    );
    if (!file) return reply.code(404).send();
    return reply
      .header('content-type', file.contentType)
      .header('cache-control', 'private, max-age=3600')
      .header('x-content-type-options', 'nosniff')
      .send(await services.files.read(file.location));
  });
}

const saidType = ({ headers }: FastifyRequest): string | undefined =>
  headers['content-type']?.split(';')[0]?.trim().toLowerCase();
