import { randomUUID } from 'node:crypto';

export interface ProductPerson {
  id: string;
  name: string;
  description: string;
  communityId: string | null;
}

/** Speaks to a running product over HTTP as somebody, the way the app does. */
export class ProductClient {
  private constructor(
    private readonly address: string,
    readonly token: string | null,
    readonly communityId: string | null,
  ) {}

  static async logIn(
    address: string,
    openId: string,
    communityId: string | null,
  ): Promise<ProductClient> {
    const { token } = await post(`${address}/login/development`, { id: openId });
    return new ProductClient(address, token as string, communityId);
  }

  static async people(address: string): Promise<ProductPerson[]> {
    const response = await fetch(`${address}/login/development`);
    return ((await response.json()) as { people: ProductPerson[] }).people;
  }

  static async advanceClock(address: string, minutes: number): Promise<Date> {
    return new Date((await post(`${address}/development/clock`, { minutes })).now as string);
  }

  in(communityId: string): ProductClient {
    return new ProductClient(this.address, this.token, communityId);
  }

  query<T>(path: string, input?: unknown): Promise<T> {
    return this.call(path, 'query', input);
  }

  mutate<T>(path: string, input?: unknown, requestId: string = randomUUID()): Promise<T> {
    return this.call(path, 'mutation', input, requestId);
  }

  /** Stores a picture; its file id. */
  async upload(picture: Uint8Array): Promise<string> {
    const response = await fetch(`${this.address}/files/${this.communityId}`, {
      method: 'POST',
      headers: { 'content-type': 'image/png', authorization: `Bearer ${this.token}` },
      body: Buffer.from(picture),
    });
    const { fileId } = (await response.json()) as { fileId: string };
    return fileId;
  }

  private async call<T>(
    path: string,
    type: 'query' | 'mutation',
    input: unknown,
    requestId?: string,
  ): Promise<T> {
    const envelope = { communityId: this.communityId, calls: [{ path, type, input, requestId }] };
    const { answers } = (await post(`${this.address}/api`, envelope, this.token)) as {
      answers: (
        | { data: T }
        | { error: { code: string; refusal?: { code: string; message: string } } }
      )[];
    };
    const [answer] = answers;
    if (answer && 'data' in answer) return answer.data;
    throw new Error(`${path}: ${answer?.error.refusal?.code ?? answer?.error.code ?? 'no answer'}`);
  }
}

async function post(
  address: string,
  body: unknown,
  token: string | null = null,
): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return (await response.json()) as Record<string, unknown>;
}
