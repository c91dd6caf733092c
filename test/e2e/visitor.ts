import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

const screenshotFolder = join(__dirname, '..', '..', 'test-output', 'screenshots');

/** Somebody in front of the product's page, acting by what they read: words, labels, buttons. */
export class Visitor {
  /** What a developer would see in the console: a flow must end with none. */
  readonly errors: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly address: string,
  ) {}

  /** `at`: what the clock of the phone shows, where a flow has moved the server's on. */
  static async arrive(
    browser: Browser,
    address: string,
    openId?: string,
    at?: Date,
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    if (at) await context.clock.install({ time: at });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const visitor = new Visitor(context, page, address);
    page.on('pageerror', (error) => visitor.errors.push(String(error)));
    await page.goto(`${address}/`);
    if (openId !== undefined) await visitor.logIn(openId);
    return visitor;
  }

  /** Chooses the person on the login page, as anyone trying the product does. */
  async logIn(name: string): Promise<void> {
    await this.open('/features/community/pages/login/index');
    await this.tap(name);
    await this.page.waitForURL((url) => !url.hash.includes('/login/'));
  }

  async open(route: string): Promise<void> {
    await this.page.goto(`${this.address}/#${route}`);
  }

  /** Among all that matches: what can be seen, the topmost last. Taro keeps pages below in the document. */
  private shown(locator: Locator): Locator {
    return locator.locator('visible=true').last();
  }

  async tap(text: string | RegExp): Promise<void> {
    await this.orPicture(this.shown(this.page.getByText(text, { exact: true })).click());
  }

  async tapButton(name: string | RegExp): Promise<void> {
    await this.orPicture(this.shown(this.page.getByRole('button', { name, exact: true })).click());
  }

  /** Answers the dialog that lies above the page. */
  async confirm(name: string): Promise<void> {
    const dialog = this.shown(this.page.getByRole('dialog'));
    await dialog.getByRole('button', { name, exact: true }).click();
  }

  async choose(name: string | RegExp): Promise<void> {
    await this.orPicture(this.shown(this.page.getByRole('radio', { name })).click());
  }

  /** Ticks or unticks what can be chosen several at a time. */
  async check(name: string | RegExp): Promise<void> {
    await this.orPicture(this.shown(this.page.getByRole('checkbox', { name })).click());
  }

  async select(label: string | RegExp, option: string): Promise<void> {
    await this.orPicture(this.shown(this.page.getByLabel(label)).selectOption({ label: option }));
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.orPicture(this.shown(this.page.getByLabel(label)).fill(text));
  }

  async see(text: string | RegExp): Promise<void> {
    await this.orPicture(this.shown(this.page.getByText(text)).waitFor());
  }

  /** A step that cannot be taken leaves a picture of what was there instead. */
  private async orPicture(step: Promise<unknown>): Promise<void> {
    try {
      await step;
    } catch (error) {
      await this.keepScreenshot('failure');
      throw error;
    }
  }

  /** All the words on the page on top. */
  words(): Promise<string> {
    return this.shown(this.page.locator('.page')).innerText();
  }

  /** Reads and acts from here on like somebody who needs large text. */
  async useLargeText(): Promise<void> {
    await this.open('/pages/me/index');
    await this.orPicture(this.shown(this.page.getByRole('switch', { name: /大字模式/ })).click());
    await this.orPicture(this.shown(this.page.locator('.page--large-text')).waitFor());
  }

  async keepScreenshot(name: string): Promise<void> {
    mkdirSync(screenshotFolder, { recursive: true });
    await this.page.evaluate(pagesAtRest);
    await this.page.screenshot({ path: join(screenshotFolder, `${name}.png`) });
  }

  /** The whole length of the page on top, as one would scroll through it. */
  async keepWholePage(name: string): Promise<void> {
    const size = this.page.viewportSize() ?? { width: 390, height: 844 };
    const height = await this.shown(this.page.locator('.page')).evaluate(
      (page) => page.scrollHeight,
    );
    await this.page.setViewportSize({
      ...size,
      height: Math.min(Math.max(height, size.height), 6_000),
    });
    await this.keepScreenshot(name);
    await this.page.setViewportSize(size);
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}

/** Pages slide in; what turns for as long as something loads is not waited for. */
const pagesAtRest = () =>
  Promise.all(
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
      .map(({ finished }) => finished.catch(() => null)),
  ).then(() => undefined);
