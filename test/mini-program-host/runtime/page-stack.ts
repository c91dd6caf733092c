import { createEventChannel, type EventChannel } from './event-channel';
import { type PageAddress, readPageAddress } from './page-address';
import type { PageInstance } from './page-instance';
import type { PhoneFrame } from './phone-frame';

/** WeChat's limit of pages above one another. */
const DEEPEST = 10;

export class NavigationFailure extends Error {}

export interface PageStackParts {
  frame: PhoneFrame;
  allPages: string[];
  tabPages: string[];
  create(address: PageAddress, depth: number, channel: EventChannel): PageInstance;
  onPageNotFound(path: string): void;
}

/** The open pages. Tab pages stay alive when left; any other page ends when it is taken off. */
export class PageStack {
  private stack: PageInstance[] = [];
  private readonly tabs = new Map<string, PageInstance>();

  constructor(private readonly parts: PageStackParts) {}

  get pages(): readonly PageInstance[] {
    return this.stack;
  }

  get current(): PageInstance {
    const page = this.stack.at(-1);
    if (!page) throw new NavigationFailure('no page is open');
    return page;
  }

  get currentRoute(): string {
    return this.stack.at(-1)?.address.path ?? '';
  }

  private isTab = (path: string) => this.parts.tabPages.includes(path);

  private read(url: string): PageAddress {
    const address = readPageAddress(url, this.currentRoute);
    if (!this.parts.allPages.includes(address.path)) {
      this.parts.onPageNotFound(address.path);
      throw new NavigationFailure(`page "${address.path}" is not found`);
    }
    return address;
  }

  private open(address: PageAddress): PageInstance {
    const channel = createEventChannel();
    const page = this.parts.create(address, this.stack.length + 1, channel);
    this.stack.push(page);
    if (this.isTab(address.path)) this.tabs.set(address.path, page);
    this.display(page);
    page.load();
    page.show();
    return page;
  }

  private display(page: PageInstance) {
    const tabIndex = this.parts.tabPages.indexOf(page.address.path);
    this.parts.frame.show(page.view.iframe, page.bar, tabIndex);
  }

  private closeAbove(count: number, keepTabs: boolean) {
    const top = this.stack.at(-1);
    for (const page of this.stack.splice(this.stack.length - count).reverse()) {
      if (keepTabs && this.isTab(page.address.path)) {
        if (page === top) page.run('onHide');
        continue;
      }
      this.tabs.delete(page.address.path);
      page.unload();
    }
  }

  navigateTo(url: string): PageInstance {
    const address = this.read(url);
    if (this.isTab(address.path)) throw new NavigationFailure('can not navigateTo a tabbar page');
    if (this.stack.length >= DEEPEST) throw new NavigationFailure('webview count limit exceed');
    this.current.run('onHide');
    return this.open(address);
  }

  redirectTo(url: string): void {
    const address = this.read(url);
    if (this.isTab(address.path)) throw new NavigationFailure('can not redirectTo a tabbar page');
    this.closeAbove(1, false);
    this.open(address);
  }

  reLaunch(url: string): void {
    const address = this.read(url);
    this.closeAbove(this.stack.length, false);
    for (const page of this.tabs.values()) page.unload();
    this.tabs.clear();
    this.open(address);
  }

  switchTab(url: string): void {
    const address = this.read(url);
    if (!this.isTab(address.path)) throw new NavigationFailure('can not switch to no-tabBar page');
    if (this.currentRoute === address.path) return;
    this.closeAbove(this.stack.length, true);
    const known = this.tabs.get(address.path);
    if (!known) {
      this.open({ ...address, query: {} });
      return;
    }
    this.stack.push(known);
    this.display(known);
    known.show();
  }

  navigateBack(delta: number): void {
    if (this.stack.length <= 1) throw new NavigationFailure('cannot navigate back at first page.');
    this.closeAbove(Math.min(Math.max(delta, 1), this.stack.length - 1), false);
    this.display(this.current);
    this.current.show();
  }

  /** Redraws the bar after the page's title or colours changed. */
  changeBar(change: Partial<PageInstance['bar']>): void {
    this.current.bar = { ...this.current.bar, ...change };
    this.parts.frame.drawBar(this.current.bar);
  }
}
