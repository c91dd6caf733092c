import { existsSync } from 'node:fs';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { answerCalls, envelopeSchema } from '@/cloud/platform/answer-calls';
import { refusalMessage } from '@/shared/refusals';
import { registerBulletinRoutes } from './bulletin-routes';
import { registerDevelopmentLogin } from './development-login';
import { registerFileRoutes } from './file-routes';
import type { HttpServerOptions } from './http-server-options';
import { registerWechatEventRoutes } from './wechat-event-routes';
import { openIdFromCode } from './wechat-login';

/** The same router as the cloud function `api`, over HTTP: for the browser, tests and self-hosting. */
export async function makeHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { services, sessions } = options;
  const server = fastify({
    logger: false,
    bodyLimit: 16 * 1024 * 1024,
    trustProxy: process.env.TRUST_PROXY === 'true',
  });
  // Before anything is registered: what was loaded earlier keeps the machinery's own answers.
  server.setErrorHandler(
    (error: { statusCode?: number; message: string; stack?: string }, _request, reply) => {
      const status = error.statusCode ?? 500;
      if (status < 500)
        return reply
          .code(status)
          .send(status === 429 ? error : { error: { code: 'requestInvalid' } });
      services.logger.error(
        { error: { message: error.message, stack: error.stack } },
        'request failed',
      );
      return reply.code(500).send({ error: { code: 'internal' } });
    },
  );
  await server.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        // The app brings all its scripts along; a script in a notice or a name has nowhere to run.
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // A photo that was just chosen is read from there before it is uploaded.
        connectSrc: ["'self'", 'blob:'],
        // TLS is the proxy's matter; on one's own machine there is none.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await server.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => ({
      statusCode: 429,
      error: { code: 'tooManyRequests', message: refusalMessage('tooManyRequests') },
    }),
  });
  const limited = {
    config: { rateLimit: { max: options.callsPerMinute, timeWindow: '1 minute' } },
  };

  server.post('/api', limited, async (request, reply) => {
    const envelope = envelopeSchema.safeParse(request.body);
    if (!envelope.success) return reply.code(400).send({ error: { code: 'envelopeInvalid' } });
    const identity = sessions.read(request.headers.authorization);
    return answerCalls(services, identity, envelope.data);
  });

  server.post<{ Body: { code?: unknown } }>('/login/wechat', limited, async (request, reply) => {
    const code = request.body?.code;
    if (!options.wechatLogin || typeof code !== 'string')
      return reply.code(400).send({ error: { code: 'codeMissing' } });
    const openId = await openIdFromCode(code, options.wechatLogin);
    if (openId === null) return reply.code(401).send({ error: { code: 'codeRefused' } });
    return { token: sessions.issue({ openId }) };
  });

  server.get('/health', async (_request, reply) => {
    try {
      await services.database.selectFrom('community').select('id').limit(1).execute();
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'databaseUnreachable' });
    }
  });

  registerFileRoutes(server, options, limited);
  registerBulletinRoutes(server, options, limited);
  registerWechatEventRoutes(server, options, limited);
  if (options.developmentLogin)
    registerDevelopmentLogin(server, options.developmentLogin, sessions);
  if (options.appFolder !== null && existsSync(options.appFolder)) {
    await server.register(fastifyStatic, {
      root: options.appFolder,
      maxAge: '1h',
      immutable: false,
    });
  }
  return server;
}
