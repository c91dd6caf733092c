/** WeChat's built-in components that the host draws. */
export const BUILT_IN_TAGS = [
  'button',
  'canvas',
  'checkbox-group',
  'checkbox',
  'cover-image',
  'cover-view',
  'form',
  'icon',
  'image',
  'input',
  'label',
  'navigator',
  'picker-view-column',
  'picker-view',
  'picker',
  'progress',
  'radio-group',
  'radio',
  'rich-text',
  'root-portal',
  'scroll-view',
  'slider',
  'swiper-item',
  'swiper',
  'switch',
  'text',
  'textarea',
  'view',
] as const;

export type BuiltInTag = (typeof BUILT_IN_TAGS)[number];

export const isBuiltInTag = (tag: string): tag is BuiltInTag =>
  (BUILT_IN_TAGS as readonly string[]).includes(tag);

/** Built-in components that exist on a phone and not here; a page that uses one is reported. */
export const TAGS_NOT_EMULATED = [
  'ad',
  'ad-custom',
  'audio',
  'camera',
  'editor',
  'keyboard-accessory',
  'live-player',
  'live-pusher',
  'map',
  'match-media',
  'movable-area',
  'movable-view',
  'navigation-bar',
  'official-account',
  'open-data',
  'page-container',
  'page-meta',
  'share-element',
  'video',
  'web-view',
];
