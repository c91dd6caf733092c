import type { NetworkAnswer, NetworkRequest } from '../contract';

export interface SentRequest {
  request: NetworkRequest;
  answer: NetworkAnswer;
}

const OFFLINE = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED';
const LOST = 'timeout';

/** The phone's way to the local server, which can be cut or made to lose answers. */
export class PhoneNetwork {
  online = true;
  readonly sent: SentRequest[] = [];
  private answersToLose = 0;

  constructor(
    private readonly serverAddress: string,
    private readonly token: string | undefined,
  ) {}

  /** The next requests reach the server, and their answers are lost on the way back. */
  loseAnswers(count: number): void {
    this.answersToLose = count;
  }

  async send(request: NetworkRequest): Promise<NetworkAnswer> {
    const answer = await this.deliver(request);
    this.sent.push({ request, answer });
    return answer;
  }

  private async deliver(request: NetworkRequest): Promise<NetworkAnswer> {
    if (!this.online) return { ok: false, reason: OFFLINE };
    try {
      const response = await this.fetch(request);
      const body = Buffer.from(await response.arrayBuffer());
      if (this.answersToLose > 0) {
        this.answersToLose -= 1;
        return { ok: false, reason: LOST };
      }
      return {
        ok: true,
        status: response.status,
        header: Object.fromEntries(response.headers),
        bodyBase64: body.toString('base64'),
      };
    } catch (error) {
      return { ok: false, reason: `${error instanceof Error ? error.message : error}` };
    }
  }

  /** A build without a server address asks relative ones; they mean the local server. */
  private resolve = (url: string) => new URL(url, `${this.serverAddress}/`);

  private fetch(request: NetworkRequest): Promise<Response> {
    if (request.kind === 'cloud') {
      const authorization = this.token ? { authorization: `Bearer ${this.token}` } : {};
      return fetch(this.resolve(`/${request.name}`), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify(request.data),
      });
    }
    if (request.kind === 'upload') {
      const { 'content-type': _, ...header } = request.header;
      const form = new FormData();
      for (const [name, value] of Object.entries(request.form)) form.append(name, value);
      const content = new Blob([Buffer.from(request.contentBase64, 'base64')]);
      form.append(request.field, content, request.fileName);
      return fetch(this.resolve(request.url), { method: 'POST', headers: header, body: form });
    }
    const { method, header, bodyBase64 } = request;
    return fetch(this.resolve(request.url), {
      method,
      headers: header,
      ...(bodyBase64 === null ? {} : { body: Buffer.from(bodyBase64, 'base64') }),
    });
  }
}
