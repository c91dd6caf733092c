import type { FileStore } from './file-store';

/**
 * WeChat's cloud storage: the phone uploads by itself and names the file by its cloud file id, which
 * `<image>` shows directly. Storage rules (set in the console) let only members read.
 */
export class CloudFileStore implements FileStore {
  constructor(
    private readonly environment: string,
    readonly publicAddress: string | null = null,
  ) {}

  accepts(_id: string, location: string): boolean {
    return location.startsWith(`cloud://${this.environment}.`) && location.length <= 500;
  }

  addressOf({ location }: { location: string }): string {
    return location;
  }
}
