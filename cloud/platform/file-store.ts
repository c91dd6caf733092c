/** The platform's storage for photos and documents: a folder when self-hosted, WeChat's cloud storage otherwise. */
export interface FileStore {
  /** Where the server can be reached from outside, without a slash at its end: '' for the app's own; null: nowhere. */
  publicAddress: string | null;
  /** Whether `location` may be registered as the file `id`: uploaded through this store, by its rules. */
  accepts: (id: string, location: string) => boolean;
  /** The first bytes of what was stored; null where the store cannot be asked for them. */
  firstBytes: (location: string, count: number) => Promise<Uint8Array | null>;
  /** An address the phone can show for a limited time. */
  addressOf: (file: { id: string; location: string; communityId: string }, now: Date) => string;
}

const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

export const fileLimits = {
  /** bytes */
  size: 10 * 1024 * 1024,
  photoTypes,
  contentTypes: [...photoTypes, 'application/pdf'],
} as const;
