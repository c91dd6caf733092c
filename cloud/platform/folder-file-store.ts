import { createHmac, timingSafeEqual } from 'node:crypto';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from './file-store';

const validForSeconds = 6 * 3600;

/**
 * Photos and documents in a folder of the server. An `<img>` cannot send the session, so each address carries its
 * own expiry and signature (HMAC-SHA-256); it is renewed every hour so that browsers can cache it.
 */
export class FolderFileStore implements FileStore {
  readonly publicAddress = '';

  constructor(
    private readonly folder: string,
    private readonly secret: string,
  ) {}

  /** Locations are our own unguessable ids, so a caller can name neither a path nor another's file. */
  accepts(id: string, location: string): boolean {
    return location === id;
  }

  async keep(id: string, bytes: Uint8Array): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, id), bytes, { flag: 'wx' });
    return id;
  }

  async discard(location: string): Promise<void> {
    await rm(join(this.folder, location), { force: true });
  }

  read(location: string): Promise<Uint8Array> {
    return readFile(join(this.folder, location));
  }

  /** Null when there is no such file, though it was registered. */
  async firstBytes(location: string, count: number): Promise<Uint8Array | null> {
    const file = await open(join(this.folder, location), 'r').catch(() => null);
    if (file === null) return null;
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(count), 0, count, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  addressOf({ id, communityId }: { id: string; communityId: string }, now: Date): string {
    const hour = Math.floor(now.getTime() / 3_600_000) * 3600;
    const expires = hour + validForSeconds;
    return `/files/${communityId}/${id}?expires=${expires}&signature=${this.sign(communityId, id, expires)}`;
  }

  /** Whether an address was made by us and has not expired. */
  admits(communityId: string, id: string, expires: number, signature: string, now: Date): boolean {
    if (!(expires * 1000 > now.getTime())) return false;
    const expected = Buffer.from(this.sign(communityId, id, expires));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  private sign(communityId: string, id: string, expires: number): string {
    return createHmac('sha256', this.secret)
      .update(`${communityId}/${id}/${expires}`)
      .digest('base64url');
  }
}
