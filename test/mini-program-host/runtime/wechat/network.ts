import type { NetworkAnswer } from '../../contract';
import { ApiFailure, type ApiOptions, asyncApi, asyncApis } from './async-api';
import { base64ToBytes, base64ToText, bytesToBase64, textToBase64 } from './base64';
import type { Phone } from './phone';

type Header = Record<string, string>;

const lowerCase = (header: unknown): Header =>
  Object.fromEntries(
    Object.entries((header ?? {}) as Header).map(([name, value]) => [
      name.toLowerCase(),
      `${value}`,
    ]),
  );

const formEncode = (data: unknown) =>
  Object.entries((data ?? {}) as Record<string, unknown>)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');

/** WeChat's rules: GET data becomes the query, other data JSON unless the header says a form. */
export function requestParts(options: ApiOptions) {
  const method = String(options.method ?? 'GET').toUpperCase();
  const header = { 'content-type': 'application/json', ...lowerCase(options.header) };
  const { data } = options;
  let url = String(options.url);
  let bodyBase64: string | null = null;
  if (method === 'GET' && typeof data === 'object' && data !== null) {
    const query = formEncode(data);
    if (query) url += (url.includes('?') ? '&' : '?') + query;
  } else if (data instanceof ArrayBuffer) bodyBase64 = bytesToBase64(new Uint8Array(data));
  else if (typeof data === 'string') bodyBase64 = textToBase64(data);
  else if (data !== undefined && method !== 'GET') {
    const isForm = header['content-type'].includes('x-www-form-urlencoded');
    bodyBase64 = textToBase64(isForm ? formEncode(data) : JSON.stringify(data));
  }
  return { url, method, header, bodyBase64 };
}

function readBody(answer: NetworkAnswer & { ok: true }, options: ApiOptions): unknown {
  if (options.responseType === 'arraybuffer') return base64ToBytes(answer.bodyBase64).buffer;
  const text = base64ToText(answer.bodyBase64);
  if (options.dataType !== undefined && options.dataType !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A running transfer as WeChat gives it back; an aborted one ends with `fail abort`. */
function transfer(phone: Phone, name: string, options: ApiOptions, run: () => Promise<unknown>) {
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(new ApiFailure('abort'));
  });
  aborted.catch(() => undefined);
  const finished = asyncApi(phone.log, name, () => Promise.race([run(), aborted]))(options);
  const silent = () => undefined;
  const task = {
    abort: () => abort(),
    onProgressUpdate: silent,
    offProgressUpdate: silent,
    onHeadersReceived: silent,
    offHeadersReceived: silent,
    onChunkReceived: silent,
    offChunkReceived: silent,
  };
  return finished instanceof Promise ? Object.assign(finished, task) : task;
}

export function networkApis(phone: Phone) {
  const { memory, log } = phone;
  const received = async (request: Parameters<Phone['send']>[0]) => {
    const answer = await phone.send(request);
    if (!answer.ok) throw new ApiFailure(answer.reason, { errno: 600001 });
    return answer;
  };
  const networkType = () => (memory.online ? 'wifi' : 'none');
  return {
    request: (options: ApiOptions) =>
      transfer(phone, 'request', options, async () => {
        const answer = await received({ kind: 'request', ...requestParts(options) });
        const { status, header } = answer;
        return { statusCode: status, header, cookies: [], data: readBody(answer, options) };
      }),
    uploadFile: (options: ApiOptions) =>
      transfer(phone, 'uploadFile', options, async () => {
        const content = memory.files.get(String(options.filePath));
        if (content === undefined) throw new ApiFailure(`file not found: ${options.filePath}`);
        const answer = await received({
          kind: 'upload',
          url: String(options.url),
          header: lowerCase(options.header),
          field: String(options.name),
          fileName: String(options.filePath).split('/').at(-1) ?? 'file',
          contentBase64: content,
          form: (options.formData ?? {}) as Record<string, string>,
        });
        return { statusCode: answer.status, data: base64ToText(answer.bodyBase64) };
      }),
    downloadFile: (options: ApiOptions) =>
      transfer(phone, 'downloadFile', options, async () => {
        const answer = await received({
          kind: 'request',
          ...requestParts({ ...options, method: 'GET' }),
        });
        const tempFilePath = `wxfile://tmp_${memory.files.size + 1}`;
        memory.files.set(tempFilePath, answer.bodyBase64);
        return { statusCode: answer.status, tempFilePath };
      }),
    ...asyncApis(log, { getNetworkType: () => ({ networkType: networkType() }) }, true),
  };
}

/** `wx.cloud`: a call of a cloud function goes to the local server. */
export function cloudApi(phone: Phone) {
  return {
    init: (options: unknown) => phone.log.call('cloud.init', options),
    DYNAMIC_CURRENT_ENV: Symbol('DYNAMIC_CURRENT_ENV'),
    callFunction: asyncApi(phone.log, 'cloud.callFunction', async ({ name, data }) => {
      const answer = await phone.send({ kind: 'cloud', name: String(name), data: data ?? {} });
      if (!answer.ok) throw new ApiFailure(answer.reason, { errCode: -1 });
      if (answer.status >= 500) {
        const text = base64ToText(answer.bodyBase64);
        throw new ApiFailure(`-504002 functions execute fail | ${text}`, { errCode: -504002 });
      }
      return {
        result: JSON.parse(base64ToText(answer.bodyBase64)),
        requestID: 'mini-program-host',
      };
    }),
  };
}
