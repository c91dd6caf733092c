import type { domlikeBackend, Element as FrameworkElement } from 'glass-easel';
import { isBuiltInTag, TAGS_NOT_EMULATED } from '../built-in-tags';
import { replaceRpx } from '../rpx';
import type { ControlSet } from './controls/control';
import { emitEvent } from './event-emitter';
import type { ViewElement } from './framework-element';

const ANIMATION_EVENTS = ['transitionend', 'animationstart', 'animationiteration', 'animationend'];

/** glass-easel's name for backends that look like a DOM; its enum has no value at run time. */
const DOMLIKE = 3;

/** WXML writes both `scroll-top` and `scrollTop`. */
const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Draws one page's tree into one document. Each page has a document of its own, as each page of WeChat
 * has a web view of its own: page styles do not leak, and `100vh` and `fixed` mean the page's area.
 */
export class ViewBackend {
  readonly mode = DOMLIKE;
  readonly document;
  private readonly styleSheets: (HTMLStyleElement | undefined)[] = [];

  constructor(
    private readonly view: Document,
    private readonly screenWidth: number,
    private readonly styles: Record<string, string>,
    private readonly controls: ControlSet,
    private readonly onMissingTag: (tag: string) => void,
  ) {
    this.document = {
      createElement: (tag: string) => this.createElement(tag),
      createTextNode: (content: string) => view.createTextNode(content),
      createDocumentFragment: () => view.createDocumentFragment(),
    } as unknown as domlikeBackend.Context['document'];
    for (const type of ANIMATION_EVENTS) {
      view.addEventListener(type, (event) => emitEvent(event.target as Node, type, {}));
    }
  }

  private createElement(tag: string): ViewElement {
    const element = this.view.createElement(`wx-${tag}`) as ViewElement;
    if (TAGS_NOT_EMULATED.includes(tag)) this.onMissingTag(tag);
    const setAttribute = element.setAttribute.bind(element);
    const changed = (name: string, value: unknown) => {
      if (value === undefined || value === null || value === false) element.removeAttribute(name);
      else if (value === true) setAttribute(name, '');
      else if (name === 'style') setAttribute(name, replaceRpx(String(value), this.screenWidth));
      else if (typeof value !== 'object') setAttribute(name, String(value));
      control?.attributeChanged?.(dashed(name), value);
    };
    const control = isBuiltInTag(tag) ? this.controls.attach(tag, element) : undefined;
    // The framework hands strings to DOM elements; the value with its type is on its own element.
    element.setAttribute = (name: string, text: string) => {
      const typed = name === 'style' ? text : element.__wxElement?.getAttribute(name);
      changed(name, typed === undefined && text !== '' ? text : typed);
    };
    const removeAttribute = element.removeAttribute.bind(element);
    element.removeAttribute = (name: string) => {
      removeAttribute(name);
      control?.attributeChanged?.(dashed(name), element.__wxElement?.getAttribute(name));
    };
    return element;
  }

  destroy() {}

  getWindowWidth() {
    return this.view.documentElement.clientWidth;
  }

  getWindowHeight() {
    return this.view.documentElement.clientHeight;
  }

  getDevicePixelRatio() {
    return this.view.defaultView?.devicePixelRatio ?? 1;
  }

  getTheme() {
    return 'light';
  }

  registerStyleSheetContent() {}

  appendStyleSheetPath(path: string): number {
    const css = this.styles[path];
    if (!css) return this.styleSheets.push(undefined) - 1;
    const sheet = this.view.createElement('style');
    sheet.textContent = css;
    sheet.dataset.path = path;
    this.view.head.appendChild(sheet);
    return this.styleSheets.push(sheet) - 1;
  }

  disableStyleSheet(index: number) {
    this.styleSheets[index]?.remove();
  }

  /** The logic layer hears of a finished update only after a turn, since the view is another thread. */
  render(done: (error: Error | null) => void) {
    setTimeout(() => done(null), 0);
  }

  getRootNode() {
    return this.view.body;
  }

  associateValue(element: ViewElement, value: FrameworkElement) {
    element.__wxElement = value;
  }

  onEvent() {}

  setListenerStats() {}

  setModelBindingStat() {}

  createIntersectionObserver(
    target: HTMLElement,
    relative: HTMLElement | null,
    margin: string,
    thresholds: number[],
    listener: (status: object) => void,
  ) {
    const Observer = this.view.defaultView?.IntersectionObserver;
    if (!Observer) return { disconnect() {} };
    const observer = new Observer(
      (entries) => {
        for (const entry of entries) {
          listener({
            intersectionRatio: entry.intersectionRatio,
            boundingClientRect: entry.boundingClientRect,
            intersectionRect: entry.intersectionRect,
            relativeRect: entry.rootBounds,
            time: entry.time,
          });
        }
      },
      { root: relative ?? this.view, rootMargin: margin, threshold: thresholds },
    );
    observer.observe(target);
    return { disconnect: () => observer.disconnect() };
  }

  /** What `fields({ node: true })` answers: of a canvas the browser's own. */
  getContext(target: HTMLElement, done: (context: unknown) => void) {
    done(target.querySelector(':scope > canvas'));
  }

  getScrollOffset(target: HTMLElement, done: (offset: object) => void) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = target;
    done({ scrollLeft, scrollTop, scrollWidth, scrollHeight });
  }
}
