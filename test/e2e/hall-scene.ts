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

/** The demonstration community with its crowd, and one topic that a whole path is walked with. */
export class HallScene {
  topicId = '';
  sessionId = '';

  private constructor(
    private readonly dataFolder: string,
    readonly product: RunningProduct,
    private readonly browser: Browser,
    private readonly communityId: string,
    private now: Date,
  ) {}

  static async open(): Promise<HallScene> {
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
    return new HallScene(dataFolder, product, browser, person?.communityId ?? '', now);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.product.stop();
    killLeftovers();
    await removeFolder(this.dataFolder);
  }

  /** Somebody in front of the pages, whose phone shows the time the server has. */
  async arrive(name: string): Promise<Visitor> {
    this.now = await ProductClient.advanceClock(this.product.address, 0);
    return Visitor.arrive(this.browser, this.product.address, name, this.now);
  }

  /** What nobody needs to watch: through the API. */
  api(openId: string): Promise<ProductClient> {
    return ProductClient.logIn(this.product.address, openId, this.communityId);
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

  /** A day in Shanghai, so many days from now, as a browser's date field takes it. */
  day(daysAhead: number): string {
    const shanghai = 8 * 3_600_000;
    return new Date(this.now.getTime() + daysAhead * 86_400_000 + shanghai)
      .toISOString()
      .slice(0, 10);
  }

  openTopic(visitor: Visitor): Promise<void> {
    return this.openPage(visitor, 'hall/pages/topic');
  }

  /** A page about the topic, as a link in a message opens it. */
  openPage(visitor: Visitor, page: string, parameters = `topicId=${this.topicId}`): Promise<void> {
    return visitor.open(`/features/${page}/index?${parameters}`);
  }
}

/** A step of somebody who comes, does it and goes; nothing may break meanwhile. */
export async function visit(
  scene: HallScene,
  name: string,
  deed: (visitor: Visitor) => Promise<void>,
): Promise<void> {
  const visitor = await scene.arrive(name);
  await deed(visitor);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
}
