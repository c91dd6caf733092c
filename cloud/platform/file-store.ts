/** The platform's storage for photos: a folder when self-hosted, WeChat's cloud storage otherwise. */
export interface FileStore {
  /** Where the server can be reached from outside, without a slash at its end: '' for the app's own; null: nowhere. */
  publicAddress: string | null;
  /** Whether `location` may be registered as the file `id`: uploaded through this store, by its rules. */
  accepts: (id: string, location: string) => boolean;
  /** An address the phone can show for a limited time. */
  addressOf: (file: { id: string; location: string; communityId: string }, now: Date) => string;
}

export const photoLimits = {
  /** bytes */
  size: 10 * 1024 * 1024,
  contentTypes: ['image/jpeg', 'image/png', 'image/webp'],
} as const;
