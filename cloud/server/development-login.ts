import type { FastifyInstance } from 'fastify';
import type { Sessions } from '@/cloud/platform/session';

/** Somebody of the demo community one can log in as. */
export interface DevelopmentPerson {
  openId: string;
  name: string;
  description: string;
  communityId: string | null;
}

/**
 * Logging in without WeChat, by choosing a person, and a clock that can be moved forward (a notice
 * period lasts 15 days): for trying the product and testing it on one's own machine only.
 */
export interface DevelopmentLogin {
  people: () => DevelopmentPerson[];
  /** Moves the server's clock forward and works off what has become due; answers the new instant. */
  advanceClock: (minutes: number) => Promise<Date>;
}

export function registerDevelopmentLogin(
  server: FastifyInstance,
  login: DevelopmentLogin,
  sessions: Sessions,
): void {
  server.get('/login/development', async () => ({
    people: login.people().map(({ openId, ...person }) => ({ id: openId, ...person })),
  }));

  server.post<{ Body: { id?: unknown } | null }>('/login/development', async (request, reply) => {
    const id = request.body?.id;
    if (typeof id !== 'string' || !/^dev-[\w-]{1,60}$/.test(id)) {
      return reply.code(400).send({ error: { code: 'personUnknown' } });
    }
    return { token: sessions.issue({ openId: id }) };
  });

  server.post<{ Body: { minutes?: unknown } | null }>(
    '/development/clock',
    async (request, reply) => {
      const minutes = request.body?.minutes;
      if (
        typeof minutes !== 'number' ||
        !Number.isInteger(minutes) ||
        minutes < 0 ||
        minutes > 525_600
      ) {
        return reply.code(400).send({ error: { code: 'minutesInvalid' } });
      }
      return { now: (await login.advanceClock(minutes)).toISOString() };
    },
  );
}
