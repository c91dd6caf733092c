import type { FastifyInstance } from 'fastify';
import type { Sessions } from '@/cloud/platform/session';

/** Somebody of the demo community one can log in as. */
export interface DevelopmentPerson {
  openId: string;
  name: string;
  description: string;
  communityId: string | null;
}

/** Logging in without WeChat, by choosing a person: for the browser and tests on one's own machine. */
export interface DevelopmentLogin {
  people: () => Promise<DevelopmentPerson[]>;
}

export function registerDevelopmentLogin(
  server: FastifyInstance,
  login: DevelopmentLogin,
  sessions: Sessions,
): void {
  server.get('/login/development', async () => ({
    people: (await login.people()).map(({ openId, ...person }) => ({ id: openId, ...person })),
  }));
  server.post<{ Body: { id?: unknown } }>('/login/development', async (request, reply) => {
    const id = request.body?.id;
    if (typeof id !== 'string' || !/^dev-[\w-]{1,60}$/.test(id)) {
      return reply.code(400).send({ error: { code: 'personUnknown' } });
    }
    return { token: await sessions.issue({ openId: id }) };
  });
}
