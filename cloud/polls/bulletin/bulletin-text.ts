import { createHash } from 'node:crypto';
import { type CanonicalValue, canonicalJson } from '@/shared/polls/ledger/canonical-json';

/** Takes the next piece of a text; awaited when it has had enough for the moment. */
export type TakeText = (piece: string) => Promise<void> | void;

/** Adds one entry to a list that is being written. */
export type AddEntry = (entry: CanonicalValue) => void;

type Members = Readonly<Record<string, CanonicalValue>>;

/**
 * One large object written as canonical JSON piece by piece, its digest kept along the way. The
 * parts come in the order of their names; the signature, which covers all of them, comes last.
 */
export class BulletinText {
  private readonly digest = createHash('sha256');
  private pieces: string[] = [];
  private lead = '{';

  constructor(private readonly take: TakeText) {}

  part(name: string, value: CanonicalValue): void {
    this.name(name);
    this.pieces.push(canonicalJson(value));
  }

  /** A list whose entries come one by one while `produce` runs. */
  async list(name: string, produce: (add: AddEntry) => Promise<void> | void): Promise<void> {
    this.name(name);
    await this.entries('[', produce);
  }

  /** An object with a long list among its members, in the order of their names. */
  async objectWithList(
    name: string,
    before: Members,
    listName: string,
    produce: (add: AddEntry) => Promise<void>,
    after: Members,
  ): Promise<void> {
    this.name(name);
    await this.entries(`${canonicalJson(before).slice(0, -1)},"${listName}":[`, produce);
    this.pieces.push(`,${canonicalJson(after).slice(1)}`);
  }

  /** Hands on what has been written until now. */
  flush = async (): Promise<void> => {
    const text = this.pieces.join('');
    this.pieces = [];
    this.digest.update(text);
    await this.take(text);
  };

  /** Ends the object with its signature over everything before. */
  async end(sign: (digest: string) => string): Promise<void> {
    await this.flush();
    const digest = this.digest.update('}').digest('hex');
    await this.take(`,"signature":"${sign(digest)}"}`);
  }

  private name(name: string): void {
    this.pieces.push(`${this.lead}"${name}":`);
    this.lead = ',';
  }

  private async entries(
    opening: string,
    produce: (add: AddEntry) => Promise<void> | void,
  ): Promise<void> {
    let lead = opening;
    await produce((entry) => {
      this.pieces.push(lead, canonicalJson(entry));
      lead = ',';
    });
    this.pieces.push(lead === opening ? `${opening}]` : ']');
    await this.flush();
  }
}
