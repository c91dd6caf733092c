import type { ElementQuery, ElementView } from '../contract';

const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const isMiniProgramElement = (element: Element) => element.tagName.startsWith('WX-');

function ownValue(element: Element): string {
  const field = element.querySelector(':scope > input, :scope > textarea');
  return (field as HTMLInputElement | null)?.value ?? '';
}

function placeholderOf(element: Element): string {
  const field = element.querySelector(':scope > input, :scope > textarea');
  return (field as HTMLInputElement | null)?.placeholder ?? '';
}

const innermost = (elements: Element[]) =>
  elements.filter(
    (element) => !elements.some((other) => other !== element && element.contains(other)),
  );

function isShown(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return style?.visibility !== 'hidden' && style?.display !== 'none' && width > 0 && height > 0;
}

/** Elements of the page that fit, visible ones first; by text, the innermost that shows exactly it. */
export function findElements(view: Document, query: ElementQuery): Element[] {
  let found = [...view.body.querySelectorAll('*')].filter(isMiniProgramElement);
  const { label, class: className, placeholder, tag, text } = query;
  if (tag !== undefined)
    found = found.filter((element) => element.tagName === `WX-${tag.toUpperCase()}`);
  if (className !== undefined)
    found = found.filter((element) => element.classList.contains(className));
  if (label !== undefined)
    found = found.filter((element) => element.getAttribute('aria-label') === label);
  if (placeholder !== undefined)
    found = found.filter((element) => placeholderOf(element) === placeholder);
  if (text !== undefined) {
    const wanted = squeeze(text);
    const exact = found.filter((element) => squeeze(element.textContent) === wanted);
    found = innermost(
      exact.length > 0
        ? exact
        : found.filter((element) => squeeze(element.textContent).includes(wanted)),
    );
  }
  const shown = found.filter(isShown);
  const ordered = shown.length > 0 ? shown : found;
  if (query.index === undefined) return ordered;
  const chosen = ordered[query.index];
  return chosen ? [chosen] : [];
}

/** The text of a page as a reader sees it, hidden parts left out. */
export const readText = (view: Document) => view.body.innerText ?? view.body.textContent ?? '';

/** Describes an element with its place on the whole screen. */
export function describeElement(element: Element): ElementView {
  const view = element.ownerDocument.defaultView;
  const frame = view?.frameElement?.getBoundingClientRect();
  const { left, top, width, height } = element.getBoundingClientRect();
  return {
    tag: element.tagName.slice('WX-'.length).toLowerCase(),
    text: squeeze(element.textContent),
    label: element.getAttribute('aria-label') ?? '',
    classes: [...element.classList],
    value: ownValue(element),
    disabled: element.hasAttribute('disabled'),
    visible: isShown(element),
    fontSize: Number.parseFloat(view?.getComputedStyle(element).fontSize ?? ''),
    box: { left: left + (frame?.left ?? 0), top: top + (frame?.top ?? 0), width, height },
  };
}
