import type { Control, ControlContext } from './control';

interface RichNode {
  type?: string;
  name?: string;
  text?: string;
  attrs?: Record<string, string>;
  children?: RichNode[];
}

function buildNode(view: Document, node: RichNode): Node {
  if (node.type === 'text') return view.createTextNode(node.text ?? '');
  const element = view.createElement(node.name ?? 'div');
  for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value);
  element.append(...(node.children ?? []).map((child) => buildNode(view, child)));
  return element;
}

export function richText(context: ControlContext): Control {
  const body = context.view.createElement('div');
  context.element.appendChild(body);
  return {
    attributeChanged(name, value) {
      if (name !== 'nodes') return;
      if (Array.isArray(value)) {
        body.replaceChildren(...value.map((node: RichNode) => buildNode(context.view, node)));
      } else body.innerHTML = String(value ?? '');
    },
  };
}

export function progress(context: ControlContext): Control {
  const bar = context.view.createElement('div');
  context.element.appendChild(bar);
  return {
    attributeChanged() {
      bar.style.width = `${context.number('percent', 0)}%`;
      bar.style.height = `${context.number('stroke-width', 6)}px`;
      bar.style.background = context.text('active-color') || context.text('color') || '#09bb07';
      context.element.style.background = context.text('background-color') || '#ebebeb';
    },
  };
}

export function slider(context: ControlContext): Control {
  const range = context.view.createElement('input');
  range.type = 'range';
  context.element.appendChild(range);
  range.addEventListener('input', () => context.emit('changing', { value: Number(range.value) }));
  range.addEventListener('change', () => context.emit('change', { value: Number(range.value) }));
  return {
    attributeChanged(name) {
      range.min = String(context.number('min', 0));
      range.max = String(context.number('max', 100));
      range.step = String(context.number('step', 1));
      range.disabled = context.flag('disabled');
      if (name === 'value') range.value = String(context.number('value', 0));
    },
    value: () => Number(range.value),
    reset() {
      range.value = String(context.number('value', 0));
    },
  };
}

export function navigator(context: ControlContext): Control {
  return {
    tapped() {
      const openType = context.text('open-type') || 'navigate';
      context.services.navigate(openType, context.text('url'), context.number('delta', 1));
    },
  };
}
