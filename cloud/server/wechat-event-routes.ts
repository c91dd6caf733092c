import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isSignedByWechat, takeWechatEvent } from '@/cloud/wechat-events';
import type { HttpServerOptions } from './http-server-options';

const text = z.string().max(200);
const signatureSchema = z.object({ signature: text, timestamp: text, nonce: text });
const greetingSchema = signatureSchema.extend({ echostr: text });

/**
 * Where WeChat pushes events of the mini-program (消息推送, JSON, in the clear). The signature keeps
 * strangers out; it does not cover the body, so an event names what only WeChat can know.
 */
export function registerWechatEventRoutes(
  server: FastifyInstance,
  { services, wechatEventToken: token }: HttpServerOptions,
  limited: object,
): void {
  if (token === null) return;

  // WeChat asks once whether the address is ours.
  server.get('/wechat/events', limited, async (request, reply) => {
    const greeting = greetingSchema.safeParse(request.query);
    if (!greeting.success || !isSignedByWechat(token, greeting.data)) return reply.code(403).send();
    return reply.type('text/plain').send(greeting.data.echostr);
  });

  server.post('/wechat/events', limited, async (request, reply) => {
    const signature = signatureSchema.safeParse(request.query);
    if (!signature.success || !isSignedByWechat(token, signature.data))
      return reply.code(403).send();
    const taken = await takeWechatEvent(services, request.body);
    // WeChat repeats what is not taken.
    return reply
      .code(taken === 'unknownPhoto' ? 503 : 200)
      .type('text/plain')
      .send('success');
  });
}
