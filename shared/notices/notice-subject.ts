/** What a notice of another feature is about, and leads to. */
export interface NoticeSubject {
  readonly kind: 'poll' | 'convention';
  readonly id: string;
}
