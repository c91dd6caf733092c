import { BASE_STYLE } from './base-style';
import type { ControlServices } from './controls/control';
import { createControlSet } from './controls/control-set';
import { emitEvent } from './event-emitter';
import type { PhoneFrame } from './phone-frame';
import { watchTouches } from './touch-gestures';
import { ViewBackend } from './view-backend';

export interface PageView {
  iframe: HTMLIFrameElement;
  document: Document;
  backend: ViewBackend;
}

/** A page's own document, empty but for the base style. */
export function createPageView(
  frame: PhoneFrame,
  pagePath: string,
  styles: Record<string, string>,
  services: ControlServices,
  onMissingTag: (tag: string) => void,
): PageView {
  const iframe = frame.addPage();
  const view = iframe.contentDocument;
  if (!view) throw new Error('the page has no document');
  // Written out, because an empty frame's own document would be in quirks mode.
  view.open();
  view.write('<!doctype html><html lang="zh-CN"><head></head><body></body></html>');
  view.close();
  const base = view.createElement('base');
  base.href = `${iframe.ownerDocument.location.origin}/${pagePath}`;
  const style = view.createElement('style');
  style.textContent = BASE_STYLE;
  view.head.append(base, style);

  const controls = createControlSet(view, services);
  watchTouches(view, emitEvent, controls.activate);
  const { screenWidth } = frame.measures;
  const backend = new ViewBackend(view, screenWidth, styles, controls, onMissingTag);
  return { iframe, document: view, backend };
}
