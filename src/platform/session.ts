import Taro from '@tarojs/taro';
import { hostedAddress } from './server-address';
import { createStoredValue } from './stored-value';

/**
 * Who calls. In the WeChat cloud the platform itself tells the server, so there is no session;
 * over HTTP it is a signed token that the server gave at login.
 */
const stored = createStoredValue<string | null>('session', () => null);

export const readSession = stored.read;
export const useSession = stored.use;
export const onSessionChange = stored.watch;
export const keepSession = (token: string): void => stored.write(token);
export const signOut = (): void => stored.write(null);

export type DevelopmentPerson = { id: string; name: string; description: string };

async function askServer<Reply>(
  method: 'GET' | 'POST',
  path: string,
  data?: object,
): Promise<Reply> {
  const response = await Taro.request<Reply>({
    url: `${hostedAddress()}${path}`,
    method,
    ...(data ? { data, header: { 'content-type': 'application/json' } } : {}),
  });
  if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`);
  return response.data;
}

/** Exchanges WeChat's single-use login code for a session of a self-hosted server. */
export async function signInWithWeChat(): Promise<void> {
  const { code } = await Taro.login();
  const { token } = await askServer<{ token: string }>('POST', '/login/wechat', { code });
  keepSession(token);
}

/** Who can be tried out on this server; empty where the development login does not exist. */
export async function listDevelopmentPeople(): Promise<DevelopmentPerson[]> {
  const { people } = await askServer<{ people: DevelopmentPerson[] }>('GET', '/login/development');
  return people;
}

export async function signInAsDevelopmentPerson(id: string): Promise<void> {
  const { token } = await askServer<{ token: string }>('POST', '/login/development', { id });
  keepSession(token);
}
