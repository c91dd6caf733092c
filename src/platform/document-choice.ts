/** A document somebody chose to upload, with where its bytes are: a browser's file, a path on the phone. */
export type DocumentChoice<Source> =
  | { kind: 'chosen'; name: string; source: Source }
  | { kind: 'none' }
  | { kind: 'tooLarge' };
