import type { fileLimits } from '@/cloud/platform/file-store';

export type ContentType = (typeof fileLimits.contentTypes)[number];

/** So many bytes from the beginning tell every type that may be stored. */
export const telltaleBytes = 16;

function contentTypeOf(bytes: Uint8Array): ContentType | null {
  const begins = (signature: readonly number[], at = 0) =>
    signature.every((byte, index) => bytes[at + index] === byte);
  if (begins([0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (begins(asciiOf('RIFF')) && begins(asciiOf('WEBP'), 8)) return 'image/webp';
  if (begins(asciiOf('%PDF-'))) return 'application/pdf';
  return null;
}

const isPhoto = (contentType: ContentType): boolean => contentType !== 'application/pdf';

/**
 * What a file is to be stored as, by its first bytes: null when they are of no type that may be stored,
 * or of a photo that is said to be a document, or the other way round. Phones name a JPEG a PNG at times.
 */
export function storableType(bytes: Uint8Array, said: ContentType): ContentType | null {
  const found = contentTypeOf(bytes);
  return found !== null && isPhoto(found) === isPhoto(said) ? found : null;
}

const asciiOf = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
