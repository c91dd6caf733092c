import { plainLine } from '@/shared/plain-text';
import type { DocumentType } from './document-types';

const longest = 60;
// What some file system forbids, and what a leading place would hide or a shell would misread.
const forbidden = /[\\/:*?"<>|#%&{}$!'`@^~;,=+[\]\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A name that every phone and computer can save: no path, no control or direction marks, short. */
export function fileName(title: string, type: DocumentType): string {
  const allowed = plainLine(title.replace(forbidden, ' ')).replace(/^[.\s-]+|[.\s]+$/g, '');
  const cut = [...allowed].slice(0, longest).join('').trim();
  return `${cut === '' ? '文件' : cut}.${type}`;
}
