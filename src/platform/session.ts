import Taro from '@tarojs/taro';
import { hostedAddress } from './server-address';
import { createStoredValue } from './stored-value';

/**
 * Who calls. In the WeChat cloud the platform itself tells the server, so there is no session;
 * over HTTP it is a signed token that the server gave at login.
 */
const stored = createStoredValue<string | null>('session', () => null);

const changesOfPerson = new Set<() => void>();

export const readSession = stored.read;

/** Told when someone else may be in front of the screen: nothing of the last person may stay behind. */
export const onPersonChange = (forgetLastPerson: () => void): void => {
  changesOfPerson.add(forgetLastPerson);
};

function changePerson(token: string | null): void {
  stored.write(token);
  for (const forgetLastPerson of changesOfPerson) forgetLastPerson();
}

export const signOut = (): void => changePerson(null);

export type DevelopmentPerson = {
  id: string;
  name: string;
  description: string;
  communityId: string | null;
};

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

/**
 * Exchanges WeChat's single-use login code for a session of a self-hosted server. It is always the same
 * WeChat account, so renewing it is no change of person.
 */
export async function signInWithWeChat(): Promise<void> {
  const { code } = await Taro.login();
  const { token } = await askServer<{ token: string }>('POST', '/login/wechat', { code });
  stored.write(token);
}

/** Who can be tried out on this server; empty where the development login does not exist. */
export async function listDevelopmentPeople(): Promise<DevelopmentPerson[]> {
  const path = '/login/development';
  const reply = await askServer<{ people: DevelopmentPerson[] }>('GET', path).catch(() => null);
  return reply?.people ?? [];
}

export async function signInAsDevelopmentPerson(id: string): Promise<void> {
  const { token } = await askServer<{ token: string }>('POST', '/login/development', { id });
  changePerson(token);
}
