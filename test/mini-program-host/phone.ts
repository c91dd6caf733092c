import type { Page } from 'playwright-core';
import type {
  DialogAnswer,
  ElementQuery,
  ElementView,
  HostReport,
  NodeStatistics,
  PhoneState,
} from './contract';
import type { PhoneNetwork } from './network/phone-network';
import type { RemoteControl } from './runtime/remote-control';
import type { HostWindow } from './runtime/service';

const PATIENCE = 10_000;
const POLL_EVERY = 30;

const pause = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** A phone with one mini-program on it, for a test to hold in its hand. */
export class Phone {
  constructor(
    private readonly page: Page,
    readonly network: PhoneNetwork,
    private readonly release: () => Promise<void>,
  ) {}

  private call<Name extends keyof RemoteControl>(
    name: Name,
    ...values: Parameters<RemoteControl[Name]>
  ): Promise<Awaited<ReturnType<RemoteControl[Name]>>> {
    return this.page.evaluate(
      ([method, given]) => {
        const { remoteControl } = window as unknown as HostWindow;
        return (remoteControl[method] as (...all: unknown[]) => unknown)(...given);
      },
      [name, values] as const,
    ) as Promise<Awaited<ReturnType<RemoteControl[Name]>>>;
  }

  /** Opens a page as a link into the mini-program does; the first call starts the app. */
  open(path: string, query: Record<string, string> = {}): Promise<void> {
    return this.call('open', path, query);
  }

  navigateTo = (url: string) => this.call('navigateTo', url);
  redirectTo = (url: string) => this.call('redirectTo', url);
  switchTab = (url: string) => this.call('switchTab', url);
  navigateBack = (delta = 1) => this.call('navigateBack', delta);
  tapTab = (index: number) => this.call('tapTab', index);

  /** The text of the page on top, hidden parts left out. */
  text = (): Promise<string> => this.call('text');
  find = (query: ElementQuery): Promise<ElementView[]> => this.call('find', query);
  state = (): Promise<PhoneState> => this.call('state');
  statistics = (): Promise<NodeStatistics> => this.call('statistics');
  report = (): Promise<HostReport> => this.call('report');
  storage = (): Promise<Record<string, unknown>> => this.call('storage');
  share = () => this.call('share');

  /** Waits until the question has an answer; the last refusal tells what was missing. */
  async waitFor<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > until) {
        const { route } = await this.state();
        const { problems } = await this.report();
        const seen = problems.map(({ kind, message }) => `${kind}: ${message}`).join('\n');
        throw new Error(
          `waited in vain for ${what} on ${route}; it shows:\n${await this.text()}\n${seen}`,
        );
      }
      await pause(POLL_EVERY);
    }
  }

  waitForText(text: string): Promise<string> {
    return this.waitFor(`"${text}"`, async () => {
      const shown = await this.text();
      return shown.includes(text) ? shown : null;
    });
  }

  waitForElement(query: ElementQuery): Promise<ElementView> {
    return this.waitFor(JSON.stringify(query), async () => (await this.find(query))[0]);
  }

  waitForRoute(route: string): Promise<PhoneState> {
    return this.waitFor(`page ${route}`, async () => {
      const state = await this.state();
      return state.route === route ? state : null;
    });
  }

  /** Touches the middle of an element with a finger. Refused if something else lies on top of it. */
  async tap(query: ElementQuery): Promise<void> {
    await this.waitForElement(query);
    const { element, reachable, covering } = await this.call('aim', query);
    if (!element.visible) throw new Error(`${JSON.stringify(query)} is not visible`);
    if (!reachable) throw new Error(`${JSON.stringify(query)} lies under ${covering}`);
    const { left, top, width, height } = element.box;
    await this.page.touchscreen.tap(left + width / 2, top + height / 2);
  }

  /** Draws a line with a finger, through points in shares of the element's width and height. */
  async draw(query: ElementQuery, line: readonly (readonly [number, number])[]): Promise<void> {
    await this.waitForElement(query);
    const { left, top, width, height } = (await this.call('aim', query)).element.box;
    const touches = await this.page.context().newCDPSession(this.page);
    const touch = (type: 'touchStart' | 'touchMove', [across, down]: readonly [number, number]) =>
      touches.send('Input.dispatchTouchEvent', {
        ...{ type, touchPoints: [{ x: left + width * across, y: top + height * down }] },
      });
    const [first = [0, 0] as const, ...rest] = line;
    await touch('touchStart', first);
    for (const point of rest) await touch('touchMove', point);
    await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await touches.detach();
  }

  /** Replaces what is in a text field by typing. */
  async type(query: ElementQuery, text: string): Promise<void> {
    await this.waitForElement(query);
    await this.call('focusField', query);
    if (text === '') await this.page.keyboard.press('Delete');
    else await this.page.keyboard.insertText(text);
  }

  pressEnter = (): Promise<void> => this.page.keyboard.press('Enter');
  scrollToBottom = () => this.call('scrollToBottom');
  scrollTo = (top: number) => this.call('scrollTo', top);
  pullDown = () => this.call('pullDown');

  /** Answers the pop-up of WeChat that is open, or the next one to open. */
  async answerDialog(answer: DialogAnswer): Promise<void> {
    await this.waitFor('a dialog', async () => (await this.state()).dialog);
    await this.call('answerDialog', answer);
  }

  async goOffline(): Promise<void> {
    this.network.online = false;
    await this.call('setOnline', false);
  }

  async goOnline(): Promise<void> {
    this.network.online = true;
    await this.call('setOnline', true);
  }

  hideApp = () => this.call('hideApp');
  showApp = () => this.call('showApp');

  /** The whole screen as PNG, written to `file` if one is named. */
  screenshot = (file?: string): Promise<Buffer> =>
    this.page.screenshot(file === undefined ? {} : { path: file });

  close = (): Promise<void> => this.release();
}
