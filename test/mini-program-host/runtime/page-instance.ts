import type { Root } from 'glass-easel-miniprogram-adapter';
import type { NodeStatistics, WindowConfig } from '../contract';
import type { EventChannel } from './event-channel';
import type { PageAddress } from './page-address';
import type { PageView } from './page-view';
import type { BarState } from './phone-frame';

type Lifecycle = (this: unknown, ...values: unknown[]) => unknown;

/** The page object as the mini-program's code sees it in `getCurrentPages()`. */
export interface PageCaller extends Record<string, unknown> {
  route: string;
  options: Record<string, string>;
}

const DEFAULT_REACH = 50;

/** One open page: its tree, its document and its life. */
export class PageInstance {
  bar: BarState;
  private ready = false;
  private atBottom = false;

  constructor(
    readonly address: PageAddress,
    readonly caller: PageCaller,
    readonly view: PageView,
    readonly config: WindowConfig,
    bar: BarState,
    private readonly root: Root,
    readonly channel: EventChannel,
    private readonly onError: (error: unknown) => void,
  ) {
    this.bar = bar;
    caller.route = address.path;
    caller.__route__ = address.path;
    caller.options = address.query;
    caller.getOpenerEventChannel = () => channel;
    caller.getPageId = () => `pageId:${address.path}`;
  }

  has = (name: string) => typeof this.caller[name] === 'function';

  run(name: string, ...values: unknown[]): unknown {
    const lifecycle = this.caller[name];
    if (typeof lifecycle !== 'function') return undefined;
    try {
      return (lifecycle as Lifecycle).apply(this.caller, values);
    } catch (error) {
      this.onError(error);
      return undefined;
    }
  }

  load() {
    const { body } = this.view.document;
    const placeholder = this.view.document.createElement('div');
    body.append(placeholder);
    type BackendElement = Parameters<Root['attach']>[0];
    this.root.attach(body as unknown as BackendElement, placeholder as unknown as BackendElement);
    this.run('onLoad', { ...this.address.query });
    this.view.document.addEventListener('scroll', () => this.scrolled());
  }

  show() {
    this.run('onShow', {});
    if (this.ready) return;
    this.ready = true;
    setTimeout(() => this.run('onReady'), 0);
  }

  unload() {
    this.run('onUnload');
    this.root.release();
    this.view.iframe.remove();
  }

  private scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.view.document.documentElement;
    if (this.has('onPageScroll')) this.run('onPageScroll', { scrollTop });
    const reach = this.config.onReachBottomDistance ?? DEFAULT_REACH;
    const near = scrollHeight - clientHeight - scrollTop <= reach;
    if (near && !this.atBottom) this.run('onReachBottom');
    this.atBottom = near;
  }

  /** Size of the tree the framework keeps for this page. */
  statistics(): NodeStatistics {
    const result: NodeStatistics = { nodes: 0, depth: 0, widest: 0 };
    const walk = (element: Element, depth: number) => {
      result.nodes += 1;
      result.depth = Math.max(result.depth, depth);
      const children = [...element.children].filter((child) => child.tagName.startsWith('WX-'));
      result.widest = Math.max(result.widest, children.length);
      for (const child of children) walk(child, depth + 1);
    };
    const top = this.view.document.querySelector('wx-page-root');
    for (const child of top?.children ?? []) walk(child, 1);
    return result;
  }
}
