import path from 'node:path';
import type { Browser } from 'playwright-core';
import {
  type OpenedMiniProgram,
  openMiniProgram,
} from '@/test/mini-program-host/open-mini-program';
import { aDemoFolder } from '@/test/product/demo-folder';
import { ProductClient } from '@/test/product/product-client';
import {
  aDataFolder,
  killLeftovers,
  type RunningProduct,
  removeFolder,
  startProduct,
} from '@/test/product/start-product';

/** Where `npm run build:weapp` puts the mini-program, unless another build is named. */
export const DIST_FOLDER = path.resolve(
  process.env.MINI_PROGRAM_FOLDER ?? path.join(__dirname, '../../dist'),
);

/** The product's server with the demo community, on a data folder of its own. */
export async function startDemo(
  environment: Record<string, string> = {},
): Promise<RunningProduct & { end(): Promise<void> }> {
  const dataFolder = await ('DATABASE_URL' in environment ? aDataFolder() : aDemoFolder());
  const product = await startProduct({ dataFolder, environment });
  const end = async () => {
    await product.stop();
    killLeftovers();
    await removeFolder(dataFolder);
  };
  return { ...product, end };
}

/** Somebody of the demo community at the server itself, past the phone. */
export async function clientOf(address: string, personId: string): Promise<ProductClient> {
  const people = await ProductClient.people(address);
  const person = people.find(({ id }) => id === personId);
  if (!person) throw new Error(`the demo community has no ${personId}`);
  return ProductClient.logIn(address, personId, person.communityId);
}

/** A fresh phone with the built app, held by somebody of the demo community who is already signed in. */
export async function openAppAs(
  personId: string,
  serverAddress: string,
  browser: Browser,
  storage: Record<string, unknown> = {},
): Promise<OpenedMiniProgram> {
  const { token, communityId } = await clientOf(serverAddress, personId);
  if (token === null) throw new Error(`${personId} got no session`);
  return openMiniProgram({
    distFolder: DIST_FOLDER,
    serverAddress,
    browser,
    token,
    storage: {
      session: token,
      ...(communityId ? { community: { id: communityId, name: '锦绣花园' } } : {}),
      ...storage,
    },
  });
}

/** The largest `setData` WeChat advises; beyond it pages stutter, and at 1 MB they break. */
const LARGEST_SET_DATA = 256 * 1024;

/** What must hold on every page: nothing broke, nothing was missing, no update was too large. */
export async function expectHealthy(phone: OpenedMiniProgram): Promise<void> {
  const { problems, warnings, setData } = await phone.report();
  expect(problems).toEqual([]);
  expect(warnings).toEqual([]);
  expect(setData.filter(({ bytes }) => bytes > LARGEST_SET_DATA)).toEqual([]);
}

/** WeChat warns beyond these: such a page is slow to open and stutters on a cheap phone. */
const FEWER_NODES_THAN = 1_000;
const LESS_DEEP_THAN = 30;

/** What must hold for the page on top. */
export async function expectLight(phone: OpenedMiniProgram): Promise<void> {
  const { nodes, depth } = await phone.statistics();
  expect(nodes).toBeLessThan(FEWER_NODES_THAN);
  expect(depth).toBeLessThan(LESS_DEEP_THAN);
}
