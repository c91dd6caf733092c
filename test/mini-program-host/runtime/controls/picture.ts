import type { Control, ControlContext } from './control';

const FITS: Record<string, string> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: 'fill',
  heightFix: 'fill',
};

/** Modes that only place the picture: `top`, `bottom left`, … */
const PLACED = /^(top|bottom|center|left|right)( (left|right))?$/;

export function picture(context: ControlContext): Control {
  const { element, view } = context;
  const image = view.createElement('img');
  element.appendChild(image);
  const applyMode = () => {
    const mode = context.text('mode', 'scaleToFill') || 'scaleToFill';
    image.style.objectFit = PLACED.test(mode) ? 'none' : (FITS[mode] ?? 'fill');
    image.style.objectPosition = PLACED.test(mode) ? mode : '50% 50%';
    const { naturalWidth, naturalHeight } = image;
    if (!naturalWidth || !naturalHeight) return;
    if (mode === 'widthFix') {
      element.style.height = `${(element.clientWidth * naturalHeight) / naturalWidth}px`;
    }
    if (mode === 'heightFix') {
      element.style.width = `${(element.clientHeight * naturalWidth) / naturalHeight}px`;
    }
  };
  image.addEventListener('load', () => {
    applyMode();
    context.emit('load', { width: image.naturalWidth, height: image.naturalHeight });
  });
  image.addEventListener('error', () => {
    context.emit('error', { errMsg: `GET ${context.text('src')} failed` });
  });
  return {
    attributeChanged(name) {
      if (name === 'src') {
        const source = context.text('src');
        if (source) image.src = context.services.fileAddress(source);
        else image.removeAttribute('src');
      }
      if (name === 'mode') applyMode();
    },
  };
}

const ICONS: Record<string, string> = {
  success: '✓',
  success_no_circle: '✓',
  info: 'i',
  warn: '!',
  waiting: '…',
  cancel: '✕',
  download: '↓',
  search: '⌕',
  clear: '✕',
};

export function icon(context: ControlContext): Control {
  const mark = context.view.createElement('i');
  context.element.appendChild(mark);
  return {
    attributeChanged() {
      mark.textContent = ICONS[context.text('type')] ?? '';
      mark.style.fontSize = `${context.number('size', 23)}px`;
      mark.style.color = context.text('color');
    },
  };
}

/** A canvas of type 2d: what is drawn on is the browser's own. */
export function canvas({ element, view }: ControlContext): Control {
  element.appendChild(view.createElement('canvas'));
  return {};
}
