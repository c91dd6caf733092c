import type { Phone } from '@/test/mini-program-host/open-mini-program';

interface SentCall {
  path: string;
  requestId?: string;
}

/** The calls of one operation that left the phone, the lost and repeated ones too. */
export function sentCalls(phone: Phone, path: string): SentCall[] {
  return phone.network.sent.flatMap(({ request }) => {
    const body =
      request.kind === 'request' && request.bodyBase64 !== null
        ? JSON.parse(Buffer.from(request.bodyBase64, 'base64').toString())
        : request.kind === 'cloud'
          ? request.data
          : {};
    const { calls = [] } = body as { calls?: SentCall[] };
    return calls.filter((call) => call.path === path);
  });
}
