import type { Browser } from 'playwright-core';
import { launchBrowser } from '@/test/mini-program-host/browser/launch-browser';
import { aDemoFolder } from '@/test/product/demo-folder';
import { ProductClient } from '@/test/product/product-client';
import {
  killLeftovers,
  type RunningProduct,
  removeFolder,
  startProduct,
} from '@/test/product/start-product';
import { Visitor } from './visitor';

/** The crowd of the demonstration community, each by the number of their account. */
export const neighbour = (number: number): string => `dev-neighbour-${number}`;

/** A running product with the demonstration community, and a browser to look at it with. */
export interface OpenedDemo {
  dataFolder: string;
  product: RunningProduct;
  browser: Browser;
  communityId: string;
  now: Date;
}

export async function openDemo(): Promise<OpenedDemo> {
  const dataFolder = await aDemoFolder();
  const product = await startProduct({
    dataFolder,
    environment: {
      DEMO: 'lived',
      ...(process.env.APP_FOLDER ? { APP_FOLDER: process.env.APP_FOLDER } : {}),
    },
  });
  const browser = await launchBrowser();
  const [person] = await ProductClient.people(product.address);
  const now = await ProductClient.advanceClock(product.address, 0);
  return { dataFolder, product, browser, communityId: person?.communityId ?? '', now };
}

/** The demonstration community with its crowd, its clock moved on as a path needs it. */
export class DemoScene {
  private now: Date;

  constructor(private readonly demo: OpenedDemo) {
    this.now = demo.now;
  }

  get product(): RunningProduct {
    return this.demo.product;
  }

  async close(): Promise<void> {
    await this.demo.browser.close();
    await this.product.stop();
    killLeftovers();
    await removeFolder(this.demo.dataFolder);
  }

  /** Somebody in front of the pages, whose phone shows the time the server has; nobody yet without a name. */
  async arrive(name?: string): Promise<Visitor> {
    this.now = await ProductClient.advanceClock(this.product.address, 0);
    return Visitor.arrive(this.demo.browser, this.product.address, name, this.now);
  }

  /** What nobody needs to watch: through the API. */
  api(openId: string): Promise<ProductClient> {
    return ProductClient.logIn(this.product.address, openId, this.demo.communityId);
  }

  /** Moves the clock on, and what has become due is done. */
  async wait(minutes: number): Promise<void> {
    this.now = await ProductClient.advanceClock(this.product.address, minutes);
  }

  /** Moves the clock to an instant. */
  async waitUntil(instant: string | Date): Promise<void> {
    const ahead = new Date(instant).getTime() - this.now.getTime();
    await this.wait(Math.max(0, Math.ceil(ahead / 60_000)));
  }

  /** So many minutes from now, as the API takes it. */
  instant(minutesAhead: number): string {
    return new Date(this.now.getTime() + minutesAhead * 60_000).toISOString();
  }

  /** A day in Shanghai, so many days from now, as a browser's date field takes it. */
  day(daysAhead: number): string {
    const shanghai = 8 * 3_600_000;
    return new Date(this.now.getTime() + daysAhead * 86_400_000 + shanghai)
      .toISOString()
      .slice(0, 10);
  }

  /** A page as a link in a message opens it. */
  openPage(visitor: Visitor, page: string, parameters: string): Promise<void> {
    return visitor.open(`/features/${page}/index?${parameters}`);
  }
}

/** A step of somebody who comes, does it and goes; nothing may break meanwhile. */
export async function visit(
  scene: DemoScene,
  name: string,
  deed: (visitor: Visitor) => Promise<void>,
): Promise<void> {
  const visitor = await scene.arrive(name);
  await deed(visitor);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
}
